import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { LogCase } from '../log/log-case.ts'
import { readXes } from '../log/xes/read-xes.ts'
import { gatherMap, mapOfVariants } from './directly-follows.ts'
import { countVariants } from './testing/count-variants.ts'
import type { ProcessMap } from './process-map.ts'

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const facts = join(data, 'ground-truth/facts')

/** L1 of van der Aalst, Process Mining, 2016, 6.1: ⟨abcd⟩³, ⟨acbd⟩², ⟨aed⟩. */
const l1 = countVariants(
  ['a', 'b', 'c', 'd', 'e'],
  [
    { activities: [0, 1, 2, 3], cases: 3 },
    { activities: [0, 2, 1, 3], cases: 2 },
    { activities: [0, 4, 3], cases: 1 },
  ],
)

function namedFlows(map: ProcessMap): string[] {
  const name = (place: number) => map.activities[place]?.name
  return map.flows.map(({ from, to, events }) => `${name(from)}→${name(to)} ${events}`)
}

function caseOf(events: readonly { activity: number; time: number; start?: number }[]): LogCase {
  return {
    id: '1',
    length: events.length,
    activity: Int32Array.from(events, (event) => event.activity),
    time: Float64Array.from(events, (event) => event.time),
    start: Float64Array.from(events, (event) => event.start ?? NaN),
    resource: new Int32Array(events.length).fill(-1),
    transition: new Int32Array(events.length).fill(-1),
    attributes: [],
    eventAttributes: [],
  }
}

const names = { activities: ['a', 'b', 'c', 'd', 'e'], resources: [], transitions: [] }

test('L1 has the flows of figure 6.1 of the book, the most frequent first', () => {
  const map = mapOfVariants(l1)
  expect(map.cases).toBe(6)
  expect(map.activities.map(({ name, events }) => `${name} ${events}`)).toEqual([
    'a 6',
    'd 6',
    'b 5',
    'c 5',
    'e 1',
  ])
  expect(namedFlows(map)).toEqual(
    ['a→b 3', 'b→c 3', 'c→d 3', 'a→c 2', 'b→d 2', 'c→b 2', 'a→e 1', 'e→d 1'].sort(
      (one, other) => Number(other.slice(-1)) - Number(one.slice(-1)),
    ),
  )
  expect(map.starts).toEqual([{ activity: 0, cases: 6 }])
  expect(map.ends).toEqual([{ activity: 1, cases: 6 }])
})

test('a case counts once for a flow and an activity that it has several times', () => {
  const map = mapOfVariants(countVariants(['a', 'b'], [{ activities: [0, 1, 0, 1], cases: 2 }]))
  expect(map.activities[0]).toEqual({ name: 'a', events: 4, cases: 2 })
  expect(map.flows).toEqual([
    { from: 0, to: 1, events: 4, cases: 2 },
    { from: 1, to: 0, events: 2, cases: 2 },
  ])
})

test('an empty log, and a case without events, have no flows', () => {
  expect(mapOfVariants(countVariants([], []))).toEqual({
    cases: 0,
    activities: [],
    flows: [],
    starts: [],
    ends: [],
  })
  expect(mapOfVariants(countVariants(['a'], [{ activities: [], cases: 3 }]))).toEqual({
    cases: 3,
    activities: [],
    flows: [],
    starts: [],
    ends: [],
  })
})

test('time runs from completion to the next start, or to completion where no start is said', () => {
  const gathering = gatherMap()
  // a 0–10, b 14–20 (waited 4); a at 100, b at 110 (10); a at 0, b 1–2 (1)
  gathering.take(
    caseOf([
      { activity: 0, start: 0, time: 10 },
      { activity: 1, start: 14, time: 20 },
    ]),
    names,
  )
  gathering.take(
    caseOf([
      { activity: 0, time: 100 },
      { activity: 1, time: 110 },
    ]),
    names,
  )
  gathering.take(
    caseOf([
      { activity: 0, time: 0 },
      { activity: 1, start: 1, time: 2 },
    ]),
    names,
  )
  const map = gathering.toMap()
  expect(map.flows).toEqual([{ from: 0, to: 1, events: 3, cases: 3, sumMs: 15, medianMs: 4 }])
  // b worked 6 and 1
  expect(map.activities.map((activity) => activity.medianMs)).toEqual([10, 3.5])
})

test('unknown times are left out of sum and median', () => {
  const gathering = gatherMap()
  gathering.take(
    caseOf([
      { activity: 0, time: NaN },
      { activity: 1, time: 5 },
    ]),
    names,
  )
  expect(gathering.toMap().flows).toEqual([{ from: 0, to: 1, events: 1, cases: 1 }])
})

type Facts = {
  readonly cases: number
  readonly activities: Readonly<Record<string, number>>
  readonly start: Readonly<Record<string, number>>
  readonly end: Readonly<Record<string, number>>
  readonly dfg: readonly (readonly [string, string, number, number, number])[]
}

function readMaybePacked(path: string): Buffer {
  return path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)
}

describe('the map equals what several tools found', () => {
  const files = existsSync(facts) ? readdirSync(facts) : []
  test('there are facts', (context) => {
    context.skip(files.length === 0, `there are no facts in ${facts}`)
    expect(files).toContain('receipt.json')
  })

  test.each(files)('%s', async (file) => {
    const known: Facts = JSON.parse(readMaybePacked(join(facts, file)).toString('utf8'))
    const log = join(data, 'logs', file.replace(/\.json(\.gz)?$/, '.xes.gz'))
    const gathering = gatherMap()
    const reading = await readXes([readMaybePacked(log)], {
      wanted: 'events',
      take: gathering.take,
    })
    expect(reading.ok).toBe(true)
    const map = gathering.toMap()
    const name = (place: number) => map.activities[place]?.name ?? ''
    expect(map.cases).toBe(known.cases)
    expect(Object.fromEntries(map.activities.map(({ name, events }) => [name, events]))).toEqual(
      known.activities,
    )
    expect(Object.fromEntries(map.starts.map((end) => [name(end.activity), end.cases]))).toEqual(
      known.start,
    )
    expect(Object.fromEntries(map.ends.map((end) => [name(end.activity), end.cases]))).toEqual(
      known.end,
    )
    const flows = map.flows.map((flow) => [
      name(flow.from),
      name(flow.to),
      flow.events,
      flow.sumMs,
      flow.medianMs,
    ])
    expect(flows.map((flow) => JSON.stringify(flow)).sort()).toEqual(
      known.dfg.map((flow) => JSON.stringify(flow)).sort(),
    )
  })
})
