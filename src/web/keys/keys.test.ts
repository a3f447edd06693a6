import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let administrator: Visitor
let unitId: string
beforeAll(async () => {
  site = await openTestSite()
  const { rows } = await site.owner.query<{ name: string; unit: string }>(
    `select p.name, p.unit_id as unit from person p join assignment a using (government_id, person_id)
     join archive using (government_id)
     where a.role = 'administrator' and slug = 'tanjung-seruni' limit 1`,
  )
  unitId = rows[0]?.unit ?? ''
  administrator = await site.signIn(rows[0]?.name ?? '')
})
afterAll(() => site.close())

test('a key is made, shown once, works, and is revoked', async () => {
  await administrator.get('/keys')
  const made = await administrator.post('/keys', { name: 'Antrean', unit: unitId, days: '30' })
  expect(made.status).toBe(200)
  expect(made.headers.get('cache-control')).toBe('no-store')
  const key = /<code class="secret-text">([^<]+)</.exec(made.text)?.[1] ?? ''
  const list = await administrator.get('/keys')
  expect(list.text).toContain('Antrean')
  expect(list.text).not.toContain(key.split('.')[1])
  const ask = async () => {
    const headers = { authorization: `Bearer ${key}` }
    const path = '/api/v1/governments/tanjung-seruni/services/00000000-0000-4000-8000-000000000000'
    return (await site.ask(`${path}/draft`, { headers })).status
  }
  expect(await ask()).toBe(404)
  const revoke = /action="(\/keys\/[^"]+\/revoke)"/.exec(list.text)?.[1] ?? ''
  const revoked = await administrator.post(revoke, {})
  expect(revoked.location).toBe('/keys?done=revoked')
  expect((await administrator.get(revoked.location)).text).toContain('Kunci sudah dicabut.')
  expect(await ask()).toBe(401)
})

test('what was typed comes back with what is wrong, beside its field', async () => {
  await administrator.get('/keys')
  const page = await administrator.post('/keys', { name: ' ', unit: unitId, days: '365' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('aria-invalid="true"')
  expect(page.text).toMatch(/<option value="365" selected/)
})

test('the page about the API is in both languages, with every kind of problem under its anchor', async () => {
  const visitor = site.visitor()
  const indonesian = await visitor.get('/api')
  const english = await visitor.get('/en/api')
  expect(indonesian.text).toContain('<html lang="id">')
  expect(english.text).toContain('<html lang="en">')
  expect(english.text).toContain('GET /governments/{slug}/services/{id}')
  for (const code of ['not-found', 'too-many', 'version-missing']) {
    expect(indonesian.text).toContain(`id="${code}"`)
  }
  expect(indonesian.headers.get('set-cookie')).toBeNull()
  expect(indonesian.text).not.toContain('<script')
})
