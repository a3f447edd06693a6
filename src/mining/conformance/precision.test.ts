import { expect, test } from 'vitest'
import { netOfTree } from '../model/net-of-tree.ts'
import type { Net } from '../model/net.ts'
import { readTree } from '../model/read-tree.ts'
import { createAligner } from './aligner.ts'
import { measurePrecision } from './precision.ts'

function netOf(text: string): Net {
  const reading = readTree(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return netOfTree(reading.tree)
}

function precisionOf(net: Net, log: readonly (readonly [cases: number, trace: string])[]): number {
  const aligner = createAligner(net)
  const variants = log.map(([cases, trace]) => {
    const found = aligner.align(Int32Array.from(trace.split(' '), aligner.labelOf))
    if (found.kind !== 'optimal') throw new Error(found.kind)
    return { cases, moves: found.moves }
  })
  return measurePrecision(net, variants)
}

test('a model of just what happened is precise', () => {
  expect(precisionOf(netOf("->( 'a', 'b', 'c' )"), [[5, 'a b c']])).toBe(1)
})

test('activities that never come although they could lower it, by cases', () => {
  // start: allowed a, seen a (4 cases); after a: allowed b c d, seen b c (4 cases): (4 + 8) / (4 + 12)
  const net = netOf("->( 'a', X( 'b', 'c', 'd' ) )")
  const log = [
    [3, 'a b'],
    [1, 'a c'],
  ] as const
  expect(precisionOf(net, log)).toBe(12 / 16)
})

test('what is allowed behind silent transitions counts', () => {
  // start: b and c are allowed, c by skipping b; only c is seen; after c nothing is allowed: 1 / 2
  expect(precisionOf(netOf("->( X( tau, 'b' ), 'c' )"), [[1, 'c']])).toBe(1 / 2)
})

test('deviations are counted where the model is: an event alone moves nothing', () => {
  expect(precisionOf(netOf("->( 'a', 'b', 'c' )"), [[2, 'a x b']])).toBe(1)
})

test('an empty log is precise', () => {
  expect(measurePrecision(netOf("'a'"), [])).toBe(1)
})
