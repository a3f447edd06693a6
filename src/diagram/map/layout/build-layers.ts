import type { MapGraph } from './map-graph.ts'
import { distances } from '../map-sizes.ts'

/**
 * What stands in a layer: a node, or the place where a long edge passes, with its label in one place.
 * `left` and `right` are its extents from its line (a node's: from its middle) in µm.
 */
export type Item = {
  readonly layer: number
  readonly left: number
  readonly right: number
  readonly height: number
  /** Index of the node, else absent. */
  readonly node?: number
  /** Index of the edge whose label stands here, else absent. */
  readonly label?: number
}

/** A piece of an edge from an item to one in the next layer; `edge` is its index. */
export type Segment = { readonly upper: number; readonly lower: number; readonly edge: number }

/** Layers from top to bottom: nodes stand in even ones, labels in odd ones. The first items are the nodes. */
export type Layers = {
  readonly items: readonly Item[]
  readonly segments: readonly Segment[]
  readonly count: number
  /** Whether an edge runs upward. */
  readonly turned: readonly boolean[]
}

/** Tells how many items the layers will have, without building them. */
export function countItems({ nodes, edges }: MapGraph, ranks: ArrayLike<number>): number {
  return edges.reduce(
    (sum, { from, to }) => sum + 2 * Math.abs((ranks[to] ?? 0) - (ranks[from] ?? 0)) - 1,
    nodes.length,
  )
}

/** Cuts edges into pieces from layer to layer. Linear in what it gives. */
export function buildLayers(
  graph: MapGraph,
  ranks: ArrayLike<number>,
  turned: readonly boolean[],
): Layers {
  const layerOf = (node: number) => 2 * (ranks[node] ?? 0)
  const items: Item[] = graph.nodes.map(({ width, height, side }, node) => ({
    layer: layerOf(node),
    left: width / 2,
    right: width / 2 + side,
    height,
    node,
  }))
  const segments: Segment[] = []
  const labelLayers = chooseLabelLayers(graph, layerOf)
  for (const [edge, { from, to, line, label }] of graph.edges.entries()) {
    const [top, bottom] = turned[edge] === true ? [to, from] : [from, to]
    const half = line / 2
    let upper = top
    for (let layer = layerOf(top) + 1; layer < layerOf(bottom); layer += 1) {
      const item = { layer, left: half, right: half, height: 0 }
      const right = half + distances.label + label.width
      const labelled = { ...item, right, height: label.height, label: edge }
      items.push(labelLayers[edge] === layer && label.width > 0 ? labelled : item)
      segments.push({ upper, lower: items.length - 1, edge })
      upper = items.length - 1
    }
    segments.push({ upper, lower: bottom, edge })
  }
  const count = items.reduce((most, { layer }) => Math.max(most, layer + 1), 0)
  return { items, segments, count, turned }
}

/** The layer for each edge's label: of those that it passes the least filled, of equal ones the middle. */
function chooseLabelLayers(
  { edges }: MapGraph,
  layerOf: (node: number) => number,
): readonly number[] {
  const filled = new Map<number, number>()
  const chosen = edges.map(() => 0)
  const spans = edges.map(({ from, to, label }, edge) => {
    const [one, other] = [layerOf(from), layerOf(to)]
    return { edge, first: Math.min(one, other) + 1, last: Math.max(one, other) - 1, label }
  })
  for (const { edge, first, last, label } of spans.toSorted(
    (one, other) => one.last - one.first - (other.last - other.first),
  )) {
    const middle = (first + last) / 2
    let [best, least] = [first, Infinity]
    for (let layer = first; layer <= last; layer += 2) {
      const cost = (filled.get(layer) ?? 0) + 500 * Math.abs(layer - middle)
      if (cost < least) [best, least] = [layer, cost]
    }
    chosen[edge] = best
    filled.set(best, (filled.get(best) ?? 0) + label.width)
  }
  return chosen
}
