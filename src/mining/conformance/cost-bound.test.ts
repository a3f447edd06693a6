import { seededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netOfTree } from '../model/net-of-tree.ts'
import type { Net } from '../model/net.ts'
import { anyTree } from '../model/testing/any-tree.ts'
import { CostBound } from './cost-bound.ts'
import { denseMarking } from './marking-graph.ts'
import { standardCosts, unitCosts } from './move-costs.ts'
import { anyNet } from './testing/any-net.ts'
import { bruteCost } from './testing/brute-alignment.ts'

const names = ['a', 'b', 'c', 'd', 'e']

function boundOf(net: Net): CostBound {
  const labelOf = Int32Array.from(net.transitions, ({ label }) => names.indexOf(label ?? ''))
  return new CostBound(net, labelOf, unitCosts(net, names, standardCosts))
}

test('the bound never exceeds the truth, and only a net without a run is given up', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed)
      const net = random.chance(0.5) ? anyNet(random) : netOfTree(anyTree(random, 3))
      const trace = Array.from({ length: random.whole(0, 6) }, () => random.pick([...names, 'x']))
      const truth = bruteCost(net, trace, { costs: standardCosts, most: 300 })
      if (truth === undefined) return
      const bound = boundOf(net)
      const start = denseMarking(net.initial, net.places.length)
      bound.begin(Int32Array.from(trace, (activity) => names.indexOf(activity)))
      if (bound.improve(start, 0)) expect(bound.at(start, 0)).toBeLessThanOrEqual(truth)
      else expect(truth).toBe(Infinity)
    }),
    { numRuns: 500, seed: 6 },
  )
})

test('in a sequence the bound is the truth: two of three are missing, one is unknown', () => {
  const children = ['a', 'b', 'c'].map((label) => ({ kind: 'activity', label }) as const)
  const net = netOfTree({ kind: 'sequence', children })
  const bound = boundOf(net)
  const start = denseMarking(net.initial, net.places.length)
  bound.begin(Int32Array.from([1, -1]))
  expect(bound.at(start, 0)).toBe(1)
  expect(bound.improve(start, 0)).toBe(true)
  expect(bound.at(start, 0)).toBe(3)
})
