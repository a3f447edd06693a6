import { assert, property, integer, record, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import type { Net } from '../model/net.ts'
import type { Pool, Scenario, Spread, TransitionPlan } from './scenario.ts'
import { simulate } from './simulate.ts'
import { summariseRuns } from './summarise-runs.ts'

const minute = 60_000
const always = {
  zoneMinutes: 0,
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  holidays: new Set<string>(),
}
// 08.00 to 16.00 UTC, Monday to Friday
const hours = [{ from: 480, to: 960 }]
const office = { ...always, week: [hours, hours, hours, hours, hours, [], []] }
// a Monday
const monday = Date.UTC(2026, 10, 23)

type Arrow = readonly [label: string, from: readonly number[], to: readonly number[]]

/** A net of arrows between places; it starts with a token in place 0 and ends with one in the last. */
function netOf(arrows: readonly Arrow[]): Net {
  const last = Math.max(...arrows.flatMap(([, from, to]) => [...from, ...to]))
  const arcs = (places: readonly number[]) => places.map((place) => ({ place, weight: 1 }))
  return {
    name: '',
    places: Array.from({ length: last + 1 }, (_, place) => ({ id: `p${place}`, name: '' })),
    transitions: arrows.map(([label, from, to], place) => ({
      id: `t${place}`,
      ...(label !== '' && { label }),
      inputs: arcs(from),
      outputs: arcs(to),
    })),
    initial: [{ place: 0, tokens: 1 }],
    final: [[{ place: last, tokens: 1 }]],
  }
}

function takes(spread: Spread, pools: readonly number[], weight = 1): TransitionPlan {
  return { weight, time: { clock: 'working', spread }, pools }
}

function fixed(minutes: number, pools: readonly number[] = []): TransitionPlan {
  return takes({ kind: 'fixed', ms: minutes * minute }, pools)
}

const silent: TransitionPlan = { weight: 1, pools: [] }

function scenarioOf(
  arrows: readonly Arrow[],
  transitions: readonly TransitionPlan[],
  more: Partial<Scenario> & { readonly every?: Spread } = {},
): Scenario {
  const every = more.every ?? { kind: 'fixed', ms: 60 * minute }
  return {
    net: netOf(arrows),
    transitions,
    pools: [],
    calendar: always,
    arrivals: { from: monday, between: { clock: 'working', spread: every } },
    ...more,
  }
}

const clerk: Pool = { name: 'Petugas', capacity: 1 }
const one: readonly Arrow[] = [['a', [0], [1]]]

test('one clerk with random arrivals and work waits as queueing theory says', () => {
  // M/M/1 (Kleinrock, Queueing Systems I, 1975, 3.2): service 8, arrivals every 10 minutes:
  // utilisation 0.8, time in system 8 / (1 - 0.8) = 40 minutes, mean line 0.8² / 0.2 = 3.2
  const scenario = scenarioOf(one, [takes({ kind: 'exponential', mean: 8 * minute }, [0])], {
    pools: [clerk],
    every: { kind: 'exponential', mean: 10 * minute },
  })
  const runs = [1, 2, 3, 4, 5, 6].map((seed) =>
    simulate(scenario, { seed, cases: 50_000, warmUp: 1_000 }),
  )
  const { elapsed, pools } = summariseRuns(runs, undefined)
  expect(elapsed.mean.mean / minute).toBeCloseTo(40, -0.3)
  expect(elapsed.mean.low ?? 99).toBeLessThan(40 * minute)
  expect(elapsed.mean.high ?? 0).toBeGreaterThan(40 * minute)
  expect(pools[0]?.utilisation.mean).toBeCloseTo(0.8, 1.7)
  expect(pools[0]?.line.mean).toBeCloseTo(3.2, 0)
})

test('two clerks share a line as queueing theory says', () => {
  // M/M/2, Erlang C: service 16, arrivals every 10 minutes: a = 1.6, C = 0.7111, wait 16·C/(2 - 1.6) = 28.44
  const scenario = scenarioOf(one, [takes({ kind: 'exponential', mean: 16 * minute }, [0])], {
    pools: [{ name: 'Petugas', capacity: 2 }],
    every: { kind: 'exponential', mean: 10 * minute },
  })
  const runs = [1, 2, 3, 4, 5, 6].map((seed) =>
    simulate(scenario, { seed, cases: 50_000, warmUp: 1_000 }),
  )
  const { steps } = summariseRuns(runs, undefined)
  expect((steps[0]?.waited.mean ?? 0) / minute / 28.44).toBeCloseTo(1, 1)
})

test('work rests outside office hours and goes on where it stopped', () => {
  // arrives on Monday at 09.00, 10 hours of work: 7 on Monday, 3 on Tuesday until 11.00
  const run = simulate(scenarioOf(one, [fixed(600)], { calendar: office }), { seed: 1, cases: 1 })
  expect(run.elapsed[0]).toBe(600 * minute)
  expect(run.wall[0]).toBe(26 * 60 * minute)
})

test('time on the wall goes on at night', () => {
  const days: TransitionPlan = {
    weight: 1,
    pools: [],
    time: { clock: 'wall', spread: { kind: 'fixed', ms: 24 * 60 * minute } },
  }
  const run = simulate(scenarioOf(one, [days], { calendar: office }), { seed: 1, cases: 1 })
  expect(run.wall[0]).toBe(24 * 60 * minute)
  expect(run.elapsed[0]).toBe(480 * minute)
})

test('parallel steps run beside each other and the join waits for the longer', () => {
  const arrows: readonly Arrow[] = [
    ['', [0], [1, 2]],
    ['a', [1], [3]],
    ['b', [2], [4]],
    ['', [3, 4], [5]],
  ]
  const run = simulate(scenarioOf(arrows, [silent, fixed(10), fixed(25), silent]), {
    seed: 1,
    cases: 3,
  })
  expect([...run.elapsed]).toEqual([25 * minute, 25 * minute, 25 * minute])
})

test('those who are needed together are taken together, and nobody is held while waiting', () => {
  // all arrive at once: a needs both for 10 minutes, b the second alone for 30
  const arrows: readonly Arrow[] = [
    ['', [0], [1, 2]],
    ['b', [1], [3]],
    ['a', [2], [4]],
    ['', [3, 4], [5]],
  ]
  const pools = [clerk, { name: 'Kepala', capacity: 1 }]
  const scenario = scenarioOf(arrows, [silent, fixed(30, [1]), fixed(10, [0, 1]), silent], {
    pools,
  })
  const run = simulate(scenario, { seed: 1, cases: 1 })
  expect(run.elapsed[0]).toBe(40 * minute)
  // one of the two waits for the other, the clerk waits for nobody
  const waits = run.steps.map(({ waited }) => waited / minute).sort((a, b) => a - b)
  expect([10, 30]).toContain(waits[3])
  expect(waits.slice(0, 3)).toEqual([0, 0, 0])
})

test('choices fall by their weights', () => {
  const arrows: readonly Arrow[] = [
    ['a', [0], [1]],
    ['b', [0], [1]],
  ]
  const plans = [{ ...fixed(1), weight: 3 }, fixed(1)]
  const run = simulate(scenarioOf(arrows, plans), { seed: 7, cases: 20_000 })
  expect((run.steps[0]?.times ?? 0) / 20_000).toBeCloseTo(0.75, 1.7)
})

test('a loop without end and a case that can go nowhere are counted, and the run ends', () => {
  const endless = simulate(
    scenarioOf(
      [
        ['', [0], [0]],
        ['a', [1], [2]],
      ],
      [silent, fixed(1)],
    ),
    { seed: 1, cases: 5 },
  )
  expect(endless).toMatchObject({ endless: 5, stuck: 0 })
  const stuck = simulate(
    scenarioOf(
      [
        ['a', [0], [1]],
        ['b', [1, 2], [3]],
      ],
      [fixed(1), fixed(1)],
    ),
    { seed: 1, cases: 5 },
  )
  expect(stuck).toMatchObject({ endless: 0, stuck: 5 })
  expect(stuck.elapsed).toHaveLength(0)
})

test('a step that another scenario adds does not change what the others draw', () => {
  const spread: Spread = { kind: 'exponential', mean: 10 * minute }
  const short = simulate(scenarioOf(one, [takes(spread, [])]), { seed: 3, cases: 200 })
  const arrows: readonly Arrow[] = [
    ['a', [0], [1]],
    ['b', [1], [2]],
  ]
  const long = simulate(scenarioOf(arrows, [takes(spread, []), fixed(5)]), { seed: 3, cases: 200 })
  const added = long.elapsed.map((ms, place) => Math.round(ms - (short.elapsed[place] ?? 0)))
  expect(new Set(added)).toEqual(new Set([5 * minute]))
})

test('the same seed gives the same figures, and every case is accounted for', () => {
  const settings = record({
    seed: integer({ min: 0, max: 1_000 }),
    cases: integer({ min: 0, max: 60 }),
    capacity: constantFrom(1, 2, Infinity),
    calendar: constantFrom(always, office),
  })
  assert(
    property(settings, ({ seed, cases, capacity, calendar }) => {
      const spread: Spread = {
        kind: 'triangular',
        least: minute,
        mode: 20 * minute,
        greatest: 90 * minute,
      }
      // a, then back to a or on to the end
      const arrows: readonly Arrow[] = [
        ['a', [0], [1]],
        ['', [1], [0]],
        ['b', [1], [2]],
      ]
      const scenario = scenarioOf(arrows, [takes(spread, [0]), silent, takes(spread, [0], 2)], {
        pools: [{ name: 'x', capacity }],
        calendar,
      })
      const run = simulate(scenario, { seed, cases })
      expect(simulate(scenario, { seed, cases })).toEqual(run)
      expect(run.elapsed).toHaveLength(cases)
      expect(run.steps[2]?.times).toBe(cases)
      const [a, , b] = run.steps
      const sum = run.elapsed.reduce((total, ms) => total + ms, 0)
      const parts = (a?.waited ?? 0) + (a?.worked ?? 0) + (b?.waited ?? 0) + (b?.worked ?? 0)
      expect(parts).toBeCloseTo(sum, -1)
      if (capacity === Infinity) expect((a?.waited ?? 0) + (b?.waited ?? 0)).toBe(0)
    }),
    { seed: 20_261_125, numRuns: 60 },
  )
})
