import { expect, test } from 'vitest'
import type { Alignment } from '../conformance/alignment.ts'
import type { LogCase } from '../log/log-case.ts'
import type { Net } from '../model/net.ts'
import { ScenarioFitter } from './fit-scenario.ts'
import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

const minute = 60_000
const calendar = {
  zoneMinutes: 0,
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  holidays: new Set<string>(),
}

/** a, then either b or c, each a place further. */
const net: Net = {
  name: '',
  places: ['p', 'q', 'r'].map((id) => ({ id, name: '' })),
  transitions: [
    { id: 'a', label: 'a', inputs: [{ place: 0, weight: 1 }], outputs: [{ place: 1, weight: 1 }] },
    { id: 'b', label: 'b', inputs: [{ place: 1, weight: 1 }], outputs: [{ place: 2, weight: 1 }] },
    { id: 'c', label: 'c', inputs: [{ place: 1, weight: 1 }], outputs: [{ place: 2, weight: 1 }] },
  ],
  initial: [{ place: 0, tokens: 1 }],
  final: [[{ place: 2, tokens: 1 }]],
}
const time = { clock: 'working', spread: { kind: 'fixed', ms: 99 * minute } } as const
const plan = { weight: 1, time, pools: [0] }
const base: Scenario = {
  net,
  transitions: [plan, plan, plan],
  pools: [{ name: 'Petugas', capacity: 1 }],
  arrivals: { from: 0, between: time },
  calendar,
}

type Row = readonly [transition: number, start: number | undefined, time: number]

function aligned(rows: readonly Row[]): readonly [LogCase, Alignment] {
  const taken = {
    id: '1',
    length: rows.length,
    activity: Int32Array.from(rows, ([transition]) => transition),
    start: Float64Array.from(rows, ([, start]) => (start ?? Number.NaN) * minute),
    time: Float64Array.from(rows, ([, , at]) => at * minute),
    resource: new Int32Array(rows.length),
    transition: new Int32Array(rows.length),
    attributes: [],
    eventAttributes: [],
  }
  const moves = rows.map(([transition], event) => ({
    kind: 'synchronous' as const,
    event,
    transition,
  }))
  return [taken, { kind: 'optimal', cost: 0, moves, visits: 0 }]
}

test('times, choices and arrivals become those of the log', () => {
  const fitter = new ScenarioFitter(base)
  fitter.take(
    ...aligned([
      [0, 0, 4],
      [1, undefined, 20],
    ]),
  )
  fitter.take(
    ...aligned([
      [0, 30, 36],
      [1, undefined, 46],
    ]),
  )
  fitter.take(
    ...aligned([
      [0, 60, 65],
      [1, undefined, 75],
    ]),
  )
  const { scenario, fromWork, fromGaps, unseen, cases } = fitter.fit()
  expect({ fromWork, fromGaps, unseen, cases }).toEqual({
    fromWork: [0],
    fromGaps: [1],
    unseen: [2],
    cases: 3,
  })
  expect(scenario.transitions.map(({ weight }) => weight)).toEqual([3, 3, 0])
  expect(scenario.transitions[0]).toMatchObject({
    pools: [0],
    time: { spread: { kind: 'observed', values: [4, 5, 6].map((each) => each * minute) } },
  })
  // waiting is part of the gap: nobody is taken up for it
  expect(scenario.transitions[1]).toMatchObject({
    pools: [],
    time: { spread: { values: [10, 10, 16].map((each) => each * minute) } },
  })
  // the first at 0, the third at 60
  expect(scenario.arrivals.between.spread).toEqual({ kind: 'exponential', mean: 30 * minute })
})

test('a clock set back, a case without events and one that no run explains are passed over', () => {
  const fitter = new ScenarioFitter(base)
  fitter.take(...aligned([[0, 10, 4]]))
  fitter.take(...aligned([]))
  const [taken] = aligned([[0, 0, 1]])
  fitter.take(taken, { kind: 'impossible', visits: 0 })
  expect(fitter.fit()).toMatchObject({ cases: 2, fromWork: [], unseen: [0, 1, 2] })
})

test('a scenario fitted to the log of a simulation simulates what that simulated', () => {
  const exponential = (mean: number) =>
    ({ clock: 'working', spread: { kind: 'exponential', mean: mean * minute } }) as const
  const truth: Scenario = {
    ...base,
    pools: [{ name: 'Petugas', capacity: 2 }],
    arrivals: { from: 0, between: exponential(10) },
    transitions: [
      { weight: 1, time: exponential(6), pools: [0] },
      { weight: 3, time: exponential(8), pools: [0] },
      { weight: 1, time: exponential(12), pools: [0] },
    ],
  }
  const fitter = new ScenarioFitter({ ...base, pools: truth.pools })
  const seen = simulate(truth, {
    seed: 1,
    cases: 20_000,
    take: (taken, { activities }) => {
      const moves = Array.from(taken.activity.subarray(0, taken.length), (activity, event) => ({
        kind: 'synchronous' as const,
        event,
        transition: net.transitions.findIndex(({ label }) => label === activities[activity]),
      }))
      fitter.take(taken, { kind: 'optimal', cost: 0, moves, visits: 0 })
    },
  })
  const again = simulate(fitter.fit().scenario, { seed: 2, cases: 20_000 })
  const mean = (values: Float64Array) => values.reduce((sum, ms) => sum + ms, 0) / values.length
  expect(mean(again.elapsed) / mean(seen.elapsed)).toBeCloseTo(1, 0.9)
})
