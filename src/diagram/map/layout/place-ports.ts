import type { Item, Layers, Segment } from './build-layers.ts'
import type { Order } from './crossings.ts'
import type { MapGraph } from './map-graph.ts'
import { ports } from '../map-sizes.ts'

/** Where a segment meets its upper and its lower item: µm from the item's line, a node's from its middle. */
export type Ports = { readonly upper: Float64Array; readonly lower: Float64Array }

/**
 * Spreads the ends of lines over the upper and lower sides of the boxes, in the order of their other
 * ends; the heaviest stands in the middle as far as the others leave it there.
 */
export function placePorts(graph: MapGraph, layers: Layers, order: Order): Ports {
  const { items, segments } = layers
  const upper = new Float64Array(segments.length)
  const lower = new Float64Array(segments.length)
  const below: number[][] = graph.nodes.map(() => [])
  const above: number[][] = graph.nodes.map(() => [])
  for (const [index, segment] of segments.entries()) {
    below[segment.upper]?.push(index)
    above[segment.lower]?.push(index)
  }
  const spread = (side: number[], item: Item, otherEnd: (segment: Segment) => number) => {
    const placeOf = (index: number) => order.places[otherEnd(segmentAt(segments, index))] ?? 0
    const sorted = side.toSorted((one, other) => placeOf(one) - placeOf(other))
    const weights = sorted.map((index) => graph.edges[segmentAt(segments, index).edge]?.weight ?? 0)
    return { sorted, offsets: spreadPorts(weights, item.left) }
  }
  for (const [node, item] of items.slice(0, graph.nodes.length).entries()) {
    const bottom = spread(below[node] ?? [], item, ({ lower }) => lower)
    bottom.sorted.forEach((index, at) => (upper[index] = bottom.offsets[at] ?? 0))
    const top = spread(above[node] ?? [], item, ({ upper }) => upper)
    top.sorted.forEach((index, at) => (lower[index] = top.offsets[at] ?? 0))
  }
  return { upper, lower }
}

function segmentAt(segments: readonly Segment[], index: number): Segment {
  const segment = segments[index]
  if (segment === undefined) throw new Error(`there is no segment ${index}`)
  return segment
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
