import { seededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netOfTree } from '../model/net-of-tree.ts'
import type { Net } from '../model/net.ts'
import { playRandomly } from '../model/play-out.ts'
import { readTree } from '../model/read-tree.ts'
import { anyTree } from '../model/testing/any-tree.ts'
import { tokenFitness, tokenReplayer } from './token-replayer.ts'

const once = (place: number) => ({ place, weight: 1 })

/**
 * The claim process of van der Aalst, Process Mining, 2016, figure 8.2 (N1): places start, p1–p5, end;
 * a register, b examine thoroughly, c examine casually, d check, e decide, f reinitiate, g pay, h reject.
 */
const claims: Net = {
  name: 'N1',
  places: ['start', 'p1', 'p2', 'p3', 'p4', 'p5', 'end'].map((id) => ({ id, name: id })),
  transitions: [
    { id: 'a', label: 'a', inputs: [once(0)], outputs: [once(1), once(2)] },
    { id: 'b', label: 'b', inputs: [once(1)], outputs: [once(3)] },
    { id: 'c', label: 'c', inputs: [once(1)], outputs: [once(3)] },
    { id: 'd', label: 'd', inputs: [once(2)], outputs: [once(4)] },
    { id: 'e', label: 'e', inputs: [once(3), once(4)], outputs: [once(5)] },
    { id: 'f', label: 'f', inputs: [once(5)], outputs: [once(1), once(2)] },
    { id: 'g', label: 'g', inputs: [once(5)], outputs: [once(6)] },
    { id: 'h', label: 'h', inputs: [once(5)], outputs: [once(6)] },
  ],
  initial: [{ place: 0, tokens: 1 }],
  final: [[{ place: 6, tokens: 1 }]],
}

/** The same with d after the examination (N2 of figure 8.4): places start, p1, p2, p3, end. */
const inTurn: Net = {
  name: 'N2',
  places: ['start', 'p1', 'p2', 'p3', 'p4', 'end'].map((id) => ({ id, name: id })),
  transitions: [
    { id: 'a', label: 'a', inputs: [once(0)], outputs: [once(1)] },
    { id: 'b', label: 'b', inputs: [once(1)], outputs: [once(2)] },
    { id: 'c', label: 'c', inputs: [once(1)], outputs: [once(2)] },
    { id: 'd', label: 'd', inputs: [once(2)], outputs: [once(3)] },
    { id: 'e', label: 'e', inputs: [once(3)], outputs: [once(4)] },
    { id: 'f', label: 'f', inputs: [once(4)], outputs: [once(1)] },
    { id: 'g', label: 'g', inputs: [once(4)], outputs: [once(5)] },
    { id: 'h', label: 'h', inputs: [once(4)], outputs: [once(5)] },
  ],
  initial: [{ place: 0, tokens: 1 }],
  final: [[{ place: 5, tokens: 1 }]],
}

test('a trace that fits misses and leaves nothing', () => {
  const replay = tokenReplayer(claims)(['a', 'c', 'd', 'e', 'h'])
  expect(replay).toEqual({ produced: 7, consumed: 7, missing: 0, remaining: 0, unknown: 0 })
  expect(tokenFitness(replay)).toBe(1)
})

test('a check that came too early misses a token and leaves one (2016, 8.2: 0.8333)', () => {
  const replay = tokenReplayer(inTurn)(['a', 'd', 'c', 'e', 'h'])
  expect(replay).toEqual({ produced: 6, consumed: 6, missing: 1, remaining: 1, unknown: 0 })
  expect(tokenFitness(replay)).toBeCloseTo(0.8333, 4)
})

test('an activity that the net does not know is passed over and counted', () => {
  expect(tokenReplayer(claims)(['a', 'x', 'c', 'd', 'e', 'h'])).toMatchObject({
    missing: 0,
    remaining: 0,
    unknown: 1,
  })
})

test('what is missing at the end is counted too', () => {
  // produced 1 + 2, consumed 1 + the end's 1, which is missing; p1 and p2 remain: ½(1−½) + ½(1−⅔)
  const replay = tokenReplayer(claims)(['a'])
  expect(replay).toEqual({ produced: 3, consumed: 2, missing: 1, remaining: 2, unknown: 0 })
  expect(tokenFitness(replay)).toBeCloseTo(5 / 12, 12)
})

test('silent transitions fire where that enables an event, or the end', () => {
  const reading = readTree("->( X( tau, 'a' ), 'b', *( 'c', tau ), X( tau, 'd' ) )")
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  expect(tokenReplayer(netOfTree(reading.tree))(['b', 'c', 'c'])).toMatchObject({
    missing: 0,
    remaining: 0,
  })
})

test('a run of a net without names twice is replayed without fault', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed)
      const net = netOfTree(anyTree(random, 2))
      const labels = net.transitions.flatMap(({ label }) => (label === undefined ? [] : [label]))
      const run = playRandomly(net, random, 40)
      if (!run.complete || new Set(labels).size < labels.length) return
      const trace = run.transitions.flatMap((index) => net.transitions[index]?.label ?? [])
      const { missing, remaining } = tokenReplayer(net)(trace)
      expect([missing, remaining]).toEqual([0, 0])
    }),
    { numRuns: 200, seed: 5 },
  )
})
