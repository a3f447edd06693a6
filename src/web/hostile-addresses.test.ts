import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeAccess } from './testing/route-access.ts'
import { openTestSite, type TestSite } from './testing/test-site.ts'
import type { Visitor } from './testing/visitor.ts'

let site: TestSite
let bureau: Visitor
beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
  await bureau.get('/sops')
})
afterAll(() => site.close())

/** What stands for an id, a number or a query where somebody tries what happens. */
const hostile = [
  '%00',
  '%ff%fe',
  '%E0%A4%A',
  '..%2f..%2f..%2fetc%2fpasswd',
  "'%20or%201=1--",
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '%0d%0aset-cookie:%20a=b',
  '-1',
  '99999999999999999999',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  '%F0%9F%90%83',
  '%ED%A0%80',
  'a'.repeat(3000),
]

/** The route's address with `text` for whatever stands in braces, or as the value of every query. */
function addresses(route: string, text: string): string[] {
  const path = route.replace(/^\w+ /, '').replaceAll(/:\w+/g, text)
  const fields = ['search', 'page', 'unit', 'sop', 'paper', 'after', 'lang', 'done', 'from', 'to']
  return [path, `${path}?${fields.map((name) => `${name}=${text}`).join('&')}`]
}

test.each(Object.keys(routeAccess))('%s: no address is a fault of the program', async (route) => {
  site.reported.splice(0)
  for (const text of hostile) {
    for (const address of addresses(route, text)) {
      const page = route.startsWith('GET ')
        ? await bureau.get(address)
        : await bureau.post(address, { title: decoded(text), unit: decoded(text) })
      expect(page.status, address).toBeLessThan(500)
      expect(page.headers.get('set-cookie') ?? '', address).not.toContain('a=b')
      expect(page.text, address).not.toContain('<script>alert(1)')
      expect(page.location, address).toMatch(/^(\/(?!\/).*)?$/)
      if (route.endsWith('/sign-out')) bureau = await site.signIn('Kenanga Rumbia')
    }
  }
  expect(site.reported).toEqual([])
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

test('a field that comes twice counts once, as the first one', async () => {
  await bureau.get('/sops/new')
  const form = new URLSearchParams([
    ['title', ''],
    ['title', 'Kedua'],
  ])
  expect((await bureau.post('/sops/new', form)).status).toBe(422)
})

test('fields that no form has are not written', async () => {
  await bureau.get('/sops/new')
  const unit =
    /<option value="([\da-f-]{36})"/.exec((await bureau.get('/sops/new')).text)?.[1] ?? ''
  const extra = {
    government_id: '00000000-0000-4000-8000-000000000000',
    in_force: '1',
    created_by: 'x',
  }
  const page = await bureau.post('/sops/new', { title: 'Izin Bidang Lebih', unit, ...extra })
  expect(page.status).toBe(303)
  const { rows } = await site.owner.query<Record<string, unknown>>(
    `select in_force, government_id <> $1 as own, created_by is not null as known
     from sop where title = 'Izin Bidang Lebih'`,
    [extra.government_id],
  )
  expect(rows).toEqual([{ in_force: null, own: true, known: true }])
})
