import type { Blocks } from './align-blocks.ts'
import type { Item, Layers } from './build-layers.ts'
import type { Order } from './crossings.ts'
import type { MapGraph } from './map-graph.ts'
import { distances } from '../map-sizes.ts'
import { networkSimplex, type Spring } from './network-simplex.ts'
import type { Ports } from './place-ports.ts'
import { settleBlocks, type BlockBend } from './settle-blocks.ts'

type Aligned = {
  readonly graph: MapGraph
  readonly layers: Layers
  readonly ports: Ports
  readonly blocks: Blocks
}

/** Up to so many blocks and bent segments the best places are sought, beyond only good ones. */
const mostPoints = 4000

/**
 * Gives the x of each item's line in whole µm from 0: items of a layer keep their order and distance,
 * and lines are as straight as they can be, the frequent ones first. Gansner et al. 1993, section 4.2.
 */
export function placeBlocks(aligned: Aligned, order: Order): Float64Array {
  const { layers, blocks } = aligned
  const apart = keepApart(aligned, order)
  const bends = findBends(aligned)
  const size = blocks.count + bends.length
  const places =
    size <= mostPoints
      ? placeBest(blocks.count, apart, bends)
      : settleBlocks(blocks.count, apart, bends)
  const xs = Float64Array.from(layers.items, (_, item) =>
    Math.round((places[blocks.blockOf[item] ?? 0] ?? 0) + (blocks.offsets[item] ?? 0)),
  )
  const left = layers.items.reduce(
    (least, item, index) => Math.min(least, (xs[index] ?? 0) - item.left),
    Infinity,
  )
  return xs.map((x) => x - Math.floor(left))
}

/** Least distances of blocks: the largest that any two neighbours of them in a layer need. */
function keepApart({ layers, blocks }: Aligned, order: Order): Spring[] {
  const { items } = layers
  const needed = new Map<number, number>()
  for (const layer of order.layers) {
    for (const [place, right] of layer.entries()) {
      const left = layer[place - 1]
      const [one, other] = [items[left ?? -1], items[right]]
      if (left === undefined || one === undefined || other === undefined) continue
      const [from, to] = [blocks.blockOf[left] ?? 0, blocks.blockOf[right] ?? 0]
      const shift = (blocks.offsets[left] ?? 0) - (blocks.offsets[right] ?? 0)
      const least = one.right + other.left + distanceOf(one, other) + shift
      const key = from * blocks.count + to
      needed.set(key, Math.max(needed.get(key) ?? -Infinity, Math.ceil(least)))
    }
  }
  return [...needed].map(([key, least]) => ({
    from: Math.floor(key / blocks.count),
    to: key % blocks.count,
    least,
    weight: 0,
  }))
}

function distanceOf(one: Item, other: Item): number {
  const boxes = Number(one.node !== undefined) + Number(other.node !== undefined)
  return [distances.lines, distances.lineToBox, distances.boxes][boxes] ?? distances.boxes
}

function findBends({ graph, layers, ports, blocks }: Aligned): BlockBend[] {
  const { items, segments } = layers
  return segments.flatMap(({ upper, lower, edge }, index): BlockBend[] => {
    if (blocks.straight[index] === 1) return []
    const inner = items[upper]?.node === undefined && items[lower]?.node === undefined
    const at = (blocks.offsets[upper] ?? 0) + (ports.upper[index] ?? 0)
    const to = (blocks.offsets[lower] ?? 0) + (ports.lower[index] ?? 0)
    return [
      {
        one: blocks.blockOf[upper] ?? 0,
        other: blocks.blockOf[lower] ?? 0,
        shift: at - to,
        weight: (graph.edges[edge]?.level ?? 1) * (inner ? 4 : 1),
      },
    ]
  })
}

/** A point left of both ends of each bend pulls at them: together the sum of their distances is that of the ends. */
function placeBest(
  count: number,
  apart: readonly Spring[],
  bends: readonly BlockBend[],
): Float64Array {
  const springs = bends.flatMap(({ one, other, shift, weight }, index): Spring[] => [
    { from: count + index, to: one, least: -shift, weight },
    { from: count + index, to: other, least: 0, weight },
  ])
  return networkSimplex(count + bends.length, [...apart, ...springs], 4 * mostPoints)
}
