import { ports } from '../map-sizes.ts'
import type { Layers } from './build-layers.ts'
import type { Order } from './crossings.ts'
import type { MapGraph } from './map-graph.ts'

/** Where a segment meets its upper and its lower item: µm from the item's line, a node's from its middle. */
export type Ports = { readonly upper: Float64Array; readonly lower: Float64Array }

/**
 * Spreads the ends of lines over the upper and lower sides of the boxes, in the order of their other
 * ends; the heaviest stands in the middle as far as the others leave it there.
 */
export function placePorts(graph: MapGraph, layers: Layers, order: Order): Ports {
  const ordered = { graph, layers, order }
  return { upper: placeEnds(ordered, 'upper'), lower: placeEnds(ordered, 'lower') }
}

type Ordered = { readonly graph: MapGraph; readonly layers: Layers; readonly order: Order }
type LineEnd = { readonly index: number; readonly otherEnd: number; readonly weight: number }

function placeEnds(
  { graph, layers: { segments }, order }: Ordered,
  end: 'upper' | 'lower',
): Float64Array {
  const sides: LineEnd[][] = graph.nodes.map(() => [])
  for (const [index, segment] of segments.entries()) {
    const other = end === 'upper' ? segment.lower : segment.upper
    const weight = graph.edges[segment.edge]?.weight ?? 0
    sides[segment[end]]?.push({ index, otherEnd: order.places[other] ?? 0, weight })
  }
  const placed = new Float64Array(segments.length)
  for (const [node, side] of sides.entries()) {
    const sorted = side.toSorted((one, other) => one.otherEnd - other.otherEnd)
    const weights = sorted.map(({ weight }) => weight)
    const offsets = spreadPorts(weights, (graph.nodes[node]?.width ?? 0) / 2)
    for (const [at, { index }] of sorted.entries()) placed[index] = offsets[at] ?? 0
  }
  return placed
}

/** Offsets from the middle of a side `2 * half` wide, from left to right. */
export function spreadPorts(weights: readonly number[], half: number): number[] {
  const last = weights.length - 1
  const room = half - ports.corner
  const heaviest = weights.indexOf(Math.max(...weights))
  const fuller = Math.max(1, heaviest, last - heaviest)
  const least = Math.min(ports.least, (2 * room) / Math.max(1, last))
  const pitch = Math.max(least, Math.min(ports.most, room / fuller))
  const middle = Math.max(heaviest * pitch - room, Math.min(0, room - (last - heaviest) * pitch))
  return weights.map((_, index) => Math.round(middle + (index - heaviest) * pitch))
}
