import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakCycles } from './break-cycles.ts'
import type { MapGraph } from './map-graph.ts'

/** A graph of edges [from, to, weight]. */
function graphOf(count: number, edges: readonly (readonly [number, number, number])[]): MapGraph {
  const none = { width: 0, height: 0 }
  return {
    nodes: Array.from({ length: count }, () => ({ ...none, side: 0 })),
    edges: edges.map(([from, to, weight]) => ({
      from,
      to,
      weight,
      level: 1,
      line: 0,
      label: none,
    })),
  }
}

describe('breakCycles', () => {
  test('the lighter of two edges against each other is turned', () => {
    const graph = graphOf(3, [
      [0, 1, 10],
      [2, 1, 4],
      [1, 2, 6],
    ])
    expect(breakCycles(graph)).toEqual([false, true, false])
  })

  test('the way back is turned, though it is heavier than the way there', () => {
    // nothing but 1 leads to 2: it happens later
    const graph = graphOf(3, [
      [0, 1, 10],
      [1, 2, 4],
      [2, 1, 6],
    ])
    expect(breakCycles(graph)).toEqual([false, false, true])
  })

  test('a cycle without an entry is broken at its lightest edge', () => {
    const graph = graphOf(3, [
      [0, 1, 5],
      [1, 2, 2],
      [2, 0, 7],
    ])
    expect(breakCycles(graph)).toEqual([false, true, false])
  })

  test('what is left runs down without a cycle', () => {
    const node = fc.integer({ min: 0, max: 9 })
    const edge = fc.tuple(node, node, fc.integer({ min: 1, max: 50 }))
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (all) => {
        const graph = graphOf(
          10,
          all.filter(([from, to]) => from !== to),
        )
        const turned = breakCycles(graph)
        const down = graph.edges.map(({ from, to }, index) =>
          turned[index] === true ? [to, from] : [from, to],
        )
        let left = new Set(graph.nodes.keys())
        for (let round = 0; round < 10; round += 1) {
          const entered = new Set(
            down.flatMap(([from = 0, to = 0]) => (left.has(from) ? [to] : [])),
          )
          left = new Set([...left].filter((one) => entered.has(one)))
        }
        expect(left.size).toBe(0)
      }),
      { seed: 4 },
    )
  })
})
