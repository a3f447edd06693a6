import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { origin } from '../../src/web/testing/test-site.ts'
import { anyOfSchema, nearly, type Schema, type Schemas } from './any-of-schema.ts'
import { openApiSite, readList, type ApiSite } from './api-site.ts'
import { makeKeyRing } from './key-ring.ts'

/** Another one: `FUZZ_SEED=…`, more of them: `FUZZ_RUNS=…`. The titles tell which it was. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126)
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 120)

type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema: Schema
}
type Operation = {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>
  }
}
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Schemas }
}

let api: ApiSite
let document: Document
/** What there is, so that requests are for something. */
let known: Readonly<Record<string, readonly string[]>>
let keys: readonly string[]

beforeAll(async () => {
  api = await openApiSite()
  document = JSON.parse(await (await api.ask('/api/v1/openapi.json', {})).text())
  const thing = z.looseObject({ id: z.string() })
  const ids = async (list: string) =>
    readList(await api.get(`${api.city}/${list}`), thing).items.map(({ id }) => id)
  const cursorOf = async (list: string) =>
    readList(await api.get(`${api.city}/${list}?limit=2`), thing).next ?? ''
  const ring = await makeKeyRing(api)
  const own = await api.owner.query<{ id: string }>(
    'select service_id as id from service where unit_id = $1',
    [ring.unitId],
  )
  known = {
    slug: ['tanjung-seruni'],
    service: await ids('services'),
    sop: await ids('sops'),
    survey: await ids('surveys'),
    draft: own.rows.map(({ id }) => id),
    number: ['1', '1', '2'],
    cursor: [await cursorOf('services'), await cursorOf('changes'), await cursorOf('surveys')],
    limit: ['1', '200'],
    q: ['p', 's'],
    unit: [ring.unitId],
  }
  keys = [ring.key, ring.key, `${ring.key.slice(0, -2)}xx`, 'x', '']
})
afterAll(() => api.close())

/** Encoded already. */
const hostile = fc.oneof(
  fc.constantFrom(
    '%00',
    '%ff%fe',
    '%E0%A4%A',
    '..%2f..%2f..%2fetc%2fpasswd',
    "'%20or%201=1--",
    '%0d%0aset-cookie:%20a=b',
    '-1',
    '0',
    '99999999999999999999',
    '1e309',
    'NaN',
    '__proto__',
    'constructor',
    '%F0%9F%90%83',
    '%ED%A0%80',
    'a'.repeat(3000),
    'eyJuYW1lIjoiXHUwMDAwIiwiaWQiOiJ4In0',
    '0000-01-01T00:00:00Z',
    '2026-02-31T25:61:61%2B99:99',
    'toString',
    '[]',
  ),
  fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((text) => encodeURIComponent(text.toWellFormed())),
)

function anyParameter({ name, schema }: Parameter, operationId: string): fc.Arbitrary<string> {
  const [what = 'service'] = /draft|sop|survey/i.exec(operationId) ?? []
  const real = known[name === 'id' ? what.toLowerCase() : name]
  const valid = anyOfSchema(schema, document.components.schemas).map((value) =>
    encodeURIComponent(String(value).toWellFormed()),
  )
  const choices = [
    { weight: 2, arbitrary: valid },
    { weight: 1, arbitrary: hostile },
  ]
  return real === undefined
    ? fc.oneof(...choices)
    : fc.oneof(...choices, { weight: 12, arbitrary: fc.constantFrom(...real) })
}

const anyHeaderText = fc.oneof(
  fc.constantFrom('*', '"1"', 'W/"2"', '"', ',,,', 'Thu, 01 Jan 1970 00:00:00 GMT', 'NaN', '0'),
  fc.string({ maxLength: 60 }),
)
const anyHeaders = fc.record(
  {
    accept: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('application/json', '*/*', 'text/csv', 'text/*;q=0.5'),
      },
      { weight: 1, arbitrary: anyHeaderText },
    ),
    'accept-language': fc.oneof(fc.constantFrom('en', 'id;q=2', 'en;q=x'), anyHeaderText),
    'accept-encoding': fc.constantFrom('gzip', 'deflate;q=0.3', 'br', '*;q=nonsense'),
    'if-none-match': anyHeaderText,
    'if-match': anyHeaderText,
    'if-modified-since': anyHeaderText,
    'if-unmodified-since': anyHeaderText,
    'idempotency-key': anyHeaderText,
    range: anyHeaderText,
    'x-http-method-override': fc.constant('DELETE'),
    cookie: fc.constant('session=x; language=en'),
  },
  { requiredKeys: [] },
)

type Sent = { readonly path: string; readonly init: RequestInit }

function anyRequest(path: string, method: string, operation: Operation): fc.Arbitrary<Sent> {
  const { operationId, parameters = [], requestBody } = operation
  const of = (place: Parameter['in']) => parameters.filter((one) => one.in === place)
  const values = (list: readonly Parameter[], requiredKeys: string[]) =>
    fc.record(Object.fromEntries(list.map((one) => [one.name, anyParameter(one, operationId)])), {
      requiredKeys,
    })
  const names = of('path').map(({ name }) => name)
  const schema = requestBody?.content['application/json']?.schema
  return fc
    .record({
      places: values(of('path'), names),
      query: values(of('query'), []),
      more: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.tuple(fc.constantFrom('limit', 'surprise', 'q'), hostile) },
      ),
      headers: anyHeaders,
      asked: fc.constantFrom(method, method, method, method, 'HEAD', 'OPTIONS', 'PATCH'),
      key: fc.constantFrom(...keys),
      body: schema === undefined ? fc.constant(undefined) : anyBody(schema),
      type: fc.constantFrom(
        'application/json',
        'application/json; charset=utf-8',
        'text/plain',
        'x',
      ),
      goes: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ places, query, more, headers, asked, key, body, type, goes }) => {
      const filled = names.reduce(
        (text, name) => text.replace(`{${name}}`, places[name] ?? ''),
        path,
      )
      const pairs = [...Object.entries(query), ...(more === null ? [] : [more])]
      const search = pairs.map(([name, value]) => `${name}=${value}`).join('&')
      const takesBody =
        body !== undefined && (asked === 'POST' || asked === 'PUT' || asked === 'PATCH')
      // Most of them as they should be, so that what is inside is looked at.
      const good = goes < 7
      const { 'if-match': _, 'if-unmodified-since': __, ...mild } = headers
      const all = {
        ...(good ? mild : headers),
        ...(good && method === 'PUT' && { 'if-match': '*' }),
        ...(good && { accept: '*/*' }),
        ...(/draft|create/i.test(operationId) && {
          authorization: `Bearer ${good ? keys[0] : key}`,
        }),
        ...(takesBody && { 'content-type': good ? 'application/json' : type }),
      }
      const init = { method: asked, headers: all, ...(takesBody && { body }) }
      return { path: `${filled}${search === '' ? '' : `?${search}`}`, init }
    })
}

function anyBody(schema: Schema): fc.Arbitrary<string> {
  const valid = anyOfSchema(schema, document.components.schemas)
  const inUnit = valid.map((value) =>
    typeof value === 'object' && value !== null && 'unit' in value
      ? { ...value, unit: known['unit']?.[0] }
      : value,
  )
  const text = (values: fc.Arbitrary<unknown>) =>
    values.map((value) => JSON.stringify(value) ?? 'null')
  return fc.oneof(
    { weight: 4, arbitrary: text(inUnit) },
    { weight: 4, arbitrary: text(nearly(inUnit)) },
    { weight: 1, arbitrary: fc.json() },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', 'null', '[', '"\\ud800"', '{"__proto__":{}}'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  )
}

test(`requests from the document are answered as it says, never by a fault (seed ${seed})`, async () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  expect(operations.length).toBeGreaterThan(18)
  for (const { path, method, operation } of operations) {
    const property = fc.asyncProperty(
      anyRequest(path, method.toUpperCase(), operation),
      async ({ path: at, init }) => {
        api.proxy.misfits.splice(0)
        const { status } = await api.proxy.send(new Request(`${origin}/api/v1${at}`, init))
        expect(status).toBeLessThan(500)
        expect(api.proxy.misfits).toEqual([])
        expect(api.reported).toEqual([])
      },
    )
    await fc.assert(property, { seed, numRuns })
    const reached = [...api.proxy.seen.keys()].filter((key) =>
      key.startsWith(`${operation.operationId} `),
    )
    expect(
      reached.some((key) => /20[01]$/.test(key)),
      `${operation.operationId} succeeded`,
    ).toBe(true)
    expect(
      reached.some((key) => /4\d\d$/.test(key)),
      `${operation.operationId} refused`,
    ).toBe(true)
  }
}, 300_000)
