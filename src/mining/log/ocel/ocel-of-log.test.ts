import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import { collectLog } from '../collect-log.ts'
import type { EventLog } from '../event-log.ts'
import { flattenOcel } from './flatten-ocel.ts'
import { ocelOfLog } from './ocel-of-log.ts'
import { readOcelJson } from './read-ocel-json.ts'
import { writeOcelJson } from './write-ocel-json.ts'

const header = {
  extensions: [],
  classifiers: [],
  globals: { trace: [], event: [] },
  attributes: [],
}
const log: EventLog = {
  activities: ['receive', 'check'],
  resources: ['Sari'],
  transitions: ['complete'],
  cases: {
    ids: ['c1', 'c2', 'empty'],
    first: Uint32Array.of(0, 2, 3, 3),
    attributes: [
      { key: 'urgent', kind: 'boolean', rows: Uint32Array.of(0, 2), values: Float64Array.of(1, 0) },
    ],
  },
  events: {
    activity: Int32Array.of(0, 1, 0),
    time: Float64Array.of(1000, 3000, 2000),
    start: Float64Array.of(Number.NaN, 2500, Number.NaN),
    resource: Int32Array.of(0, -1, 0),
    transition: Int32Array.of(0, 0, -1),
    attributes: [
      {
        key: 'note',
        kind: 'string',
        rows: Uint32Array.of(0, 2),
        texts: ['fine', ''],
        values: Int32Array.of(0, 1),
      },
      { key: 'cost', kind: 'float', rows: Uint32Array.of(1), values: Float64Array.of(2.5) },
    ],
  },
  header,
}

async function thereAndBack(before: EventLog): Promise<EventLog> {
  const written = writeOcelJson(ocelOfLog(before).log)
  const reading = await readOcelJson(Array.from(written, (text) => encodeUtf8(text)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  const collector = collectLog()
  const options = { objectType: 'case', wanted: 'everything', take: collector.take } as const
  const flat = flattenOcel(reading.log, options)
  if (!flat.ok) throw new Error(JSON.stringify(flat.fault))
  return collector.log(flat)
}

test('a log becomes an object-centric one, is written, read and flattened to what it was', async () => {
  expect(ocelOfLog(log).repairs).toEqual([])
  expect(await thereAndBack(log)).toEqual(log)
})

test('every case becomes an object of one type, with the values of its columns', () => {
  const { objects, objectTypes } = ocelOfLog(log).log
  expect(objectTypes).toEqual([{ name: 'case', attributes: [{ name: 'urgent', kind: 'boolean' }] }])
  expect(objects.ids).toEqual(['c1', 'c2', 'empty'])
  expect(objects.values.first).toEqual(Uint32Array.of(0, 1, 1, 2))
  expect(objects.values.value).toEqual(Float64Array.of(1, 0))
})

test('events without time are left out, ids that come again are numbered, both counted', () => {
  const { log: ocel, repairs } = ocelOfLog({
    ...log,
    cases: { ...log.cases, ids: ['c', 'c', 'c'] },
    events: { ...log.events, time: Float64Array.of(1000, Number.NaN, 2000) },
  })
  expect(ocel.objects.ids).toEqual(['c', 'c (2)', 'c (3)'])
  expect(ocel.events.links.object).toEqual(Int32Array.of(0, 1))
  expect(repairs).toEqual([
    { rule: 'event-without-time-left-out', count: 1, example: 'c' },
    { rule: 'case-id-repeated', count: 2, example: 'c' },
  ])
})

test('an attribute whose key has another kind elsewhere gets its kind behind it', () => {
  const columns = [
    { key: 'cost', kind: 'float', rows: Uint32Array.of(0, 1, 2), values: Float64Array.of(1, 1, 1) },
    { key: 'cost', kind: 'int', rows: Uint32Array.of(0, 1, 2), values: Float64Array.of(2, 2, 2) },
  ] as const
  const { eventTypes } = ocelOfLog({ ...log, events: { ...log.events, attributes: columns } }).log
  expect(eventTypes[1]?.attributes.slice(-2)).toEqual([
    { name: 'cost', kind: 'float' },
    { name: 'cost (int)', kind: 'int' },
  ])
})
