import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRateLimiter } from '#server'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

const password = 'kerbau menyeberang jembatan'
let site: TestSite
let administrator: Visitor

beforeAll(async () => {
  site = await openTestSite()
  administrator = await site.signIn('Teratai Gurami')
})
afterAll(() => site.close())

async function invite(person: string, fields: Readonly<Record<string, string>> = {}) {
  const { text } = await administrator.get('/account/invite')
  const id = new RegExp(`value="([\\da-f-]{36})"[^>]*>${person},`).exec(text)?.[1] ?? ''
  const page = await administrator.post('/account/invite', { person: id, ...fields })
  return /value="http:\/\/localhost:8080(\/invite\/[^"]+)"/.exec(page.text)?.[1] ?? ''
}

async function accept(visitor: Visitor, link: string, name: string): Promise<Page> {
  await visitor.get(link)
  return visitor.post(link, { name, next: password, again: password })
}

async function giveCredentials(visitor: Visitor, name: string, given = password): Promise<Page> {
  await visitor.get('/sign-in')
  return visitor.post('/sign-in', { name, password: given, after: '/account' })
}

function cookieOf(page: Page, name: string): string {
  const lines = page.headers.getSetCookie().filter((line) => line.startsWith(`${name}=`))
  return lines.at(-1) ?? ''
}

describe('signing in', () => {
  test('gives a token of its own and ends the session that the browser came with', async () => {
    const visitor = site.visitor()
    const before = cookieOf(await accept(visitor, await invite('Damar Merbau'), 'damar'), 'session')
    const after = cookieOf(await giveCredentials(visitor, 'damar'), 'session')
    expect(after).toMatch(/^session=[\da-f-]{36}\.[\w-]{43}; .*HttpOnly; SameSite=Lax/)
    expect(after).not.toBe(before)
    const { rows } = await site.owner.query(
      `select from session where token_hash = sha256($1::bytea)`,
      [/=([^;]+)/.exec(before)?.[1]],
    )
    expect(rows).toEqual([])
  })

  test('a session that somebody put into the browser beforehand is never the one signed in', async () => {
    const stranger = await site.signIn('Orang Teluk')
    const page = await giveCredentials(stranger, 'damar')
    expect([page.status, page.location]).toEqual([303, '/account'])
    const { text } = await stranger.get('/account')
    expect(text).toContain('Damar Merbau')
    expect(text).not.toContain('Orang Teluk')
  })

  test('leads only to addresses of this site', async () => {
    const visitor = site.visitor()
    await visitor.get('/sign-in?after=//evil.example')
    const fields = { name: 'damar', password, after: '//evil.example/x' }
    expect((await visitor.post('/sign-in', fields)).location).toBe('/sops')
  })

  test('a wrong name and a wrong password get the same page, with the name as it was typed', async () => {
    const pages = await Promise.all(
      ['damar', 'nobody'].map((name) => giveCredentials(site.visitor(), name, 'salah')),
    )
    const plain = pages.map(({ status, text }) => [
      status,
      text.replaceAll(/name="csrf" value="[^"]*"|value="(damar|nobody)"|challenge[^,]*/g, ''),
    ])
    expect(plain[0]).toEqual(plain[1])
    expect(pages[0]?.status).toBe(422)
    expect(pages[0]?.text).toContain('value="damar"')
    expect(pages[0]?.text).not.toContain('salah"')
  })

  test('from one address is heard only so often', async () => {
    const signIns = createRateLimiter({ burst: 3, perSecond: 0.001 })
    const slow = await openTestSite({ signIns })
    const answers: number[] = []
    for (let time = 0; time < 5; time += 1) {
      const page = await giveCredentials(slow.visitor(), `name${time}`)
      answers.push(page.status)
      if (time === 4) expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(1)
    }
    await slow.close()
    expect(answers).toEqual([422, 422, 422, 429, 429])
  })
})

describe('a link', () => {
  test('is not made by who is no administrator, nor for somebody of another government', async () => {
    const drafter = await site.signIn('Teguh Ulin')
    await drafter.get('/sops/new')
    expect((await drafter.post('/account/invite', {})).status).toBe(403)
    const stranger = await site.owner.query<{ id: string }>(
      `select person_id as id from person where name = 'Orang Teluk'`,
    )
    await administrator.get('/account/invite')
    const person = stranger.rows[0]?.id ?? ''
    expect((await administrator.post('/account/invite', { person })).status).toBe(404)
  })

  test('is said to have been used, replaced or never given', async () => {
    const old = await invite('Sari Ketapang')
    const link = await invite('Sari Ketapang')
    const replaced = await site.visitor().get(old)
    expect([replaced.status, replaced.text]).toEqual([
      410,
      expect.stringContaining('tidak berlaku'),
    ])
    await accept(site.visitor(), link, 'sari')
    const used = await site.visitor().get(link)
    expect([used.status, used.text]).toEqual([410, expect.stringContaining('sudah dipakai')])
    const unknown = await site.visitor().get(`${link}x`)
    expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('terpotong')])
  })

  test('keeps what was typed when something is wrong, but never the password', async () => {
    const link = await invite('Teguh Ulin')
    const visitor = site.visitor()
    await visitor.get(link)
    const page = await visitor.post(link, { name: 'teguh', next: password, again: 'lain' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Kedua kata sandi tidak sama')
    expect(page.text).toContain('value="teguh"')
    expect(page.text).not.toContain(password)
    expect((await accept(visitor, link, 'damar')).text).toContain('sudah dipakai orang lain')
  })
})

describe('of one person', () => {
  test('another sees and ends no session', async () => {
    const { rows } = await site.owner.query<{ id: string }>(
      `select session_id as id from session join person using (government_id, person_id)
       where name = 'Teratai Gurami'`,
    )
    const drafter = await site.signIn('Kenanga Rumbia')
    expect((await drafter.get('/account/sessions')).text).not.toContain(rows[0]?.id)
    await drafter.post(`/account/sessions/${rows[0]?.id}/end`, {})
    expect((await administrator.get('/account')).status).toBe(200)
  })
})
