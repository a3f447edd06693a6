import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import type { LogCase, LogNames, Wanted } from '../log-case.ts'
import type { LogRepairRule } from '../log-reading.ts'
import { flattenOcel } from './flatten-ocel.ts'
import { readOcelJson } from './read-ocel-json.ts'

const samples = fileURLToPath(new URL('../../../../../shared/data/logs/ocel', import.meta.url))

/** Hours of one day, as times of OCEL. */
function at(hour: number): string {
  return `2026-01-05T${String(hour).padStart(2, '0')}:00:00Z`
}

function event(id: string, type: string, rest: { hour: number; objects: string }) {
  const relationships = Array.from(rest.objects, (each) => ({ objectId: each, qualifier: '' }))
  return { id, type, time: at(rest.hour), relationships }
}

/**
 *     hour   8        9        10       11       12
 *     a      place ── pick(i)─ pick(j)───────── send(b)
 *     b                                 place ─ send(a)
 *     c      (no event)
 */
const orders = {
  objectTypes: [
    { name: 'order', attributes: [{ name: 'price', type: 'integer' }] },
    { name: 'item', attributes: [] },
  ],
  eventTypes: [],
  objects: [
    {
      id: 'a',
      type: 'order',
      attributes: [
        { name: 'price', time: at(9), value: 7 },
        { name: 'price', time: at(8), value: 5 },
      ],
    },
    { id: 'b', type: 'order' },
    { id: 'c', type: 'order' },
    { id: 'i', type: 'item' },
    { id: 'j', type: 'item' },
  ],
  events: [
    event('e5', 'send', { hour: 12, objects: 'abb' }),
    event('e1', 'place', { hour: 8, objects: 'a' }),
    event('e2', 'pick', { hour: 9, objects: 'ai' }),
    event('e3', 'pick', { hour: 10, objects: 'aj' }),
    event('e4', 'place', { hour: 11, objects: 'b' }),
    event('e6', 'count', { hour: 12, objects: 'ij' }),
  ],
}

async function ocelOf(log: object) {
  const reading = await readOcelJson([encodeUtf8(JSON.stringify(log))])
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return reading.log
}

function copied(taken: LogCase, { activities, resources, transitions }: LogNames) {
  const events = Array.from({ length: taken.length }, (_, at) => ({
    activity: activities[taken.activity[at] ?? -1],
    hour: ((taken.time[at] ?? Number.NaN) - Date.UTC(2026, 0, 5)) / 3_600_000,
    resource: resources[taken.resource[at] ?? -1],
    transition: transitions[taken.transition[at] ?? -1],
    attributes: taken.eventAttributes[at],
  }))
  return { id: taken.id, attributes: taken.attributes, events }
}

async function flattened(log: object, objectType: string, wanted: Wanted = 'everything') {
  const cases: ReturnType<typeof copied>[] = []
  const take = (taken: LogCase, names: LogNames) => void cases.push(copied(taken, names))
  const reading = flattenOcel(await ocelOf(log), { objectType, wanted, take })
  return { reading, cases }
}

test('each object of the type becomes a case of its events by time', async () => {
  const { reading, cases } = await flattened(orders, 'order')
  expect(
    cases.map(({ id, events }) => [id, events.map((each) => [each.activity, each.hour])]),
  ).toEqual([
    [
      'a',
      [
        ['place', 8],
        ['pick', 9],
        ['pick', 10],
        ['send', 12],
      ],
    ],
    [
      'b',
      [
        ['place', 11],
        ['send', 12],
      ],
    ],
    ['c', []],
  ])
  expect(reading).toMatchObject({ ok: true, cases: 3, events: 6 })
})

test('convergence, divergence, events left out and empty cases are counted', async () => {
  const { reading } = await flattened(orders, 'order')
  expect(reading.repairs).toEqual([
    { rule: 'event-of-several-cases-repeated', count: 1, example: 'e5' },
    { rule: 'event-of-no-object-left-out', count: 1, example: 'e6' },
    { rule: 'sorted-by-time', count: 2, example: 'a' },
    { rule: 'activity-repeated-for-other-objects', count: 1, example: 'a' },
    { rule: 'object-without-event-kept', count: 1, example: 'c' },
  ])
})

test('the latest values of the object and the ids of other objects become attributes', async () => {
  const { cases } = await flattened(orders, 'order')
  expect(cases[0]?.attributes).toEqual([{ key: 'price', kind: 'int', value: 7 }])
  expect(cases[0]?.events.map(({ attributes }) => attributes)).toEqual([
    [],
    [{ key: 'ocel:item', kind: 'string', value: 'i' }],
    [{ key: 'ocel:item', kind: 'string', value: 'j' }],
    [{ key: 'ocel:order', kind: 'string', value: 'b' }],
  ])
})

test('events of one time keep the order of the file', async () => {
  const { cases } = await flattened(orders, 'item', 'events')
  const tied = { ...orders, events: orders.events.map((each) => ({ ...each, time: at(8) })) }
  const { cases: casesOfTies } = await flattened(tied, 'order', 'events')
  expect(cases[0]?.events.map(({ activity }) => activity)).toEqual(['pick', 'count'])
  expect(casesOfTies[0]?.events.map(({ activity }) => activity)).toEqual([
    'send',
    'place',
    'pick',
    'pick',
  ])
})

test('resource and life cycle among the attributes become columns', async () => {
  const [first] = orders.events
  const attributes = [
    { name: 'org:resource', value: 'Sari' },
    { name: 'lifecycle:transition', value: 'complete' },
    { name: 'cost', value: 3 },
  ]
  const { cases } = await flattened({ ...orders, events: [{ ...first, attributes }] }, 'order')
  expect(cases[0]?.events).toMatchObject([
    {
      resource: 'Sari',
      transition: 'complete',
      attributes: [{ key: 'cost' }, { key: 'ocel:order' }],
    },
  ])
})

test('if only activities are wanted, nothing else is read', async () => {
  const { cases } = await flattened(orders, 'item', 'activities')
  expect(cases[0]).toEqual({
    id: 'i',
    attributes: [],
    events: ['pick', 'count'].map((activity) => ({
      activity,
      hour: Number.NaN,
      resource: undefined,
      transition: undefined,
      attributes: undefined,
    })),
  })
})

test('a type that does not exist is refused with those that do', async () => {
  const { reading } = await flattened(orders, 'parcel')
  expect(reading).toEqual({
    ok: false,
    fault: { code: 'no-such-object-type', found: 'parcel', expected: 'order, item' },
    repairs: [],
  })
})

// Counted in the file by a separate script: pairs of event and object, events without, with several.
test('the order example has the cases and events of each type of objects', async (context) => {
  context.skip(!existsSync(samples), `there are no logs in ${samples}`)
  const reading = await readOcelJson([
    gunzipSync(readFileSync(`${samples}/order-running-example.json.gz`)),
  ])
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  const { log } = reading
  const counted = log.objectTypes.map(({ name }) => {
    let events = 0
    const take = (each: LogCase) => void (events += each.length)
    const flat = flattenOcel(log, { objectType: name, wanted: 'events', take })
    const count = (rule: LogRepairRule) =>
      flat.repairs.find((repair) => repair.rule === rule)?.count ?? 0
    return {
      name,
      cases: flat.ok ? flat.cases : 0,
      events,
      none: count('event-of-no-object-left-out'),
      several: count('event-of-several-cases-repeated'),
      empty: count('object-without-event-kept'),
    }
  })
  expect(counted).toEqual([
    { name: 'orders', cases: 2000, events: 6484, none: 11_727, several: 0, empty: 0 },
    { name: 'items', cases: 7670, events: 10_686, none: 7525, several: 0, empty: 0 },
    { name: 'packages', cases: 320, events: 1041, none: 17_170, several: 0, empty: 0 },
    { name: 'customers', cases: 3, events: 4000, none: 14_211, several: 0, empty: 0 },
    { name: 'products', cases: 20, events: 0, none: 18_211, several: 0, empty: 20 },
    { name: 'employees', cases: 18, events: 13_616, none: 4885, several: 290, empty: 0 },
  ])
})
