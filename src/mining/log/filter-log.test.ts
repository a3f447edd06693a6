import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#sop'
import type { EventLog } from './event-log.ts'
import { filterLog, type LogFilter } from './filter-log.ts'

/**
 *     hour     8   9   10  11  12  13  20
 *     c1 north A(x)B(x)C(y)
 *     c2 south     A(x)    C(y)B(-)
 *     c3 north         A(y)B(x)    C(y)
 *     c4                               D(z)
 *     c5 (no event)
 */
const log: EventLog = {
  activities: ['A', 'B', 'C', 'D'],
  resources: ['x', 'y', 'z'],
  transitions: [],
  cases: {
    ids: ['c1', 'c2', 'c3', 'c4', 'c5'],
    first: Uint32Array.of(0, 3, 6, 9, 10, 10),
    attributes: [
      {
        key: 'region',
        kind: 'string',
        texts: ['north', 'south'],
        rows: Uint32Array.of(0, 1, 2),
        values: Int32Array.of(0, 1, 0),
      },
    ],
  },
  events: {
    activity: Int32Array.of(0, 1, 2, 0, 2, 1, 0, 1, 2, 3),
    time: Float64Array.of(8, 9, 10, 9, 11, 12, 10, 11, 13, 20),
    start: new Float64Array(10).fill(Number.NaN),
    resource: Int32Array.of(0, 0, 1, 0, 1, -1, 1, 0, 1, 2),
    transition: new Int32Array(10).fill(-1),
    attributes: [
      {
        key: 'cost',
        kind: 'int',
        rows: Uint32Array.of(0, 1, 3, 4, 5, 6, 7, 8, 9),
        values: Float64Array.of(1, 2, 1, -1, 5, 1, 2, 3, 4),
      },
    ],
  },
  header: { extensions: [], classifiers: [], globals: { trace: [], event: [] }, attributes: [] },
}

/** The cases that are left, each with its activities: 'c1 ABC'. */
function casesOf({ cases, events, activities }: EventLog): readonly string[] {
  return cases.ids.map((id, place) => {
    const trace = events.activity.subarray(cases.first[place], cases.first[place + 1])
    return `${id} ${Array.from(trace, (activity) => activities[activity]).join('')}`
  })
}

const filters: readonly (readonly [LogFilter, readonly string[]])[] = [
  [{ kind: 'time', cases: 'beginning-in', from: 9, to: 10 }, ['c2 ACB', 'c3 ABC']],
  [{ kind: 'time', cases: 'within', from: 8, to: 12 }, ['c1 ABC', 'c2 ACB']],
  [{ kind: 'time', cases: 'touching', from: 13, to: 20 }, ['c3 ABC', 'c4 D']],
  [
    { kind: 'time', cases: 'within', from: -Infinity, to: Infinity },
    ['c1 ABC', 'c2 ACB', 'c3 ABC', 'c4 D'],
  ],
  [{ kind: 'duration', from: 3, to: 3 }, ['c2 ACB', 'c3 ABC']],
  [
    { kind: 'activities', names: ['A', 'B', 'none'], keep: 'these' },
    ['c1 AB', 'c2 AB', 'c3 AB', 'c5 '],
  ],
  [{ kind: 'activities', names: ['A', 'B', 'C'], keep: 'others' }, ['c4 D', 'c5 ']],
  [{ kind: 'resources', names: ['x'], keep: 'these' }, ['c1 AB', 'c2 A', 'c3 B', 'c5 ']],
  [{ kind: 'resources', names: ['x', 'y'], keep: 'others' }, ['c2 B', 'c4 D', 'c5 ']],
  [
    { kind: 'event-attribute', key: 'cost', values: [-1, 3], keep: 'these' },
    ['c2 C', 'c3 C', 'c5 '],
  ],
  [
    { kind: 'case-attribute', key: 'region', values: ['north'], keep: 'these' },
    ['c1 ABC', 'c3 ABC'],
  ],
  [
    { kind: 'case-attribute', key: 'region', values: ['north'], keep: 'others' },
    ['c2 ACB', 'c4 D', 'c5 '],
  ],
  // what a table writes beside events holds for their case
  [{ kind: 'case-attribute', key: 'cost', values: [-1, 3], keep: 'these' }, ['c2 ACB', 'c3 ABC']],
  [
    { kind: 'case-attribute', key: 'cost', values: [-1, 3], keep: 'others' },
    ['c1 ABC', 'c4 D', 'c5 '],
  ],
  [{ kind: 'case-attribute', key: 'none', values: ['north'], keep: 'these' }, []],
  [{ kind: 'cases-having', names: ['D', 'E'], keep: 'these' }, ['c4 D']],
  [{ kind: 'cases-having', names: ['A'], keep: 'others' }, ['c4 D', 'c5 ']],
  [{ kind: 'cases-beginning-with', names: ['D'], keep: 'these' }, ['c4 D']],
  [{ kind: 'cases-ending-with', names: ['C'], keep: 'these' }, ['c1 ABC', 'c3 ABC']],
  [{ kind: 'cases-following', from: 'C', to: 'B', keep: 'these' }, ['c2 ACB']],
  [
    { kind: 'cases-following', from: 'A', to: 'C', keep: 'others' },
    ['c1 ABC', 'c3 ABC', 'c4 D', 'c5 '],
  ],
  [{ kind: 'most-frequent-variants', count: 2 }, ['c1 ABC', 'c2 ACB', 'c3 ABC']],
  [{ kind: 'variants-covering', share: 0.4 }, ['c1 ABC', 'c3 ABC']],
  [{ kind: 'variants-covering', share: 0.41 }, ['c1 ABC', 'c2 ACB', 'c3 ABC']],
  [{ kind: 'first-cases', count: 2 }, ['c1 ABC', 'c2 ACB']],
]

test.each(filters)('%j keeps its cases and events in their order', (filter, kept) => {
  const { log: left, steps } = filterLog(log, [filter])
  expect(casesOf(left)).toEqual(kept)
  expect(steps).toEqual([
    {
      filter,
      casesLeftOut: 5 - left.cases.ids.length,
      eventsLeftOut: 10 - left.events.activity.length,
    },
  ])
})

test('each filter sees what the one before left, and says what it left out', () => {
  const { log: left, steps } = filterLog(log, [
    { kind: 'activities', names: ['B'], keep: 'others' },
    { kind: 'cases-following', from: 'A', to: 'C', keep: 'these' },
    { kind: 'first-cases', count: 2 },
  ])
  expect(casesOf(left)).toEqual(['c1 AC', 'c2 AC'])
  expect(steps.map(({ casesLeftOut, eventsLeftOut }) => [casesLeftOut, eventsLeftOut])).toEqual([
    [0, 3],
    [2, 1],
    [1, 2],
  ])
})

test('names that no event has any more are dropped, all columns follow', () => {
  const filter = { kind: 'cases-beginning-with', names: ['D'], keep: 'these' } as const
  const filtered = filterLog(log, [filter])
  expect(filtered.activitiesDropped).toEqual(['A', 'B', 'C'])
  expect(filtered.log).toEqual({
    activities: ['D'],
    resources: ['z'],
    transitions: [],
    cases: {
      ids: ['c4'],
      first: Uint32Array.of(0, 1),
      attributes: [],
    },
    events: {
      activity: Int32Array.of(0),
      time: Float64Array.of(20),
      start: Float64Array.of(Number.NaN),
      resource: Int32Array.of(0),
      transition: Int32Array.of(-1),
      attributes: [
        { key: 'cost', kind: 'int', rows: Uint32Array.of(0), values: Float64Array.of(4) },
      ],
    },
    header: log.header,
  })
})

test('without filters the log stays as it is', () => {
  expect(filterLog(log, [])).toEqual({ log, steps: [], activitiesDropped: [] })
})

test('a sample has as many cases as wanted, in their order, and each as often as the others', () => {
  const random = seededRandom(7)
  const drawn = new Map<string, number>()
  for (let draw = 0; draw < 5000; draw++) {
    const { ids } = filterLog(log, [{ kind: 'sample', count: 2 }], random).log.cases
    expect(ids).toHaveLength(2)
    expect(ids).toEqual([...ids].sort())
    for (const id of ids) drawn.set(id, (drawn.get(id) ?? 0) + 1)
  }
  // 2,000 each; five standard deviations of a binomial are 173.
  for (const count of drawn.values()) expect(Math.abs(count - 2000)).toBeLessThan(173)
  expect(drawn.size).toBe(5)
})

test('a sample of more cases than there are keeps all', () => {
  const sample = filterLog(log, [{ kind: 'sample', count: 9 }], seededRandom(1))
  expect(sample.log).toEqual(log)
})

test('what a filter keeps and what its other side keeps are together the log', () => {
  const names = fc.subarray(['A', 'B', 'C', 'D'])
  const kind = fc.constantFrom(
    'activities' as const,
    'cases-having' as const,
    'cases-beginning-with' as const,
    'cases-ending-with' as const,
  )
  fc.assert(
    fc.property(kind, names, (kind, names) => {
      const these = filterLog(log, [{ kind, names, keep: 'these' }]).log.events.activity.length
      const others = filterLog(log, [{ kind, names, keep: 'others' }]).log.events.activity.length
      expect(these + others).toBe(10)
    }),
    { seed: 6 },
  )
})
