import { edgesOf, listEdges, reversed, type Edges, type FollowsGraph } from './follows-graph.ts'
import type { Groups } from './groups.ts'
import { strongComponents } from './strong-components.ts'

/**
 * Finds groups of activities that come one after the other: whoever stands in an earlier group reaches
 * all of the later groups and is reached by none (sequence cut; Leemans, Fahland, van der Aalst 2013,
 * definition 3). Groups that can only be left out together are kept together (strict sequence cut;
 * Leemans 2017, p. 233). Linear. Undefined where there is but one group.
 */
export function findSequenceCut(graph: FollowsGraph): Groups | undefined {
  const { count, of } = strongComponents(graph.size, graph.next)
  if (count < 2) return undefined
  const list = listEdges(graph.next)
  const crosses = (_: number, edge: number) => of[list.from[edge] ?? 0] !== of[list.to[edge] ?? 0]
  const condensed = edgesOf(count, {
    from: list.from.filter(crosses).map((node) => of[node] ?? 0),
    to: list.to.filter(crosses).map((node) => of[node] ?? 0),
    weight: list.weight.filter(crosses),
  })
  const groupOf = intervals(count, findPivots(count, condensed))
  const plain = { count: (groupOf.at(-1) ?? -1) + 1, of: of.map((node) => groupOf[node] ?? 0) }
  if (plain.count < 2) return undefined
  const strict = joinSkippedTogether(graph, plain)
  return strict.count > 1 ? strict : plain
}

/**
 * Gives the nodes of an acyclic graph, in topological order, after which it can be cut: everyone up
 * to there reaches everyone beyond. That holds when each last node of the front (without successor
 * there) has an edge to each first node of the rest (without predecessor there): a path between two
 * such nodes can have no node between. Every node joins and leaves both borders once: linear.
 */
function findPivots(count: number, next: Edges): number[] {
  const before = reversed(count, next)
  const waiting = Int32Array.from({ length: count }, (_, node) => degree(before, node))
  const isLast = new Uint8Array(count)
  const isFirst = Uint8Array.from(waiting, (edges) => (edges === 0 ? 1 : 0))
  let lasts = 0
  let firsts = isFirst.reduce((sum, is) => sum + is, 0)
  let links = 0
  const pivots: number[] = []
  for (let node = 0; node < count; node += 1) {
    links -= countMarked(before, node, isLast)
    isFirst[node] = 0
    firsts -= 1
    for (const earlier of neighbours(before, node)) {
      if (isLast[earlier] !== 1) continue
      isLast[earlier] = 0
      lasts -= 1
      links -= countMarked(next, earlier, isFirst)
    }
    isLast[node] = 1
    lasts += 1
    links += countMarked(next, node, isFirst)
    for (const later of neighbours(next, node)) {
      const left = (waiting[later] ?? 0) - 1
      waiting[later] = left
      if (left > 0) continue
      isFirst[later] = 1
      firsts += 1
      links += countMarked(before, later, isLast)
    }
    if (links === lasts * firsts) pivots.push(node)
  }
  return pivots
}

function neighbours(edges: Edges, node: number): Int32Array {
  return edges.to.subarray(edges.first[node], edges.first[node + 1])
}

function degree(edges: Edges, node: number): number {
  return (edges.first[node + 1] ?? 0) - (edges.first[node] ?? 0)
}

function countMarked(edges: Edges, node: number, marks: Uint8Array): number {
  let count = 0
  for (let edge = edges.first[node] ?? 0; edge < (edges.first[node + 1] ?? 0); edge += 1) {
    count += marks[edges.to[edge] ?? 0] ?? 0
  }
  return count
}

/** Numbers nodes by how many of the ascending pivots come before them. */
function intervals(count: number, pivots: readonly number[]): Int32Array {
  const groupOf = new Int32Array(count)
  let group = 0
  for (let node = 0; node < count; node += 1) {
    groupOf[node] = group
    if (pivots[group] === node) group += 1
  }
  return groupOf
}

/**
 * Joins groups around each that some trace passes over: those before it that lead no farther than to
 * it, and those after it that are entered from nowhere earlier. Who is joined once stays there.
 *
 *     a → b → c → d,  a → d      b and c are left out together: a, {b c}, d
 */
function joinSkippedTogether(graph: FollowsGraph, groups: Groups): Groups {
  const { count, of } = groups
  const { farthest, nearest, passed } = reaches(graph, groups)
  const isJoined = new Uint8Array(count)
  const pivots = new Set(isJoined.keys())
  for (let pivot = 0; pivot < count; pivot += 1) {
    if (passed[pivot] !== 1 || isJoined[pivot] === 1) continue
    let first = pivot
    while (isJoined[first - 1] === 0 && (farthest[first - 1] ?? count) <= pivot) first -= 1
    let last = pivot
    while (isJoined[last + 1] === 0 && (nearest[last + 1] ?? -1) >= pivot) last += 1
    if (first < last) isJoined.fill(1, first, last + 1)
    for (let group = first; group < last; group += 1) pivots.delete(group)
  }
  const strictOf = intervals(count, [...pivots])
  return { count: (strictOf.at(-1) ?? 0) + 1, of: of.map((group) => strictOf[group] ?? 0) }
}

/**
 * Of each group: the last group that it leads to (beyond all: the end), the first from which it is
 * entered (−1: the start), and whether a way passes over it.
 */
function reaches(graph: FollowsGraph, { count, of }: Groups) {
  const farthest = new Int32Array(count).fill(-1)
  const nearest = new Int32Array(count).fill(count)
  const over = new Int32Array(count + 2)
  const leap = (from: number, to: number) => {
    if (from >= 0) farthest[from] = Math.max(farthest[from] ?? 0, to)
    if (to < count) nearest[to] = Math.min(nearest[to] ?? 0, from)
    if (to - from < 2) return
    over[from + 1] = (over[from + 1] ?? 0) + 1
    over[to] = (over[to] ?? 0) - 1
  }
  const { from, to } = listEdges(graph.next)
  for (let edge = 0; edge < to.length; edge += 1) {
    leap(of[from[edge] ?? 0] ?? 0, of[to[edge] ?? 0] ?? 0)
  }
  for (let node = 0; node < graph.size; node += 1) {
    if (graph.starts[node]) leap(-1, of[node] ?? 0)
    if (graph.ends[node]) leap(of[node] ?? 0, count)
  }
  let open = 0
  const passed = new Uint8Array(count)
  for (let group = 0; group < count; group += 1) {
    open += over[group] ?? 0
    passed[group] = open > 0 ? 1 : 0
  }
  return { farthest, nearest, passed }
}
