import { PairTable } from '../pair-table.ts'
import type { CountedTraces } from './counted-traces.ts'

/** Which activity follows which directly, how often; how often each starts and ends a trace. */
export type FollowsGraph = {
  readonly size: number
  readonly next: Edges
  readonly starts: Float64Array
  readonly ends: Float64Array
}

/** The edges of node n: `to[e]` with `weight[e]`, from `first[n]` up to, but not with, `first[n + 1]`; ascending. */
export type Edges = {
  readonly first: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
}

/** Edges in any order, the same perhaps several times. */
export type EdgeList = {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/** Gives the graph of all traces; empty ones say nothing. */
export function graphOfTraces({ activities, events, first, cases }: CountedTraces): FollowsGraph {
  const size = activities.length
  const starts = new Float64Array(size)
  const ends = new Float64Array(size)
  const pairs = new PairTable()
  const weight: number[] = []
  for (let trace = 0; trace < cases.length; trace += 1) {
    const begin = first[trace] ?? 0
    const end = first[trace + 1] ?? 0
    if (begin === end) continue
    const count = cases[trace] ?? 0
    addTo(starts, events[begin] ?? 0, count)
    addTo(ends, events[end - 1] ?? 0, count)
    for (let at = begin + 1; at < end; at += 1) {
      const pair = pairs.place(events[at - 1] ?? 0, events[at] ?? 0)
      weight[pair] = (weight[pair] ?? 0) + count
    }
  }
  const list = {
    from: weight.map((_, pair) => pairs.from(pair)),
    to: weight.map((_, pair) => pairs.to(pair)),
    weight,
  }
  return { size, next: edgesOf(size, list), starts, ends }
}

/** Sorts edges by both ends (counting sort, linear) and adds up those that are the same. */
export function edgesOf(size: number, list: EdgeList): Edges {
  const byTo = placesBy(list.to, size, undefined)
  const places = placesBy(list.from, size, byTo)
  const first = new Int32Array(size + 1)
  const to = new Int32Array(places.length)
  const weight = new Float64Array(places.length)
  let edges = 0
  let last = -1
  for (const place of places) {
    const from = list.from[place] ?? 0
    const target = list.to[place] ?? 0
    if (from !== last || to[edges - 1] !== target) {
      while (last < from) {
        last += 1
        first[last] = edges
      }
      to[edges] = target
      edges += 1
    }
    addTo(weight, edges - 1, list.weight[place] ?? 0)
  }
  first.fill(edges, last + 1)
  return { first, to: to.slice(0, edges), weight: weight.slice(0, edges) }
}

/** Gives the same edges from their ends to their beginnings. */
export function reversed(size: number, edges: Edges): Edges {
  const { from, to, weight } = listEdges(edges)
  return edgesOf(size, { from: to, to: from, weight })
}

/** Gives every edge with its beginning. */
export function listEdges(edges: Edges) {
  const from = new Int32Array(edges.to.length)
  for (let node = 0; node + 1 < edges.first.length; node += 1) {
    from.fill(node, edges.first[node], edges.first[node + 1])
  }
  return { from, to: edges.to, weight: edges.weight }
}

/**
 * Leaves out each edge that is not more frequent than `noise` times the most frequent way on from the
 * same activity, the end of the trace being one (Leemans, Fahland, van der Aalst 2014, 4.1).
 */
export function withoutRareEdges(graph: FollowsGraph, noise: number): FollowsGraph {
  const { from, to, weight } = listEdges(graph.next)
  const strongest = graph.ends.slice()
  for (let edge = 0; edge < to.length; edge += 1) {
    const node = from[edge] ?? 0
    strongest[node] = Math.max(strongest[node] ?? 0, weight[edge] ?? 0)
  }
  const stays = (edge: number) => (weight[edge] ?? 0) > noise * (strongest[from[edge] ?? 0] ?? 0)
  const list = {
    from: from.filter((_, edge) => stays(edge)),
    to: to.filter((_, edge) => stays(edge)),
    weight: weight.filter((_, edge) => stays(edge)),
  }
  return { ...graph, next: edgesOf(graph.size, list) }
}

function addTo(column: Float64Array, place: number, amount: number): void {
  column[place] = (column[place] ?? 0) + amount
}

/** Places of `keys` in ascending order of key; of equal keys in the order of `before`. */
function placesBy(keys: ArrayLike<number>, size: number, before: Int32Array | undefined) {
  const next = new Int32Array(size + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const key = (keys[at] ?? 0) + 1
    next[key] = (next[key] ?? 0) + 1
  }
  for (let key = 0; key < size; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0)
  const places = new Int32Array(keys.length)
  for (let index = 0; index < keys.length; index += 1) {
    const at = before ? (before[index] ?? 0) : index
    const key = keys[at] ?? 0
    const place = next[key] ?? 0
    places[place] = at
    next[key] = place + 1
  }
  return places
}
