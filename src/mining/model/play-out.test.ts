import { seededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netOfTree } from './net-of-tree.ts'
import { listTraces, playRandomly } from './play-out.ts'
import { anyTree } from './testing/any-tree.ts'
import { findDifference } from './testing/find-difference.ts'
import { netOfLines } from './testing/net-of-lines.ts'

const looped = netOfLines('start > a > p', 'p > - > start', 'p > b > end')

test('traces are listed once each, shorter ones first, up to a length or a number', () => {
  expect(listTraces(looped, { length: 3, most: 10 })).toEqual({
    traces: [
      ['a', 'b'],
      ['a', 'a', 'b'],
    ],
    complete: true,
  })
  expect(listTraces(looped, { length: 100, most: 2 })).toMatchObject({ complete: false })
  expect(listTraces(looped, { length: 100, most: 2 }).traces).toHaveLength(2)
})

test('the same seed gives the same run; a run ends complete, stuck or at its limit', () => {
  const run = playRandomly(looped, seededRandom(7), 1000)
  expect(playRandomly(looped, seededRandom(7), 1000)).toEqual(run)
  expect(run.complete).toBe(true)
  expect(run.transitions.at(-1)).toBe(2)
  expect(playRandomly(netOfLines('start > a > p'), seededRandom(1), 10)).toEqual({
    transitions: [0],
    complete: false,
  })
  expect(playRandomly(looped, seededRandom(7), 1)).toEqual({ transitions: [0], complete: false })
})

test('a random run of a tree is one of its traces', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const net = netOfTree(anyTree(seededRandom(seed), 3))
      const { transitions, complete } = playRandomly(net, seededRandom(seed), 12)
      if (!complete) return
      const trace = transitions.flatMap((index) => net.transitions[index]?.label ?? [])
      if (trace.length > 4) return
      expect(listTraces(net, { length: 4, most: 100_000 }).traces).toContainEqual(trace)
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('a difference between two nets is found, however silent they are', () => {
  const same = netOfLines('start > - > q', 'q > a > p', 'p > - > q', 'p > b > end')
  expect(findDifference(looped, same)).toBeUndefined()
  const other = netOfLines('start > a > p', 'p > a > q', 'p > b > end', 'q > b > end')
  expect(findDifference(looped, other)).toEqual(['a', 'a', 'a'])
})
