import { seededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netOfTree } from './net-of-tree.ts'
import { listTraces } from './play-out.ts'
import type { ProcessTree } from './process-tree.ts'
import { readTree } from './read-tree.ts'
import { anyTree } from './testing/any-tree.ts'
import { tracesOfTree } from './testing/traces-of-tree.ts'

function treeOf(text: string): ProcessTree {
  const reading = readTree(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return reading.tree
}

function silentCount(text: string): number {
  return netOfTree(treeOf(text)).transitions.filter(({ label }) => label === undefined).length
}

test.each([
  ["->( 'a', 'b', 'c' )", 0],
  ["X( 'a', ->( 'b', 'c' ) )", 0],
  ["->( 'a', X( tau, 'b' ), 'c' )", 1],
  ["->( 'a', +( 'b', 'c' ), 'd' )", 2],
  ["->( 'a', *( 'b', 'c' ), 'd' )", 0],
  ["->( 'a', *( 'b', tau ), *( 'c', tau ), 'd' )", 3],
  ["->( 'a', X( tau, *( 'b', tau ) ), 'c' )", 1],
  ['+( tau, tau )', 1],
])('%s needs %i silent transitions', (text, count) => {
  expect(silentCount(text)).toBe(count)
})

test('the net of any tree has the traces of the tree', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const tree = anyTree(seededRandom(seed), 3)
      const expected = [...tracesOfTree(tree, 4)].filter((word) => word.split(' ').length <= 4)
      const { traces, complete } = listTraces(netOfTree(tree), { length: 4, most: 50_000 })
      expect(complete).toBe(true)
      expect(traces.map((trace) => trace.join(' ')).sort()).toEqual(expected.sort())
    }),
    { numRuns: 400, seed: 4 },
  )
})

test('a tree 100,000 deep becomes a net', () => {
  const depth = 100_000
  const left = `${'->( X( tau, '.repeat(depth / 2)}'a'${", 'b' ) , 'c' )".repeat(depth / 2)}`
  const right = `${"->( 'a', ".repeat(depth)}'b'${' )'.repeat(depth)}`
  expect(netOfTree(treeOf(left)).transitions.length).toBeGreaterThan(depth)
  expect(netOfTree(treeOf(right)).transitions).toHaveLength(depth + 1)
  const alone = `${'->( X( tau, '.repeat(depth)}'a'${' ) )'.repeat(depth)}`
  expect(netOfTree(treeOf(alone)).places).toHaveLength(2)
})
