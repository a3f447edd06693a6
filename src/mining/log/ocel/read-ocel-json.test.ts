import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import { readOcelJson } from './read-ocel-json.ts'

const samples = fileURLToPath(new URL('../../../../../shared/data/logs/ocel', import.meta.url))
const options = { zoneMinutes: 0 }

const order = {
  objectTypes: [{ name: 'order', attributes: [{ name: 'price', type: 'float' }] }],
  eventTypes: [{ name: 'place', attributes: [{ name: 'urgent', type: 'boolean' }] }],
  objects: [
    {
      id: 'o1',
      type: 'order',
      attributes: [{ name: 'price', time: '1970-01-01T00:00:00Z', value: 12.5 }],
      relationships: [{ objectId: 'o2', qualifier: 'follows' }],
    },
    { id: 'o2', type: 'order' },
  ],
  events: [
    {
      id: 'e1',
      type: 'place',
      time: '2026-01-05T08:00:00Z',
      attributes: [{ name: 'urgent', value: true }],
      relationships: [{ objectId: 'o1', qualifier: 'order' }],
    },
  ],
}

function read(text: string) {
  return readOcelJson([encodeUtf8(text)], options)
}

/** Reads a log of which one part is another. */
function readWith(part: object) {
  return read(JSON.stringify({ ...order, ...part }, undefined, 1))
}

async function logOf(text: string) {
  const reading = await read(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return reading.log
}

async function rulesOf(part: object) {
  return (await readWith(part)).repairs.map(({ rule, count }) => [rule, count])
}

test('events, objects, relations and typed values become columns', async () => {
  expect(await read(JSON.stringify(order))).toEqual({
    ok: true,
    repairs: [],
    log: {
      eventTypes: [{ name: 'place', attributes: [{ name: 'urgent', kind: 'boolean' }] }],
      objectTypes: [{ name: 'order', attributes: [{ name: 'price', kind: 'float' }] }],
      events: {
        ids: ['e1'],
        type: Int32Array.of(0),
        time: Float64Array.of(Date.UTC(2026, 0, 5, 8)),
        values: {
          first: Uint32Array.of(0, 1),
          name: Int32Array.of(0),
          kind: Uint8Array.of(4),
          value: Float64Array.of(1),
          time: new Float64Array(),
          names: ['urgent'],
          texts: [],
        },
        links: {
          first: Uint32Array.of(0, 1),
          object: Int32Array.of(0),
          qualifier: Int32Array.of(0),
          qualifiers: ['order'],
        },
      },
      objects: {
        ids: ['o1', 'o2'],
        type: Int32Array.of(0, 0),
        values: {
          first: Uint32Array.of(0, 1, 1),
          name: Int32Array.of(0),
          kind: Uint8Array.of(3),
          value: Float64Array.of(12.5),
          time: Float64Array.of(0),
          names: ['price'],
          texts: [],
        },
        links: {
          first: Uint32Array.of(0, 1, 1),
          object: Int32Array.of(1),
          qualifier: Int32Array.of(0),
          qualifiers: ['follows'],
        },
      },
    },
  })
})

test('sections and fields may stand in any order', async () => {
  const { objectTypes, eventTypes, objects, events } = order
  const turned = events.map((event) => Object.fromEntries(Object.entries(event).reverse()))
  const text = JSON.stringify({ events: turned, objects, eventTypes, objectTypes })
  expect(await logOf(text)).toEqual(await logOf(JSON.stringify(order)))
})

test('pieces of any size give the same log', async () => {
  const bytes = encodeUtf8(
    JSON.stringify({ ...order, note: 'a "quoted" \\ word, bahwa — é' }, undefined, 2),
  )
  const whole = await readOcelJson([bytes], options)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      )
      expect(await readOcelJson(pieces, options)).toEqual(whole)
    }),
    { seed: 1 },
  )
})

test('an event without id, activity or time, or with the id of another, is left out and counted', async () => {
  const [event] = order.events
  const events = [
    event,
    { ...event, id: undefined },
    { ...event, id: 'e2', type: undefined },
    { ...event, id: 'e3', time: 'yesterday' },
    event,
  ]
  const reading = await readWith({ events })
  expect(reading.ok && reading.log.events.ids).toEqual(['e1'])
  expect(reading.ok && reading.log.events.links.object).toEqual(Int32Array.of(0))
  expect(reading.repairs.map(({ rule, count }) => [rule, count])).toEqual([
    ['event-without-id-left-out', 1],
    ['event-without-activity-left-out', 1],
    ['time-not-read-left-out', 1],
    ['event-without-time-left-out', 1],
    ['event-id-repeated-left-out', 1],
  ])
})

test('an object without id or type, or with the id of another, is left out and counted', async () => {
  const objects = [...order.objects, { type: 'order' }, { id: 'o3' }, { id: 'o1', type: 'order' }]
  expect(await rulesOf({ objects })).toEqual([
    ['object-without-id-left-out', 1],
    ['object-without-type-left-out', 1],
    ['object-id-repeated-left-out', 1],
  ])
})

test('a relation to an unknown object is left out and counted with line and id', async () => {
  const reading = await readWith({ objects: order.objects.slice(0, 1) })
  expect(reading.ok && reading.log.objects.links.object).toEqual(new Int32Array())
  expect(reading.repairs).toEqual([
    { rule: 'relation-to-unknown-object-left-out', count: 1, line: 25, example: 'o2' },
  ])
})

test('types and attributes that are not declared are added and counted', async () => {
  const reading = await readWith({ eventTypes: [] })
  expect(reading.ok && reading.log.eventTypes).toEqual([
    { name: 'place', attributes: [{ name: 'urgent', kind: 'boolean' }] },
  ])
  expect(reading.repairs.map(({ rule }) => rule)).toEqual([
    'type-undeclared-added',
    'attribute-undeclared-added',
  ])
})

test('a value is read as its declared kind, also where it is written as text', async () => {
  const kinds = ['string', 'time', 'integer', 'float', 'boolean']
  const values = ['0', '2026-01-05T08:00:00Z', '-3', '1e3', 'true']
  const attributes = kinds.map((type) => ({ name: type, type }))
  const log = await logOf(
    JSON.stringify({
      ...order,
      eventTypes: [{ name: 'place', attributes }],
      events: [
        {
          ...order.events[0],
          attributes: kinds.map((name, at) => ({ name, value: values[at] })),
        },
      ],
    }),
  )
  expect(log.events.values.kind).toEqual(Uint8Array.of(0, 1, 2, 3, 4))
  expect(Array.from(log.events.values.value)).toEqual([0, Date.UTC(2026, 0, 5, 8), -3, 1000, 1])
})

test.each([
  ['float', '"twelve"', 'number-not-read-kept-as-text'],
  ['integer', '1.5', 'number-not-read-kept-as-text'],
  ['integer', '9007199254740993', 'number-not-read-kept-as-text'],
  ['float', '1e999', 'number-not-read-kept-as-text'],
  ['boolean', '"perhaps"', 'boolean-not-read-kept-as-text'],
  ['time', '"soon"', 'time-not-read-kept-as-text'],
  ['string', 'true', 'value-of-other-kind-kept-as-text'],
  ['string', '7', 'value-of-other-kind-kept-as-text'],
])('a value of kind %s written as %s stays text and is counted', async (type, value, rule) => {
  const eventTypes = [{ name: 'place', attributes: [{ name: 'urgent', type }] }]
  const written = JSON.stringify({ ...order, eventTypes }).replace(
    '"value":true',
    `"value":${value}`,
  )
  const reading = await read(written)
  expect(reading.ok && reading.log.events.values.texts).toEqual([value.replaceAll('"', '')])
  expect(reading.repairs).toEqual([{ rule, count: 1, line: 1, example: 'urgent' }])
})

test('of an attribute that an event has twice, the last is kept', async () => {
  const attributes = [true, false].map((value) => ({ name: 'urgent', value }))
  const twice = { ...order.events[0], attributes }
  const events = [{ ...twice, id: undefined }, twice, { ...twice, id: 'e2' }]
  const reading = await readWith({ events })
  expect(reading.ok && reading.log.events.values.value).toEqual(Float64Array.of(0, 0))
  expect(reading.repairs.map(({ rule, count }) => [rule, count])).toEqual([
    ['attribute-repeated-last-kept', 3],
    ['event-without-id-left-out', 1],
  ])
})

test('a time that names no zone is taken as the zone given, and counted', async () => {
  const text = JSON.stringify(order).replace('08:00:00Z', '08:00:00')
  const reading = await readOcelJson([encodeUtf8(text)], { zoneMinutes: 420 })
  expect(reading.ok && reading.log.events.time[0]).toBe(Date.UTC(2026, 0, 5, 1))
  expect(reading.repairs.map(({ rule }) => rule)).toEqual(['time-without-zone-taken-as'])
})

test('what OCEL does not know is passed over and counted', async () => {
  const events = [{ ...order.events[0], vmap: { deep: [1, { value: 2 }] } }]
  expect(await rulesOf({ version: 2, events })).toEqual([['element-unknown-left-out', 2]])
})

test.each([
  ['', { code: 'empty-file' }],
  ['\uFEFF', { code: 'empty-file' }],
  ['{"events":[],\n"objects":[]', { code: 'ends-early', line: 2 }],
  ['{"events":[],\n"obj', { code: 'ends-early', line: 2 }],
  ['[]', { code: 'not-ocel', line: 1, found: '', expected: '{' }],
  ['7', { code: 'not-ocel', line: 1, found: '7', expected: '{' }],
  ['{"events":{}}', { code: 'not-ocel', line: 1, found: 'events', expected: '[' }],
  ['{"events":[]}', { code: 'not-ocel', expected: 'objects' }],
  ['{"events":[]]', { code: 'malformed-json', line: 1, found: ']', expected: '}' }],
  ['{"events" []}', { code: 'malformed-json', line: 1, found: '[]}', expected: ':' }],
  ['{"events":[1 2]}', { code: 'malformed-json', line: 1, found: '2]}', expected: ', ]' }],
  ['{"events":[],}', { code: 'malformed-json', line: 1, found: '}', expected: '"' }],
  ['{"events":[01]}', { code: 'malformed-json', line: 1, found: '01]}' }],
  ['{"events":[nul]}', { code: 'malformed-json', line: 1, found: 'nul]}' }],
  ['{"events":["\n"]}', { code: 'malformed-json', line: 1, found: '\n"]}', expected: '"' }],
  ['{"\\x":1}', { code: 'malformed-json', line: 1, found: '\\x', expected: '\\' }],
  ['{"\\ud800":1}', { code: 'malformed-json', line: 1, found: '\\ud800', expected: '\\' }],
  ['{"events":[],"objects":[]} {', { code: 'malformed-json', line: 1, found: '{' }],
  [
    '{\n"ocel:global-log":{}}',
    {
      code: 'older-ocel',
      line: 2,
      found: 'ocel:global-log',
      expected: 'eventTypes, objectTypes, events, objects',
    },
  ],
])('the file %j is refused', async (text, fault) => {
  expect(await read(text)).toMatchObject({ ok: false, fault })
})

test('more than 100 levels and texts of more than 1 MiB are refused', async () => {
  const deep = await read(`{"a":${'['.repeat(99)}${'['.repeat(99)}`)
  expect(deep).toMatchObject({ ok: false, fault: { code: 'nested-too-deep', line: 1 } })
  const long = await read(`{"a":"${'x'.repeat(2_000_000)}"}`)
  expect(long).toMatchObject({ ok: false, fault: { code: 'text-too-long', line: 1 } })
})

test('bytes that are no UTF-8 are refused', async () => {
  const bytes = encodeUtf8('{"events":["?"]}').map((byte) => (byte === 0x3f ? 0xff : byte))
  const reading = await readOcelJson([bytes], options)
  expect(reading).toMatchObject({ ok: false, fault: { code: 'not-utf8', line: 1 } })
})

test('whatever is cut out or changed, reading ends with a log or a fault', async () => {
  const bytes = encodeUtf8(JSON.stringify(order))
  const place = fc.nat({ max: bytes.length - 1 })
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat({ max: 255 }), async (at, to, byte) => {
      const changed = bytes.slice()
      changed[at] = byte
      for (const hostile of [changed, bytes.subarray(0, at), bytes.subarray(at, to)])
        expect(typeof (await readOcelJson([hostile], options)).ok).toBe('boolean')
    }),
    { seed: 2, numRuns: 500 },
  )
})

test('JSON.parse and the scanner agree on what is JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.nat(), async (text, at) => {
      const cut = text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + 1)
      for (const each of [text, cut]) {
        const reading = await read(`{"events":[],"objects":[],"note":${each}}`)
        expect(reading.ok).toBe(isJson(`{"note":${each}}`))
      }
    }),
    { seed: 3, numRuns: 1000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('the order example has the events, objects and relations that its tables have', async (context) => {
  context.skip(!existsSync(samples), `there are no logs in ${samples}`)
  const reading = await readOcelJson(
    [gunzipSync(readFileSync(`${samples}/order-running-example.json.gz`))],
    options,
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  const { events, objects, objectTypes } = reading.log
  expect(reading.repairs).toEqual([])
  expect(events.ids).toHaveLength(18_211)
  expect(objects.ids).toHaveLength(10_031)
  expect(objectTypes).toHaveLength(6)
  expect(events.links.object).toHaveLength(35_857)
  expect(objects.links.object).toHaveLength(25_336)
  const related = new Set(events.links.object)
  expect(objects.ids.filter((_, object) => !related.has(object))).toHaveLength(20)
})

test('a log of OCEL 1.0 is recognised', async (context) => {
  context.skip(!existsSync(samples), `there are no logs in ${samples}`)
  const older = gunzipSync(readFileSync(`${samples}/recruiting-ocel1.jsonocel.gz`))
  expect(await readOcelJson([older], options)).toMatchObject({ fault: { code: 'older-ocel' } })
})
