import type { GraphNode, MapGraph } from './map-graph.ts'
import { networkSimplex, type Spring } from './network-simplex.ts'

/**
 * Gives each node its rank from 0 so that every edge runs down, or up if turned, and frequent ones are
 * short. Nodes without edges stand below all others. Gansner et al. 1993, section 2.
 */
export function rankNodes(graph: MapGraph, turned: readonly boolean[]): Float64Array {
  const { nodes, edges } = graph
  const joined = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const pointOf = new Map(joined.map((node, point) => [node, point]))
  const springs = edges.map(({ from, to, level }, edge) => {
    const [tail, head] = [pointOf.get(from) ?? 0, pointOf.get(to) ?? 0]
    const ends = turned[edge] === true ? { from: head, to: tail } : { from: tail, to: head }
    return { ...ends, least: 1, weight: level * level }
  })
  const pinned = joined.flatMap((node, point) => pinSprings(nodes[node], point, joined.length))
  const places = networkSimplex(joined.length, [...springs, ...pinned], 4 * joined.length + 1000)
  const ranks = new Float64Array(nodes.length)
  for (const [point, node] of joined.entries()) ranks[node] = places[point] ?? 0
  const lone = [...nodes.keys()].filter((node) => !pointOf.has(node))
  settleLone(graph, ranks, lone)
  return ranks
}

/** A pinned node stands beyond all other points. */
function pinSprings(node: GraphNode | undefined, point: number, count: number): Spring[] {
  if (node?.pin === undefined) return []
  const others = Array.from({ length: count }, (_, other) => other).filter((one) => one !== point)
  return others.map((other) => {
    const ends = node.pin === 'top' ? { from: point, to: other } : { from: other, to: point }
    return { ...ends, least: 1, weight: 0 }
  })
}

/** Least width of the boxes in a row of lone nodes: an upright A4 without the room between them. */
const loneRow = 150_000

/** Puts lone nodes into ranks below all others, in rows about as wide as the widest rank, or as a sheet. */
function settleLone({ nodes }: MapGraph, ranks: Float64Array, lone: readonly number[]): void {
  const others = new Set(lone)
  const widths: number[] = []
  const widthOf = (node: number) => (nodes[node]?.width ?? 0) + (nodes[node]?.side ?? 0)
  for (const [node, rank] of ranks.entries()) {
    if (!others.has(node)) widths[rank] = (widths[rank] ?? 0) + widthOf(node)
  }
  const total = lone.reduce((sum, node) => sum + widthOf(node), 0)
  const square = total / Math.ceil(Math.sqrt(lone.length))
  const room = Math.max(loneRow, square, ...widths)
  let [rank, filled] = [widths.length, 0]
  for (const node of lone) {
    if (filled > 0 && filled + widthOf(node) > room) [rank, filled] = [rank + 1, 0]
    ranks[node] = rank
    filled += widthOf(node)
  }
}
