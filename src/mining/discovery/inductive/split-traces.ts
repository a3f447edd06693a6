import { TraceCollector, type CountedTraces } from './counted-traces.ts'
import type { Cut } from './find-cut.ts'
import type { Groups } from './groups.ts'

/**
 * Splits traces by a cut, one log for each group. A trace that the cut does not allow, because rare
 * edges were left out, loses the events that stand in the way (Leemans, Fahland, van der Aalst 2014,
 * 4.2): of a choice all but the group with most events, of a sequence those on the wrong side of the
 * split with fewest of them. Linear, but for such traces of a sequence: length × groups.
 */
export function splitTraces(traces: CountedTraces, { kind, groups }: Cut): CountedTraces[] {
  const parts = startParts(traces, groups)
  const split = splitters[kind]
  for (let trace = 0; trace < traces.cases.length; trace += 1) {
    const begin = traces.first[trace] ?? 0
    const events = traces.events.subarray(begin, traces.first[trace + 1])
    split(parts, events, traces.cases[trace] ?? 0)
  }
  return parts.collectors.map((collector) => collector.traces())
}

/** Gives one log of the events of each group, in their order. */
export function projectTraces(traces: CountedTraces, groups: Groups): CountedTraces[] {
  return splitTraces(traces, { kind: 'parallel', groups })
}

type Parts = {
  readonly groups: Groups
  readonly collectors: readonly TraceCollector[]
  /** Number of an activity within its group. */
  readonly inner: Int32Array
  /** Activities of each group. */
  readonly sizes: Int32Array
}

function startParts({ activities }: CountedTraces, groups: Groups): Parts {
  const sizes = new Int32Array(groups.count)
  const inner = groups.of.map((group) => {
    const place = sizes[group] ?? 0
    sizes[group] = place + 1
    return place
  })
  const members = Array.from(sizes, (size) => new Int32Array(size))
  for (let activity = 0; activity < activities.length; activity += 1) {
    const column = members[groups.of[activity] ?? 0]
    if (column) column[inner[activity] ?? 0] = activities[activity] ?? 0
  }
  return { groups, collectors: members.map((column) => new TraceCollector(column)), inner, sizes }
}

type Split = (parts: Parts, events: Int32Array, cases: number) => void

const splitters: Readonly<Record<Cut['kind'], Split>> = {
  choice: (parts, events, cases) => {
    const group = mostFrequentGroup(parts, events)
    addOfGroup(parts, events, group)
    parts.collectors[group]?.endTrace(cases)
  },
  sequence: (parts, events, cases) => {
    if (isInOrder(parts.groups.of, events)) addAll(parts, events)
    else addInOrder(parts, events)
    for (const collector of parts.collectors) collector.endTrace(cases)
  },
  parallel: (parts, events, cases) => {
    addAll(parts, events)
    for (const collector of parts.collectors) collector.endTrace(cases)
  },
  loop: splitLoop,
}

function addAll({ groups, collectors, inner }: Parts, events: Int32Array): void {
  for (const activity of events) {
    collectors[groups.of[activity] ?? 0]?.add(inner[activity] ?? 0)
  }
}

function isInOrder(of: Int32Array, events: Int32Array): boolean {
  let last = 0
  for (const activity of events) {
    const group = of[activity] ?? 0
    if (group < last) return false
    last = group
  }
  return true
}

function addInOrder(parts: Parts, events: Int32Array): void {
  let begin = 0
  for (let group = 0; group < parts.groups.count && begin < events.length; group += 1) {
    const end = findSplit(parts.groups.of, events.subarray(begin), group) + begin
    addOfGroup(parts, events.subarray(begin, end), group)
    begin = end
  }
}

function addOfGroup(parts: Parts, events: Int32Array, group: number): void {
  for (const activity of events) {
    if (parts.groups.of[activity] !== group) continue
    parts.collectors[group]?.add(parts.inner[activity] ?? 0)
  }
}

/** The group with most events; of equals that with fewest activities, since more of it is there. */
function mostFrequentGroup({ groups, sizes }: Parts, events: Int32Array): number {
  const counts = new Map<number, number>()
  for (const activity of events) {
    const group = groups.of[activity] ?? 0
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const byRank = [...counts].sort(
    ([one, count], [other, otherCount]) =>
      otherCount - count || (sizes[one] ?? 0) - (sizes[other] ?? 0) || one - other,
  )
  return byRank[0]?.[0] ?? 0
}

/** Where the part of a group ends: most of its events before, fewest of later groups; of equals the first. */
function findSplit(of: Int32Array, events: Int32Array, group: number): number {
  let cost = 0
  let least = 0
  let split = 0
  for (let at = 0; at < events.length; at += 1) {
    const owner = of[events[at] ?? 0] ?? 0
    if (owner === group) cost -= 1
    else if (owner > group) cost += 1
    if (cost >= least) continue
    least = cost
    split = at + 1
  }
  return split
}

/** Bodies and redos take turns; a trace that begins or ends with a redo has an empty body there. */
function splitLoop(parts: Parts, events: Int32Array, cases: number): void {
  const { of } = parts.groups
  const isBody = (at: number) => of[events[at] ?? 0] === 0
  let begin = 0
  while (begin < events.length) {
    let end = begin
    while (end < events.length && isBody(end)) end += 1
    addOfGroup(parts, events.subarray(begin, end), 0)
    parts.collectors[0]?.endTrace(cases)
    begin = end
    while (end < events.length && !isBody(end)) end += 1
    if (end === begin) return
    const redo = events.subarray(begin, end)
    const group = mostFrequentGroup(parts, redo)
    addOfGroup(parts, redo, group)
    parts.collectors[group]?.endTrace(cases)
    begin = end
    if (begin === events.length) parts.collectors[0]?.endTrace(cases)
  }
}
