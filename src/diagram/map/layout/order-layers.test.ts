import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item, Layers } from './build-layers.ts'
import { countCrossings, gainOfSwap } from './crossings.ts'
import { orderLayers } from './order-layers.ts'

/** Layers of so many items, with segments [layer, from, to] between a layer and the next. */
function layersOf(sizes: readonly number[], joins: readonly (readonly number[])[]): Layers {
  const firsts = sizes.map((_, layer) => sizes.slice(0, layer).reduce((sum, size) => sum + size, 0))
  const items = sizes.flatMap((size, layer) =>
    Array.from({ length: size }, (): Item => ({ layer, left: 0, right: 0, height: 0 })),
  )
  const segments = joins.map(([layer = 0, from = 0, to = 0], edge) => ({
    upper: (firsts[layer] ?? 0) + from,
    lower: (firsts[layer + 1] ?? 0) + to,
    edge,
  }))
  return { items, segments, count: sizes.length, turned: segments.map(() => false) }
}

/** Each pair of segments in the same gap looked at. */
function countPairs({ items, segments }: Layers, places: Int32Array): number {
  let count = 0
  for (const [index, one] of segments.entries()) {
    for (const other of segments.slice(index + 1)) {
      if (items[one.upper]?.layer !== items[other.upper]?.layer) continue
      const above = (places[one.upper] ?? 0) - (places[other.upper] ?? 0)
      const below = (places[one.lower] ?? 0) - (places[other.lower] ?? 0)
      if (above * below < 0) count += 1
    }
  }
  return count
}

const place = fc.integer({ min: 0, max: 4 })
const random = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), place, place), {
    maxLength: 30,
    selector: String,
  })
  .map((joins) => layersOf([5, 5, 5, 5], joins))

describe('orderLayers', () => {
  test('a braid that can be undone is undone', () => {
    const layers = layersOf(
      [3, 3, 3],
      [
        [0, 0, 2],
        [0, 1, 1],
        [0, 2, 0],
        [1, 0, 1],
        [1, 1, 2],
        [1, 2, 0],
      ],
    )
    expect(countCrossings(orderLayers(layers))).toBe(0)
  })

  test('two items joined to the same two cross once', () => {
    const joins = [0, 1].flatMap((from) => [0, 1].map((to) => [0, from, to]))
    expect(countCrossings(orderLayers(layersOf([2, 2], joins)))).toBe(1)
  })

  test('crossings are those that a look at each pair finds', () => {
    fc.assert(
      fc.property(random, (layers) => {
        const order = orderLayers(layers)
        expect(countCrossings(order)).toBe(countPairs(layers, order.places))
      }),
      { seed: 4 },
    )
  })

  test('each item has one place in its layer', () => {
    fc.assert(
      fc.property(random, (layers) => {
        const order = orderLayers(layers)
        for (const [index, layer] of order.layers.entries()) {
          expect([...layer].map((item) => layers.items[item]?.layer)).toEqual(Array(5).fill(index))
          expect([...layer].map((item) => order.places[item])).toEqual([0, 1, 2, 3, 4])
        }
      }),
      { seed: 4 },
    )
  })

  test('a swap gains what the count says', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 0, max: 3 }), place, (layers, index, at) => {
        const order = orderLayers(layers)
        const layer = order.layers[index] ?? new Int32Array(0)
        const [left, right] = [layer[at], layer[at + 1]]
        if (left === undefined || right === undefined) return
        const before = countCrossings(order)
        const gain = gainOfSwap(order, left, right)
        layer.set([right, left], at)
        order.places[left] = at + 1
        order.places[right] = at
        expect(countCrossings(order)).toBe(before - gain)
      }),
      { seed: 4 },
    )
  })
})
