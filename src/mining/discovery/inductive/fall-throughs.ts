import { TraceCollector, type CountedTraces } from './counted-traces.ts'
import { findCut } from './find-cut.ts'
import { edgesOf, listEdges, type FollowsGraph } from './follows-graph.ts'
import { projectTraces } from './split-traces.ts'

/** What is left of a log where no cut was found: the operator and its logs. */
export type FallThrough = {
  readonly kind: 'parallel' | 'loop'
  readonly parts: readonly CountedTraces[]
}

/**
 * Finds an activity that every trace has exactly once, the first by name, and takes it aside
 * (Leemans 2017, 6.1.4: activity once per trace).
 */
export function takeOncePerTrace(traces: CountedTraces): FallThrough | undefined {
  const { activities, events, first, cases } = traces
  const lastTrace = new Int32Array(activities.length).fill(-1)
  const tracesWith = new Int32Array(activities.length)
  const repeated = new Uint8Array(activities.length)
  for (let trace = 0; trace < cases.length; trace += 1) {
    for (let at = first[trace] ?? 0; at < (first[trace + 1] ?? 0); at += 1) {
      const activity = events[at] ?? 0
      if (lastTrace[activity] === trace) repeated[activity] = 1
      else tracesWith[activity] = (tracesWith[activity] ?? 0) + 1
      lastTrace[activity] = trace
    }
  }
  const found = tracesWith.findIndex(
    (count, activity) => count === cases.length && repeated[activity] === 0,
  )
  return found < 0 ? undefined : takeAside(traces, found)
}

/**
 * Finds an activity without which a cut exists, the first by name, and takes it aside (Leemans 2017,
 * 6.1.4: activity concurrent). Each trial costs as many steps as the graph has edges.
 */
export function takeConcurrent(
  traces: CountedTraces,
  graph: FollowsGraph,
): FallThrough | undefined {
  const runs = findRuns(traces)
  for (let activity = 0; activity < graph.size; activity += 1) {
    const rest = graphWithout(graph, { activity, runs: runs[activity] ?? [] })
    if (findCut(rest, () => withoutActivity(traces, activity))) return takeAside(traces, activity)
  }
  return undefined
}

/**
 * Cuts traces where one activity that ends traces is followed by one that starts them (Leemans 2017,
 * 6.1.4: strict tau loop): the log repeats itself without anything between.
 */
export function cutAtRestarts(traces: CountedTraces, graph: FollowsGraph): FallThrough | undefined {
  return cutBefore(
    traces,
    (before, activity) => graph.ends[before] !== 0 && graph.starts[activity] !== 0,
  )
}

/** The same before every activity that starts traces (Leemans 2017, 6.1.4: tau loop). */
export function cutAtStarts(traces: CountedTraces, graph: FollowsGraph): FallThrough | undefined {
  return cutBefore(traces, (_, activity) => graph.starts[activity] !== 0)
}

const silent: CountedTraces = {
  activities: new Int32Array(0),
  events: new Int32Array(0),
  first: new Int32Array(1),
  cases: new Float64Array(0),
}

function cutBefore(
  traces: CountedTraces,
  isCut: (before: number, activity: number) => boolean,
): FallThrough | undefined {
  const collector = new TraceCollector(traces.activities)
  let wasCut = false
  for (let trace = 0; trace < traces.cases.length; trace += 1) {
    const begin = traces.first[trace] ?? 0
    const cases = traces.cases[trace] ?? 0
    for (let at = begin; at < (traces.first[trace + 1] ?? 0); at += 1) {
      const activity = traces.events[at] ?? 0
      if (at > begin && isCut(traces.events[at - 1] ?? 0, activity)) {
        collector.endTrace(cases)
        wasCut = true
      }
      collector.add(activity)
    }
    collector.endTrace(cases)
  }
  return wasCut ? { kind: 'loop', parts: [collector.traces(), silent] } : undefined
}

/** What stands before and after events of one activity beside each other; −1: nothing. */
type Run = { readonly before: number; readonly after: number }

/** Gives the runs of each activity, as often as they occur. */
function findRuns({ activities, events, first, cases }: CountedTraces): Run[][] {
  const runs = Array.from(activities, (): Run[] => [])
  for (let trace = 0; trace < cases.length; trace += 1) {
    const end = first[trace + 1] ?? 0
    let before = -1
    let at = first[trace] ?? 0
    while (at < end) {
      const activity = events[at] ?? 0
      while (at < end && events[at] === activity) at += 1
      runs[activity]?.push({ before, after: at < end ? (events[at] ?? 0) : -1 })
      before = activity
    }
  }
  return runs
}

/**
 * Gives the graph of the log without an activity: what stood around it now follows directly. Later
 * activities move up by one. Weights are not kept up.
 */
function graphWithout(
  graph: FollowsGraph,
  { activity, runs }: { readonly activity: number; readonly runs: readonly Run[] },
): FollowsGraph {
  const renamed = (node: number) => (node > activity ? node - 1 : node)
  const isOther = (_: number, node: number) => node !== activity
  const starts = graph.starts.filter(isOther)
  const ends = graph.ends.filter(isOther)
  const list = listEdges(graph.next)
  const from = new Int32Array(list.to.length + runs.length)
  const to = new Int32Array(from.length)
  let edges = 0
  const add = (one: number, other: number) => {
    from[edges] = renamed(one)
    to[edges] = renamed(other)
    edges += 1
  }
  for (let edge = 0; edge < list.to.length; edge += 1) {
    const one = list.from[edge] ?? 0
    const other = list.to[edge] ?? 0
    if (one !== activity && other !== activity) add(one, other)
  }
  for (const { before, after } of runs) {
    if (before >= 0 && after >= 0) {
      add(before, after)
    } else if (after >= 0) {
      starts[renamed(after)] = 1
    } else if (before >= 0) {
      ends[renamed(before)] = 1
    }
  }
  const size = graph.size - 1
  const shortened = {
    from: from.subarray(0, edges),
    to: to.subarray(0, edges),
    weight: new Float64Array(edges),
  }
  return { size, next: edgesOf(size, shortened), starts, ends }
}

function takeAside(traces: CountedTraces, activity: number): FallThrough {
  const of = new Int32Array(traces.activities.length).fill(1)
  of[activity] = 0
  return { kind: 'parallel', parts: projectTraces(traces, { count: 2, of }) }
}

function withoutActivity(traces: CountedTraces, activity: number): CountedTraces {
  const kept = new TraceCollector(traces.activities)
  for (let trace = 0; trace < traces.cases.length; trace += 1) {
    for (let at = traces.first[trace] ?? 0; at < (traces.first[trace + 1] ?? 0); at += 1) {
      const event = traces.events[at] ?? 0
      if (event !== activity) kept.add(event)
    }
    kept.endTrace(traces.cases[trace] ?? 0)
  }
  return kept.traces()
}
