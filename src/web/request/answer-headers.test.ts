import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ secure: true })
})
afterAll(() => site.close())

describe('by https', () => {
  test('every cookie is bound to this host, to https, and out of reach of scripts', async () => {
    const visitor = site.visitor()
    const pages = [
      await visitor.get('/sign-in'),
      await visitor.get('/sign-in?lang=en'),
      await visitor.post('/sign-in', { person: await site.personNamed('Kenanga Rumbia') }),
    ]
    const cookies = pages.flatMap(({ headers }) => headers.getSetCookie())
    expect(new Set(cookies.map((cookie) => cookie.split('=')[0]))).toEqual(
      new Set(['__Host-language', '__Host-session', '__Host-visitor']),
    )
    for (const cookie of cookies) {
      for (const part of ['; Secure', '; HttpOnly', '; SameSite=Lax', '; Path=/']) {
        expect(cookie).toContain(part)
      }
      expect(cookie).not.toContain('Domain')
      expect(cookie.length).toBeLessThan(4096)
    }
  })

  test('every answer asks the browser to come by https for a year, faults too', async () => {
    for (const path of ['/sign-in', '/sops', '/nowhere', '/health']) {
      const { headers } = await site.visitor().get(path)
      expect(headers.get('strict-transport-security'), path).toBe(
        'max-age=31536000; includeSubDomains',
      )
    }
  })
})

test('who signs out leaves nothing in the browser', async () => {
  const person = await site.signIn('Kenanga Rumbia')
  await person.get('/sops')
  const { headers, location } = await person.post('/sign-out', {})
  expect(location).toBe('/sign-in')
  expect(headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect((await person.get('/sops')).location).toMatch(/^\/sign-in/)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s does nothing anywhere', async (method) => {
  for (const path of ['/', '/sops', '/sign-in', '/assets/x', '/nowhere']) {
    const page = await site.ask(path, { method })
    expect([page.status, page.headers.get('allow')], path).toEqual([405, 'GET, HEAD, POST'])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('the name by which the server is called decides nothing', async () => {
  const plain = await site.ask('/sign-in?after=%2Fsops', {})
  const forged = await site.ask('/sign-in?after=%2Fsops', {
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'x' },
  })
  expect(forged.status).toBe(200)
  expect(await forged.text()).not.toContain('evil')
  expect(plain.status).toBe(200)
  const away = await site.ask('/sops', { headers: { host: 'evil.example' } })
  expect(away.headers.get('location')).toBe('/sign-in?after=%2Fsops')
})

test('security.txt says where to report a hole, and until when it holds', async () => {
  const { status, text } = await site.visitor().get('/.well-known/security.txt')
  expect(status).toBe(200)
  expect(text).toMatch(/^Contact: mailto:keamanan@kota\.example$/m)
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(Date.now())
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 60 * 60 * 1000)
})
