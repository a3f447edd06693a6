import { encodeUtf8 } from '../utf8.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casesOfLog } from '../cases-of-log.ts'
import { collectLog } from '../collect-log.ts'
import { RepairCounter } from '../count-repairs.ts'
import type { Attribute, EventLog, LogHeader } from '../event-log.ts'
import { TextTable } from '../text-table.ts'
import { readXes } from './read-xes.ts'
import { writeXes } from './write-xes.ts'

const TAKEN_KEYS = new Set([
  'concept:name',
  'org:resource',
  'lifecycle:transition',
  'time:timestamp',
  'start_timestamp',
  'time:start',
])

/** Text that XML can hold. */
const text = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((one) => one.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/gu, '§'))
const key = text.filter((one) => !TAKEN_KEYS.has(one))
const instant = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) })
const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  fc.record({ key, kind: fc.constantFrom('string', 'id'), value: text }),
  fc.record({ key, kind: fc.constant('date'), value: instant }),
  fc.record({ key, kind: fc.constant('int'), value: fc.maxSafeInteger() }),
  fc.record({ key, kind: fc.constant('float'), value: fc.double() }),
  fc.record({ key, kind: fc.constant('boolean'), value: fc.constantFrom(0, 1) }),
)
const attributes = fc.uniqueArray(attribute, { selector: (one) => one.key, maxLength: 4 })
const maybeInstant = fc.oneof(instant, fc.constant(Number.NaN))
const event = fc.record({
  activity: text,
  resource: fc.option(text),
  transition: fc.option(text),
  time: maybeInstant,
  start: maybeInstant,
  attributes,
})
const oneCase = fc.record({ id: text, attributes, events: fc.array(event, { maxLength: 6 }) })
const header: fc.Arbitrary<LogHeader> = fc.record({
  extensions: fc.uniqueArray(fc.record({ name: text, prefix: text, uri: text }), {
    selector: (one) => one.prefix,
    maxLength: 3,
  }),
  classifiers: fc.array(fc.record({ name: text, keys: text }), { maxLength: 3 }),
  globals: fc.record({ trace: attributes, event: attributes }),
  attributes,
})

type Case = typeof oneCase extends fc.Arbitrary<infer One> ? One : never

/** The log that a reader would make of the cases. */
function logOf(cases: readonly Case[], header: LogHeader): EventLog {
  const [activities, resources, transitions] = [new TextTable(), new TextTable(), new TextTable()]
  const collector = collectLog()
  const names = {
    activities: activities.texts,
    resources: resources.texts,
    transitions: transitions.texts,
  }
  const place = (table: TextTable, one: string | null) => (one === null ? -1 : table.placeOf(one))
  for (const { id, attributes, events } of cases)
    collector.take(
      {
        id,
        attributes,
        length: events.length,
        activity: Int32Array.from(events, (one) => activities.placeOf(one.activity)),
        resource: Int32Array.from(events, (one) => place(resources, one.resource)),
        transition: Int32Array.from(events, (one) => place(transitions, one.transition)),
        time: Float64Array.from(events, (one) => one.time),
        start: Float64Array.from(events, (one) => one.start),
        eventAttributes: events.map((one) => one.attributes),
      },
      names,
    )
  return collector.log({ names, header })
}

async function readBack(bytes: Uint8Array, size: number): Promise<EventLog> {
  const collector = collectLog()
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  )
  const reading = await readXes(pieces, { wanted: 'everything', take: collector.take })
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return collector.log(reading)
}

test('any log written and read is the same, whatever the pieces', async () => {
  const sizes = fc.constantFrom(1, 13, 500, 100_000)
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneCase, { maxLength: 5 }),
      header,
      sizes,
      async (cases, header, size) => {
        const log = logOf(cases, header)
        const counter = new RepairCounter()
        const written = [...writeXes(log, counter)].join('')
        const again = await readBack(encodeUtf8(written), size)
        const { extensions, ...rest } = again.header
        expect(counter.repairs()).toEqual([])
        // The extensions of the columns' keys are declared as well.
        expect(extensions.slice(0, header.extensions.length)).toEqual(header.extensions)
        expect({ ...again, header: rest }).toEqual({ ...log, header: { ...rest } })
        expect(rest).toEqual({ ...header, extensions: undefined })
      },
    ),
    { seed: 4, numRuns: 200 },
  )
})

test('a written log declares what it uses and is told apart by kind', () => {
  const one: Case = {
    id: 'berkas "1" & 2',
    attributes: [{ key: 'biaya', kind: 'int', value: 1e15 }],
    events: [
      {
        activity: 'Terima\n<berkas>',
        resource: 'Siti',
        transition: null,
        time: Date.UTC(2024, 0, 2),
        start: Number.NaN,
        attributes: [
          { key: 'a', kind: 'float', value: Number.NEGATIVE_INFINITY },
          { key: 'b', kind: 'boolean', value: 0 },
        ],
      },
    ],
  }
  const empty = { extensions: [], classifiers: [], globals: { trace: [], event: [] } }
  const log = logOf([one], { ...empty, attributes: [] })
  expect([...writeXes(log, new RepairCounter())].join(''))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <trace>
    <string key="concept:name" value="berkas &quot;1&quot; &amp; 2"/>
    <int key="biaya" value="1000000000000000"/>
    <event>
      <string key="concept:name" value="Terima&#10;&lt;berkas&gt;"/>
      <string key="org:resource" value="Siti"/>
      <date key="time:timestamp" value="2024-01-02T00:00:00.000Z"/>
      <float key="a" value="-INF"/>
      <boolean key="b" value="false"/>
    </event>
  </trace>
</log>
`)
})

test('what XES cannot hold is counted', async () => {
  const [first] = [{ key: 'a', kind: 'date', value: Date.UTC(10_000, 0, 1) } as const]
  const cases = [{ id: 'a\u0001\uD800', attributes: [first], events: [] }]
  const empty = { extensions: [], classifiers: [], globals: { trace: [], event: [] } }
  const log = logOf(cases, { ...empty, attributes: [] })
  const counter = new RepairCounter()
  const written = [...writeXes(log, counter)].join('')
  expect(counter.repairs().map(({ rule, count }) => [rule, count])).toEqual([
    ['character-not-of-encoding-replaced', 2],
    ['time-not-read-left-out', 1],
  ])
  const again = await readBack(encodeUtf8(written), 1000)
  expect(Array.from(casesOfLog(again), ({ id, attributes }) => ({ id, attributes }))).toEqual([
    { id: 'a\uFFFD\uFFFD', attributes: [] },
  ])
})
