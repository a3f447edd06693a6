import type { Layers, Segment } from './build-layers.ts'
import type { Order } from './crossings.ts'
import type { MapGraph } from './map-graph.ts'
import type { Ports } from './place-ports.ts'

/** Items that stand in one straight line: the block of each, and how far its own line is right of the block's. */
export type Blocks = {
  readonly count: number
  readonly blockOf: Int32Array
  readonly offsets: Float64Array
  /** Whether a segment is straight because it lies in a block. */
  readonly straight: Uint8Array
}

/**
 * Ties items into vertical blocks along segments that do not cross one another: first along the main
 * ways (the heaviest way out of its source and into its target), then inside long edges. As in Brandes
 * & Köpf, Fast and simple horizontal coordinate assignment, 2001, but the heaviest first instead of
 * the leftmost. n log n, but for the insertion into sorted lists.
 */
export function alignBlocks(
  { graph, layers, ports }: { graph: MapGraph; layers: Layers; ports: Ports },
  order: Order,
): Blocks {
  const { items, segments, count } = layers
  const straight = new Uint8Array(segments.length)
  const laid: Segment[][] = Array.from({ length: count }, () => [])
  for (const index of sortByImportance(graph, layers)) {
    const segment = segments[index]
    if (segment === undefined) continue
    const gap = laid[items[segment.upper]?.layer ?? 0] ?? []
    if (insertClear(gap, segment, order.places)) straight[index] = 1
  }
  return joinBlocks(layers, ports, straight)
}

/** Segments that may lie in a block, the most important first. */
function sortByImportance(graph: MapGraph, { items, segments }: Layers): number[] {
  const main = findMainEdges(graph)
  const weightOf = ({ edge }: Segment) => graph.edges[edge]?.weight ?? 0
  const classOf = ({ upper, lower, edge }: Segment) => {
    if (main.has(edge)) return 2
    return items[upper]?.node === undefined && items[lower]?.node === undefined ? 1 : 0
  }
  return [...segments.entries()]
    .filter(([, segment]) => classOf(segment) > 0)
    .toSorted(
      ([, one], [, other]) =>
        classOf(other) - classOf(one) || weightOf(other) - weightOf(one) || one.edge - other.edge,
    )
    .map(([index]) => index)
}

/** Edges that are the heaviest both of those that leave their source and of those that enter their target. */
function findMainEdges({ edges }: MapGraph): ReadonlySet<number> {
  const out = new Map<number, number>()
  const into = new Map<number, number>()
  const weightAt = (index: number | undefined) =>
    index === undefined ? -1 : (edges[index]?.weight ?? -1)
  for (const [index, { from, to, weight }] of edges.entries()) {
    if (weight > weightAt(out.get(from))) out.set(from, index)
    if (weight > weightAt(into.get(to))) into.set(to, index)
  }
  return new Set(
    [...edges.keys()].filter((index) => {
      const edge = edges[index]
      return edge !== undefined && out.get(edge.from) === index && into.get(edge.to) === index
    }),
  )
}

/** Puts a segment into the list of a gap, sorted from left to right, if it crosses and touches none there. */
function insertClear(gap: Segment[], segment: Segment, places: Int32Array): boolean {
  const [upper, lower] = [places[segment.upper] ?? 0, places[segment.lower] ?? 0]
  let [from, to] = [0, gap.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[gap[middle]?.upper ?? 0] ?? 0) < upper) from = middle + 1
    else to = middle
  }
  const [before, after] = [gap[from - 1], gap[from]]
  if (before !== undefined && (places[before.lower] ?? 0) >= lower) return false
  if (after !== undefined && (places[after.upper] ?? 0) === upper) return false
  if (after !== undefined && (places[after.lower] ?? 0) <= lower) return false
  gap.splice(from, 0, segment)
  return true
}

function joinBlocks({ items, segments }: Layers, ports: Ports, straight: Uint8Array): Blocks {
  const blockOf = new Int32Array(items.length)
  const offsets = new Float64Array(items.length)
  const above = new Map<number, number>()
  for (const [index, { lower }] of segments.entries()) {
    if (straight[index] === 1) above.set(lower, index)
  }
  let count = 0
  const byLayer = [...items.keys()].toSorted(
    (one, other) => (items[one]?.layer ?? 0) - (items[other]?.layer ?? 0),
  )
  for (const item of byLayer) {
    const index = above.get(item)
    const upper = index === undefined ? undefined : segments[index]?.upper
    if (index === undefined || upper === undefined) {
      blockOf[item] = count
      count += 1
      continue
    }
    blockOf[item] = blockOf[upper] ?? 0
    offsets[item] = (offsets[upper] ?? 0) + (ports.upper[index] ?? 0) - (ports.lower[index] ?? 0)
  }
  return { count, blockOf, offsets, straight }
}
