import type { CountedTraces } from './counted-traces.ts'
import { reversed, type Edges, type FollowsGraph } from './follows-graph.ts'
import { findRoot, join, numberGroups, singles, type Groups } from './groups.ts'

/**
 * Finds groups of activities that go on side by side: each follows each of another group directly, in
 * both orders, and each group starts and ends traces (parallel cut; Leemans, Fahland, van der Aalst
 * 2013, definition 3). Groups without start or end join the one before, in order of size. Where the
 * `traces` of the graph are given (asked only where the rest holds), two activities are not parallel
 * when one stands between two nearest events of the other (minimum self-distance; Leemans 2017, 6.1.2).
 */
export function findParallelCut(
  graph: FollowsGraph,
  traces?: () => CountedTraces,
): Groups | undefined {
  const forest = joinNotInterleaved(graph)
  const interleaved = completeGroups(graph, numberGroups(forest))
  if (interleaved.count < 2) return undefined
  if (traces === undefined) return interleaved
  joinWitnesses(forest, traces())
  const groups = completeGroups(graph, numberGroups(forest))
  return groups.count > 1 ? groups : undefined
}

/**
 * Joins all pairs that do not follow each other in both orders: a search through the complement that
 * looks at each pair left out once. Linear in nodes and edges.
 */
function joinNotInterleaved({ size, next }: FollowsGraph): Int32Array {
  const before = reversed(size, next)
  const forest = singles(size)
  const marks = new Int32Array(size).fill(-1)
  let unseen = [...forest]
  const found: number[] = []
  while (unseen.length > 0 || found.length > 0) {
    const node = found.pop() ?? unseen.pop() ?? 0
    markBoth(marks, node, { next, before })
    const stay: number[] = []
    for (const other of unseen) {
      if (marks[other] === node) {
        stay.push(other)
      } else {
        join(forest, node, other)
        found.push(other)
      }
    }
    unseen = stay
  }
  return forest
}

/** Marks with `node` those that follow it and are followed by it. Both lists ascend. */
function markBoth(
  marks: Int32Array,
  node: number,
  { next, before }: { readonly next: Edges; readonly before: Edges },
): void {
  let at = before.first[node] ?? 0
  const end = before.first[node + 1] ?? 0
  for (let edge = next.first[node] ?? 0; edge < (next.first[node + 1] ?? 0); edge += 1) {
    const other = next.to[edge] ?? 0
    while (at < end && (before.to[at] ?? 0) < other) at += 1
    if (at < end && before.to[at] === other) marks[other] = node
  }
}

/** Joins each activity with those that stand between two of its events with fewest events between. */
function joinWitnesses(forest: Int32Array, traces: CountedTraces): void {
  const shortest = new Int32Array(forest.length).fill(0x7fff_ffff)
  forEachReturn(traces, (activity, from, to) => {
    shortest[activity] = Math.min(shortest[activity] ?? 0, to - from)
  })
  forEachReturn(traces, (activity, from, to) => {
    if (to - from > (shortest[activity] ?? 0)) return
    for (let at = from + 1; at < to; at += 1) join(forest, activity, traces.events[at] ?? 0)
  })
}

/** Calls with each two events of an activity that have none of it between them, by their places. */
function forEachReturn(
  { activities, events, first }: CountedTraces,
  call: (activity: number, from: number, to: number) => void,
): void {
  const lastSeen = new Int32Array(activities.length).fill(-1)
  for (let trace = 0; trace + 1 < first.length; trace += 1) {
    const begin = first[trace] ?? 0
    for (let at = begin; at < (first[trace + 1] ?? 0); at += 1) {
      const activity = events[at] ?? 0
      const last = lastSeen[activity] ?? -1
      if (last >= begin) call(activity, last, at)
      lastSeen[activity] = at
    }
  }
}

/**
 * Joins groups that start or end no trace with the one before them, the smallest group first; while
 * there is none before, with the one after.
 */
function completeGroups(graph: FollowsGraph, groups: Groups): Groups {
  const { sizes, borders } = describeGroups(graph, groups)
  const isComplete = (group: number) => borders[group] === 3
  const order = [...sizes.keys()].sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  const forest = singles(groups.count)
  let last = -1
  for (const group of order) {
    if (last < 0 || (isComplete(last) && isComplete(group))) {
      last = group
      continue
    }
    const together = (borders[last] ?? 0) | (borders[group] ?? 0)
    join(forest, last, group)
    last = findRoot(forest, last)
    borders[last] = together
  }
  const joined = numberGroups(forest)
  return { count: joined.count, of: groups.of.map((group) => joined.of[group] ?? 0) }
}

/** Of each group how many activities it has, and whether it starts traces (1), ends them (2) or both (3). */
function describeGroups(graph: FollowsGraph, groups: Groups) {
  const sizes = new Int32Array(groups.count)
  const borders = new Uint8Array(groups.count)
  for (let node = 0; node < graph.size; node += 1) {
    const group = groups.of[node] ?? 0
    sizes[group] = (sizes[group] ?? 0) + 1
    if (graph.starts[node]) borders[group] = (borders[group] ?? 0) | 1
    if (graph.ends[node]) borders[group] = (borders[group] ?? 0) | 2
  }
  return { sizes, borders }
}
