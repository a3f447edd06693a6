import { seededRandom } from '#sop'
import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { createAligner } from '../conformance/aligner.ts'
import { netOfTree } from '../model/net-of-tree.ts'
import { anyTree } from '../model/testing/any-tree.ts'
import { scenarioOfNet } from './scenario-of-net.ts'
import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

const always = {
  zoneMinutes: 0,
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  holidays: new Set<string>(),
}

test('the log of a simulation laid beside its own model costs nothing', () => {
  const settings = record({ shape: integer(), seed: integer({ min: 0, max: 10_000 }) })
  assert(
    property(settings, ({ shape, seed }) => {
      const net = netOfTree(anyTree(seededRandom(shape), 4))
      const bare = scenarioOfNet(net, always, { from: 0, everyMs: 1 })
      // two persons for all steps: they overlap, wait, and end in another order than they began
      const scenario: Scenario = {
        ...bare,
        pools: [{ name: 'Petugas', capacity: 2 }],
        transitions: bare.transitions.map((plan) =>
          plan.time === undefined
            ? plan
            : {
                ...plan,
                pools: [0],
                time: { clock: 'working', spread: { kind: 'exponential', mean: 1000 } },
              },
        ),
      }
      const aligner = createAligner(net)
      let cases = 0
      const { endless } = simulate(scenario, {
        seed,
        cases: 12,
        take: ({ activity, length }, { activities }) => {
          cases += 1
          const trace = activity.subarray(0, length)
          const labels = trace.map((each) => aligner.labelOf(activities[each] ?? ''))
          expect(aligner.align(labels)).toMatchObject({ kind: 'optimal', cost: 0 })
        },
      })
      expect(cases).toBe(12 - endless)
    }),
    { seed: 20_261_125, numRuns: 150 },
  )
})
