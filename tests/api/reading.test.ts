import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  changeSchema,
  governmentSchema,
  serviceDetailSchema,
  serviceSchema,
  sopDetailSchema,
  sopSchema,
} from '../../src/web/api/schemas.ts'
import {
  endService,
  promiseAnew,
  promiseService,
  sampleStandard,
} from '../../src/server/portal/testing/promised-service.ts'
import { openApiSite, readAll, readList, readProblem, type ApiSite } from './api-site.ts'

let api: ApiSite
let governmentId: string
beforeAll(async () => {
  api = await openApiSite()
  const { rows } = await api.owner.query<{ id: string }>(
    `select government_id as id from archive where slug = 'tanjung-seruni'`,
  )
  governmentId = rows[0]?.id ?? ''
})
afterAll(() => api.close())
afterEach(() => {
  expect(api.proxy.misfits.splice(0)).toEqual([])
  expect(api.reported.splice(0)).toEqual([])
})

/** Any of them; the proxy has looked at the rest. */
const thing = z.looseObject({ id: z.string() })

test('governments lead to offices, services, SOPs and changes', async () => {
  const { items } = readList(await api.get('/governments'), governmentSchema)
  expect(items.map(({ slug }) => slug)).toContain('tanjung-seruni')
  for (const list of ['units', 'services', 'sops', 'changes']) {
    expect(readList(await api.get(`${api.city}/${list}`), thing).items.length).toBeGreaterThan(3)
  }
})

describe('a list', () => {
  test.each(['units', 'services', 'sops', 'surveys'])(
    'of %s in parts is the whole list, each once, in one order',
    async (list) => {
      const whole = readList(await api.get(`${api.city}/${list}?limit=200`), thing)
      expect(whole.next).toBeNull()
      const parts = await readAll(api, `${api.city}/${list}?limit=2`, thing)
      expect(parts).toEqual(whole.items)
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
    },
  )

  test('of changes in parts is the whole list, each at a moment of its own', async () => {
    const whole = readList(await api.get(`${api.city}/changes?limit=200`), changeSchema)
    expect(new Set(whole.items.map(({ at }) => at)).size).toBe(whole.items.length)
    expect(await readAll(api, `${api.city}/changes?limit=3`, changeSchema)).toEqual(whole.items)
    expect(whole.items.map(({ at }) => at)).toEqual(whole.items.map(({ at }) => at).toSorted())
  })

  test('is narrowed by office, beginning, occasion in life and moment', async () => {
    const services = (query: string) =>
      readAll(api, `${api.city}/services?limit=200&${query}`, serviceSchema)
    const all = await services('')
    const [first] = all
    if (first === undefined) throw new Error('no service')
    const unit = await services(`unit=${first.unit.id}`)
    expect(unit).toEqual(all.filter((one) => one.unit.id === first.unit.id))
    const beginning = first.name.id.slice(0, 4)
    const begun = await services(`q=${encodeURIComponent(beginning.toUpperCase())}`)
    expect(begun.map(({ id }) => id)).toContain(first.id)
    expect(
      begun.every(({ name }) => name.id.toLowerCase().startsWith(beginning.toLowerCase())),
    ).toBe(true)
    const [event] = first.lifeEvents
    expect(await services(`lifeEvent=${event}`)).toEqual(
      all.filter(({ lifeEvents }) => lifeEvents.includes(event ?? '')),
    )
    expect(await services('updatedSince=2199-01-01T00:00:00Z')).toEqual([])
    expect(await services('q=%25')).toEqual([])
  })

  test('is a sheet where that is asked for, and reads the same', async () => {
    const { items } = readList(await api.get(`${api.city}/services?limit=3`), serviceSchema)
    const byHeader = await api.get(`${api.city}/services?limit=3`, { accept: 'text/csv' })
    const byName = await api.get(`${api.city}/services.csv?limit=3`)
    expect(byName.text).toBe(byHeader.text)
    expect(byName.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(byName.headers.get('link')).toMatch(
      /^<\/api\/v1\/governments\/tanjung-seruni\/services\.csv\?limit=3&cursor=[\w-]+>; rel="next"$/,
    )
    const lines = byName.text.split('\r\n')
    expect(lines[0]).toContain('"id","slug","name"')
    expect(lines).toHaveLength(items.length + 2)
    for (const [at, { id, name }] of items.entries()) {
      expect(lines[at + 1]).toContain(`"${id}"`)
      expect(lines[at + 1]).toContain(`"${name.id.replaceAll('"', '""')}"`)
    }
  })

  test('as a sheet holds no formula', async () => {
    const standard = sampleStandard('=HYPERLINK("http://jahat.example";"klik")')
    await promiseService(api.db, { governmentId, standard, slug: 'rumus' })
    const { text } = await api.get(`${api.city}/services.csv?q=%3D`)
    expect(text).toContain(`"'=HYPERLINK(""http://jahat.example"";""klik"")"`)
  })
})

describe('a service', () => {
  test('has one id through all versions, and its standard as it was fixed', async () => {
    const slug = 'cetak-ulang-kartu'
    const first = sampleStandard('Cetak ulang kartu')
    const serviceId = await promiseService(api.db, { governmentId, standard: first, slug })
    const path = `${api.city}/services/${serviceId}`
    const read = async (at: string) => serviceDetailSchema.parse((await api.get(at)).json)
    expect(await read(path)).toMatchObject({ id: serviceId, slug, version: 1, standard: first })
    const second = sampleStandard('Cetak ulang kartu identitas')
    await promiseAnew(api.db, { governmentId, serviceId }, second)
    expect(await read(path)).toMatchObject({ version: 2, end: null, standard: second })
    expect(await read(`${path}/versions/1`)).toMatchObject({
      version: 1,
      standard: first,
      end: { kind: 'superseded' },
    })
    const versions = readList(await api.get(`${path}/versions`), serviceSchema)
    expect(versions.items.map(({ version }) => version)).toEqual([2, 1])
    await endService(api.db, { governmentId, serviceId })
    expect(await read(path)).toMatchObject({ version: 2, end: { kind: 'revoked' } })
    const changes = await readAll(api, `${api.city}/changes?limit=200`, changeSchema)
    const own = changes.filter(({ id }) => id === serviceId)
    expect(own.map(({ kind, version }) => `${kind} ${version}`).toSorted()).toEqual([
      'in-force 1',
      'in-force 2',
      'revoked 2',
      'superseded 1',
    ])
  })

  test('of another government is not found', async () => {
    const { items } = readList(await api.get(`${api.city}/services`), serviceSchema)
    const path = `/governments/teluk-jauh/services/${items[0]?.id}`
    expect((await api.get(path)).status).toBe(404)
  })

  test('of a government that has closed its archive is not found', async () => {
    const path = `${api.city}/services`
    const set = (open: boolean) =>
      api.owner.query(`update archive set is_open = $1 where slug = 'tanjung-seruni'`, [open])
    await set(false)
    // An open archive is remembered for a moment.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const { status } = await api.get(path)
    await set(true)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(status).toBe(404)
    expect((await api.get(path)).status).toBe(200)
  })
})

test('an SOP is given by revision, with its text and without persons', async () => {
  const { items } = readList(await api.get(`${api.city}/sops?limit=1`), sopSchema)
  const [item] = items
  if (item === undefined) throw new Error('no SOP')
  const path = `${api.city}/sops/${item.id}`
  const sop = sopDetailSchema.parse((await api.get(path)).json)
  const { document, ...fields } = sop
  expect(fields).toEqual(item)
  expect(document['format']).toBe('tatalaksana-sop/1')
  expect(document['identity']).toMatchObject({ approver: { name: '', nip: '' } })
  expect((await api.get(`${path}/revisions/${item.revision}`)).json).toEqual(sop)
  expect(readList(await api.get(`${path}/revisions`), sopSchema).items).toContainEqual(item)
})

describe('conditional requests', () => {
  let path: string
  let etag: string
  beforeAll(async () => {
    const { items } = readList(await api.get(`${api.city}/sops?limit=1`), sopSchema)
    path = `${api.city}/sops/${items[0]?.id}`
    etag = (await api.get(path)).headers.get('etag') ?? ''
  })

  test('an answer that the client has is not sent again', async () => {
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await api.get(path, { 'if-none-match': tag })
      expect([tag, answer.status, answer.text]).toEqual([tag, 304, ''])
      expect(answer.headers.get('etag')).toBe(etag)
    }
    expect((await api.get(path, { 'if-none-match': '"x"' })).status).toBe(200)
  })

  test('days count where there is no tag', async () => {
    const date = (await api.get(path)).headers.get('last-modified') ?? ''
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await api.get(path, headers)).status
    expect(await status({ 'if-modified-since': date })).toBe(304)
    expect(await status({ 'if-modified-since': date, 'if-none-match': '"x"' })).toBe(200)
    expect(await status({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200)
    expect(await status({ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(412)
  })

  test.each([
    ['if-none-match', 'nonsense', 200],
    ['if-none-match', '"'.repeat(2000), 200],
    ['if-modified-since', 'yesterday', 200],
    ['if-modified-since', 'Xxx, 99 Xxx 9999 99:99:99 GMT', 200],
    ['if-match', '"another"', 412],
    ['if-match', '*', 200],
    ['if-range', '"x"', 200],
    ['range', 'bytes=9-1', 200],
  ])('%s: %s is answered with %i at index %#', async (name, value, status) => {
    expect((await api.get(path, { [name]: value })).status).toBe(status)
  })

  test('HEAD has the headers of GET and no body', async () => {
    const head = await api.send(path, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe(etag)
  })
})

test('answers are kept for a minute, compressed where asked, and open to pages of any site', async () => {
  const path = `${api.city}/services`
  const plain = await api.get(path)
  expect(plain.headers.get('cache-control')).toBe('public, max-age=60')
  expect(plain.headers.get('set-cookie')).toBeNull()
  expect(plain.headers.get('access-control-allow-origin')).toBe('*')
  const packed = await api.ask(`/api/v1${path}`, { headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
  const bytes = gunzipSync(new Uint8Array(await packed.arrayBuffer()))
  const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
  expect(hash(bytes)).toBe(hash(plain.text))
})

describe('what goes wrong', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  const noDay = Buffer.from(JSON.stringify({ on: '2026-02-31', id })).toString('base64url')
  test.each([
    ['/nothing', 404],
    ['/governments/nobody/units', 404],
    ['/governments/tanjung-seruni/services/none', 404],
    ['/governments/tanjung-seruni/services/00000000-0000-4000-8000-000000000000', 404],
    ['/governments/tanjung-seruni/sops/00000000-0000-4000-8000-000000000000/revisions/1', 404],
    ['/governments/tanjung-seruni/services?limit=0', 400],
    ['/governments/tanjung-seruni/services?limit=201', 400],
    ['/governments/tanjung-seruni/services?limit=5&limit=6', 400],
    ['/governments/tanjung-seruni/services?unit=x', 400],
    ['/governments/tanjung-seruni/services?lifeEvent=x', 400],
    ['/governments/tanjung-seruni/services?cursor=x', 400],
    ['/governments/tanjung-seruni/services?q=%00', 400],
    ['/governments/tanjung-seruni/services?updatedSince=0000-01-01T00:00:00Z', 400],
    ['/governments/tanjung-seruni/services?surprise=1', 400],
    ['/governments/tanjung-seruni/changes?since=yesterday', 400],
    ['/governments/tanjung-seruni/surveys/none', 404],
    ['/governments/tanjung-seruni/surveys/00000000-0000-4000-8000-000000000000', 404],
    [`/governments/tanjung-seruni/surveys?cursor=${noDay}`, 400],
  ])('%s is a problem with status %i', async (path, status) => {
    const answer = await api.get(path)
    expect(answer.status).toBe(status)
    expect(readProblem(answer).status).toBe(status)
    expect(answer.text).not.toMatch(/node_modules|\.ts\b|select |stack/)
  })

  test('says where, what stands there and what was expected, in the language that is liked', async () => {
    const path = `${api.city}/services?limit=900`
    const indonesian = await api.get(path, { 'accept-language': 'de, id;q=0.9, en;q=0.8' })
    const english = await api.get(path, { 'accept-language': 'en-GB,en;q=0.9' })
    expect(readProblem(indonesian)).toMatchObject({
      title: 'Permintaan tidak dimengerti',
      errors: [{ where: 'limit', found: '900', expected: 'paling banyak 200' }],
    })
    expect(readProblem(english)).toMatchObject({
      title: 'Request not understood',
      errors: [{ where: 'limit', found: '900', expected: 'at most 200' }],
    })
    expect(english.headers.get('content-language')).toBe('en')
  })

  test('a form that there is not is refused', async () => {
    const path = `${api.city}/services`
    const status = async (accept: string) => (await api.get(path, { accept })).status
    expect(await status('application/xml')).toBe(406)
    expect(await status('application/json;q=0')).toBe(406)
    expect(await status('text/html, */*;q=0.1')).toBe(200)
    expect((await api.get(path, { accept: 'text/*' })).headers.get('content-type')).toMatch(/csv/)
    const one = await api.get(`${path}/00000000-0000-4000-8000-000000000000`, {
      accept: 'text/csv',
    })
    expect(one.status).toBe(404)
  })

  test('a method that a path does not serve is refused with those that it serves', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const answer = await api.send(`${api.city}/units`, { method })
      expect([method, answer.status]).toEqual([method, 405])
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    }
    expect((await api.send('/nothing', { method: 'POST' })).status).toBe(404)
  })

  test('OPTIONS tells what a path serves, to pages of other sites too', async () => {
    const answer = await api.send(`${api.city}/units`, { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
  })
})
