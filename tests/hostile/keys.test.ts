import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRateLimiter } from '#server'
import { openApiSite, type ApiSite } from '../api/api-site.ts'
import { makeKeyRing, type KeyRing } from '../api/key-ring.ts'

let api: ApiSite
let ring: KeyRing
let id: string
beforeAll(async () => {
  api = await openApiSite()
  ring = await makeKeyRing(api)
  const { rows } = await api.owner.query<{ id: string }>(
    'select service_id as id from service where unit_id = $1 limit 1',
    [ring.unitId],
  )
  id = rows[0]?.id ?? ''
})
afterAll(() => api.close())

test('a key is taken from its header alone, never from an address, a cookie or a form', async () => {
  const { key } = ring
  const draft = `/api/v1${api.city}/services/${id}/draft`
  const status = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    (await api.ask(path, { headers })).status
  expect(await status(draft, { authorization: `Bearer ${key}` })).toBe(200)
  const basic = Buffer.from(`${key}:${key}`).toString('base64')
  for (const [path, headers] of [
    [`${draft}?key=${key}`, {}],
    [`${draft}?access_token=${key}&api_key=${key}`, {}],
    [draft, { cookie: `session=${key}; key=${key}` }],
    [draft, { 'x-api-key': key }],
    [draft, { authorization: key }],
    [draft, { authorization: `Basic ${basic}` }],
    [draft, { authorization: `Bearer ${key}, Bearer ${key}` }],
  ] as const) {
    expect(await status(path, headers), path).toBe(401)
  }
})

test('a key stands in no log, no answer and nowhere in the database, whatever was done with it', async () => {
  const { key } = ring
  const secret = key.split('.').at(-1) ?? ''
  const service = JSON.stringify({ name: 'Izin rahasia', unit: ring.unitId })
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'idempotency-key': 'sekali-saja',
  }
  const answers = [
    await api.send(`${api.city}/services`, { method: 'POST', headers, body: service }),
    await api.send(`${api.city}/services/${key}/draft`, { headers }),
    await api.send(`${api.city}/services`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${key}x` },
      body: service,
    }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 404, 401])
  const { rows } = await api.owner.query<{ whole: string }>(
    `select table_name as name, query_to_xml(format('select * from %I', table_name), true, false, '')::text as whole
     from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ whole }) => whole.includes(secret))).toEqual([])
  expect(JSON.stringify([api.refused, api.reported])).not.toContain(secret)
  // The second names it in its own address, which its sender knows.
  expect([answers[0], answers[2]].some((answer) => answer?.text.includes(secret))).toBe(false)
})

test('guesses from one address are counted together, from another they are its own', async () => {
  const guesses = createRateLimiter({ burst: 3, perSecond: 0.001 })
  const other = await openApiSite({ signIns: guesses, isEmpty: true })
  const path = '/governments/x/services/x/draft'
  const guess = async (at: number) =>
    (await other.get(path, { authorization: `Bearer ${'a'.repeat(40)}${at}` })).status
  const statuses = []
  for (let at = 0; at < 6; at += 1) statuses.push(await guess(at))
  expect(statuses).toEqual([401, 401, 401, 429, 429, 429])
  expect(guesses.size()).toBe(1)
  // Who waits may still read what is open.
  expect((await other.get('/governments')).status).toBe(200)
  await other.close()
})
