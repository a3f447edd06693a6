import { seededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSoundness } from './check-soundness.ts'
import { fuseSilent } from './fuse-silent.ts'
import { netOfTree } from './net-of-tree.ts'
import type { Net } from './net.ts'
import { anyTree } from './testing/any-tree.ts'
import { findDifference } from './testing/find-difference.ts'
import { netOfLines } from './testing/net-of-lines.ts'

test('a token that is only passed on needs no transition, and no second place', () => {
  const fused = fuseSilent(netOfLines('start > - > p', 'p > a > q', 'q > - > r', 'r > b > end'))
  expect(fused).toEqual({
    ...netOfLines('start > a > q', 'q > b > end'),
    places: ['start', 'end', 'q'].map((id) => ({ id, name: id })),
    transitions: [
      {
        id: 't2',
        label: 'a',
        inputs: [{ place: 0, weight: 1 }],
        outputs: [{ place: 2, weight: 1 }],
      },
      {
        id: 't4',
        label: 'b',
        inputs: [{ place: 2, weight: 1 }],
        outputs: [{ place: 1, weight: 1 }],
      },
    ],
  })
})

test('a way back, a dead end and a join stay', () => {
  for (const lines of [
    ['start > a > p', 'p > - > start', 'p > b > end'],
    ['start > a > p', 'p > - > q', 'p > b > end'],
    ['start > a > p q', 'p > - > r', 'p > b > s', 'r q > c > end', 's q > d > end'],
  ]) {
    const net = netOfLines(...lines)
    expect(fuseSilent(net)).toEqual(net)
  }
})

test('traces and soundness stay as they are', () => {
  let fewer = 0
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const net = withSilent(netOfTree(anyTree(seededRandom(seed), 4)), seed)
      const fused = fuseSilent(net)
      if (fused.transitions.length < net.transitions.length) fewer += 1
      expect(checkSoundness(fused).kind).toBe('sound')
      expect(findDifference(net, fused, 500)).toBeUndefined()
    }),
    { numRuns: 300, seed: 4 },
  )
  expect(fewer).toBeGreaterThan(100)
})

/** The net with some of its labels taken away. */
function withSilent(net: Net, seed: number): Net {
  const random = seededRandom(seed)
  const transitions = net.transitions.map(({ label, ...rest }) => {
    return label === undefined || random.chance(0.3) ? rest : { ...rest, label }
  })
  return { ...net, transitions }
}
