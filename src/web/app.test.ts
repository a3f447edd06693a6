import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRateLimiter } from '#server'
import { printFormatNames } from './sops/print/print-formats.ts'
import { openTestSite, origin, type TestSite } from './testing/test-site.ts'
import type { Visitor } from './testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let stranger: Visitor
let sopId: string

const gets = [
  '',
  '/edit',
  '/print',
  ...printFormatNames.map((name) => `/print.${name}`),
  '/revisions',
  '/revisions/1',
  '/passage',
  '/notes',
  '/trial',
  '/move/revoke',
]
const posts = [
  '/edit',
  '/draft?version=1',
  '/conflict',
  '/delete',
  '/restore',
  '/move/submit',
  '/notes',
  '/trial',
  '/revisions/1/restore',
]

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Kenanga Rumbia')
  stranger = await site.signIn('Orang Teluk')
  const list = await drafter.get('/sops?search=Surat+Pengantar')
  sopId = /href="\/sops\/([\da-f-]{36})"/.exec(list.text)?.[1] ?? ''
})

afterAll(() => site.close())

describe('who has not signed in', () => {
  test.each(['/sops', '/sops/new', ...gets.map((path) => `/sops/x${path}`)])(
    'is led from %s to the sign-in page',
    async (path) => {
      const page = await site.visitor().get(path)
      expect(page.status).toBe(303)
      expect(page.location).toMatch(/^\/sign-in\?after=/)
    },
  )

  test.each(['/sops/new', ...posts.map((path) => `/sops/x${path}`)])(
    'writes nothing at %s',
    async (path) => {
      const visitor = site.visitor()
      await visitor.get('/sign-in')
      const page = await visitor.post(path, { title: 'x' })
      expect(page.status).toBe(303)
      expect(page.location).toBe('/sign-in?lost')
      expect((await visitor.get(page.location)).text).toContain('tidak tersimpan')
    },
  )
})

describe('a person of another government', () => {
  test.each(gets)('finds nothing at %s', async (path) => {
    expect((await stranger.get(`/sops/${sopId}${path}`)).status).toBe(404)
  })

  test.each(posts.filter((path) => !/draft|conflict/.test(path)))(
    'changes nothing at %s',
    async (path) => {
      const page = await stranger.post(`/sops/${sopId}${path}`, { version: '1', intent: 'save' })
      expect(page.status).toBe(404)
    },
  )

  test('does not see the SOPs in the list', async () => {
    expect((await stranger.get('/sops')).text).not.toContain('Surat Pengantar')
  })
})

describe('a posted form', () => {
  const paths = () => ['/sops/new', '/sign-out', ...posts.map((path) => `/sops/${sopId}${path}`)]

  test('without the token of the session is refused at every address', async () => {
    for (const path of paths()) {
      expect((await drafter.post(path, { csrf: 'x.y' })).status, path).toBe(403)
      expect((await drafter.post(path, { csrf: stranger.token() })).status, path).toBe(403)
    }
  })

  test('from another site is refused', async () => {
    const page = await drafter.post('/sops/new', {}, { origin: 'https://evil.example' })
    expect(page.status).toBe(403)
    expect(page.text).toContain('Kiriman ditolak')
  })

  test('of another kind than urlencoded is refused', async () => {
    const page = await drafter.post('/sops/new', 'x', { 'content-type': 'text/plain' })
    expect(page.status).toBe(403)
  })

  test('that is too large is refused, with a page that says so', async () => {
    const page = await drafter.post('/sops/new', { title: 'x'.repeat(7_000_000) })
    expect(page.status).toBe(413)
    expect(page.text).toContain('Terlalu besar')
  })

  test('with JSON needs the token in its header', async () => {
    const json = { 'content-type': 'application/json' }
    const page = await drafter.post(`/sops/${sopId}/draft?version=1`, '{}', json)
    expect(page.status).toBe(403)
  })
})

describe('every answer', () => {
  test('forbids inline scripts and frames, faults too', async () => {
    for (const path of ['/sign-in', '/sops', `/sops/${sopId}`, '/nowhere']) {
      const { headers } = await drafter.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('to read only loads no script', async () => {
    for (const path of ['/sops', `/sops/${sopId}`, `/sops/${sopId}/print`, '/sops/new']) {
      expect((await drafter.get(path)).text, path).not.toContain('<script')
    }
  })

  test('is in the language that was chosen, which is remembered', async () => {
    const visitor = site.visitor()
    expect((await visitor.get('/sign-in')).text).toContain('<html lang="id">')
    const chosen = await visitor.get('/sign-in?after=%2Fsops&lang=en')
    expect(chosen.location).toBe('/sign-in?after=%2Fsops')
    expect((await visitor.get('/sign-in')).text).toContain('<html lang="en">')
  })

  test('to who is signed in offers to sign out', async () => {
    for (const path of ['/sops', `/sops/${sopId}`, `/sops/${sopId}/edit`, '/notices', '/nowhere']) {
      expect((await drafter.get(path)).text, path).toContain('action="/sign-out"')
    }
  })

  test('is compressed for who can read it so, with all its headers', async () => {
    const plain = await drafter.get('/sops')
    const packed = await drafter.get('/sops', { 'accept-encoding': 'gzip' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('vary')).toContain('accept-encoding')
    expect(packed.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test('of a page that does not exist says so', async () => {
    const page = await drafter.get('/sops/no-such-sop')
    expect(page.status).toBe(404)
    expect(page.text).toContain('Tidak ditemukan')
  })
})

test('who signs in comes to the page that was asked for, with its whole address', async () => {
  const visitor = site.visitor()
  const { location } = await visitor.get('/compare?sop=a&sop=b&search=surat+izin')
  expect((await visitor.get(location)).text).toContain(
    'name="after" value="/compare?sop=a&amp;sop=b&amp;search=surat+izin"',
  )
})

test('nobody is led to another site after signing in', async () => {
  for (const after of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a?b\nc:d']) {
    const page = await site.visitor().get(`/sign-in?after=${encodeURIComponent(after)}`)
    expect(page.text).toContain('name="after" value="/sops"')
  }
})

test('the language switch leads nowhere but to this site', async () => {
  const page = await drafter.get('//evil.example/?lang=en')
  expect(page.location.startsWith('/evil.example')).toBe(true)
  await drafter.get('/sops?lang=id')
})

test('cookies cannot be read by scripts nor sent from other sites', async () => {
  const visitor = site.visitor()
  const page = await visitor.get('/sign-in')
  expect(page.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
})

test('who writes too often is told to wait', async () => {
  const writes = createRateLimiter({ burst: 2, perSecond: 0.1 })
  const limited = await openTestSite({ writes })
  const visitor = limited.visitor()
  await visitor.get('/sign-in')
  const answers = [1, 2, 3].map(() => visitor.post('/sign-in', { person: 'x/y' }))
  const pages = await Promise.all(answers)
  expect(pages.map(({ status }) => status)).toEqual([403, 403, 429])
  expect(pages[2]?.headers.get('retry-after')).toBe('10')
  await limited.close()
})

test('nothing above was a fault of the program', () => {
  expect(origin).toContain('localhost')
  expect(site.reported).toEqual([])
})
