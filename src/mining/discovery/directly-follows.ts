import { grown } from '../columns/growing-column.ts'
import type { LogCase, LogNames, TakeCase } from '../log/log-case.ts'
import { listVariants, type CountedVariants } from './counted-variants.ts'
import { GroupedValues } from './grouped-values.ts'
import { PairTable } from './pair-table.ts'
import type { MapActivity, MapEnd, MapFlow, ProcessMap } from './process-map.ts'

/** A process map that is gathered while cases come. */
export type MapGathering = {
  readonly take: TakeCase
  /** The map of the cases taken so far. Sorts the times: n log n. */
  readonly toMap: () => ProcessMap
}

/**
 * Gathers the directly-follows graph of a log while it is read (van der Aalst, Process Mining, 2016,
 * 6.1). The time of a flow runs from the completion of one event to the start of the next, or to its
 * completion where no start is said; it is negative where the log says so. Medians are exact.
 * Activities and flows come by number of events, the most frequent first, then by name. Constant time
 * per event; memory by activities, pairs that occur, and distinct times of each.
 */
export function gatherMap(): MapGathering {
  const counts = new FollowsCounts()
  const between = new GroupedValues()
  const working = new GroupedValues()
  let activities: readonly string[] = []
  const take = (taken: LogCase, names: LogNames) => {
    activities = names.activities
    counts.take(taken.activity, taken.length, 1)
    gatherTimes(taken, { between, working, flows: counts.flowOfEvent })
  }
  return { take, toMap: () => mapOf(counts, activities, { between, working }) }
}

/** Gives the map of counted variants: the same as of their cases, without times. */
export function mapOfVariants(log: CountedVariants): ProcessMap {
  const counts = new FollowsCounts()
  for (const variant of listVariants(log)) {
    counts.take(variant.activities, variant.activities.length, variant.cases)
  }
  return mapOf(counts, log.activities, {
    between: new GroupedValues(),
    working: new GroupedValues(),
  })
}

type Times = { readonly between: GroupedValues; readonly working: GroupedValues }

/** Notes the time before each event but the first, and that of the work itself. */
function gatherTimes(taken: LogCase, times: Times & { readonly flows: Int32Array }): void {
  let completed = NaN
  for (let event = 0; event < taken.length; event += 1) {
    const completion = taken.time[event] ?? NaN
    const start = taken.start[event] ?? NaN
    const hasStart = start === start
    const waited = (hasStart ? start : completion) - completed
    if (waited === waited) times.between.add(times.flows[event] ?? 0, waited)
    if (hasStart && completion === completion) {
      times.working.add(taken.activity[event] ?? 0, completion - start)
    }
    completed = completion
  }
}

/** Counts of activities, flows, starts and ends, by events and by cases. */
class FollowsCounts {
  cases = 0
  readonly flows = new PairTable()
  flowCounts = new CountColumns()
  activityCounts = new CountColumns()
  starts = new CountColumns()
  ends = new CountColumns()
  /** Of each event of the last trace the flow that led to it. */
  flowOfEvent = new Int32Array(64)
  #trace = 0

  take(activities: Int32Array, length: number, cases: number): void {
    this.cases += cases
    this.#trace += 1
    if (length === 0) return
    if (this.flowOfEvent.length < length) this.flowOfEvent = new Int32Array(length * 2)
    const tally = { cases, trace: this.#trace }
    let last = activities[0] ?? 0
    this.starts.count(last, tally)
    this.activityCounts.count(last, tally)
    for (let event = 1; event < length; event += 1) {
      const activity = activities[event] ?? 0
      const flow = this.flows.place(last, activity)
      this.flowOfEvent[event] = flow
      this.flowCounts.count(flow, tally)
      this.activityCounts.count(activity, tally)
      last = activity
    }
    this.ends.count(last, tally)
  }
}

/** How often each place was counted, and in how many cases. */
class CountColumns {
  events = new Float64Array(64)
  cases = new Float64Array(64)
  #lastTrace = new Float64Array(64)

  count(place: number, { cases, trace }: { readonly cases: number; readonly trace: number }): void {
    if (place >= this.events.length) this.#grow(place + 1)
    this.events[place] = (this.events[place] ?? 0) + cases
    if (this.#lastTrace[place] === trace) return
    this.#lastTrace[place] = trace
    this.cases[place] = (this.cases[place] ?? 0) + cases
  }

  #grow(least: number): void {
    const room = Math.max(least, this.events.length * 2)
    this.events = grown(this.events, new Float64Array(room))
    this.cases = grown(this.cases, new Float64Array(room))
    this.#lastTrace = grown(this.#lastTrace, new Float64Array(room))
  }
}

function mapOf(counts: FollowsCounts, names: readonly string[], times: Times): ProcessMap {
  const order = activityOrder(counts, names)
  const placeOf = new Map(order.map((activity, place) => [activity, place]))
  const working = times.working.figures(names.length).median
  const activities = order.map((activity): MapActivity => ({
    name: names[activity] ?? '',
    events: counts.activityCounts.events[activity] ?? 0,
    cases: counts.activityCounts.cases[activity] ?? 0,
    ...medianOf(working[activity]),
  }))
  return {
    cases: counts.cases,
    activities,
    flows: flowsOf(counts, placeOf, times),
    starts: endsOf(counts.starts, order),
    ends: endsOf(counts.ends, order),
  }
}

function activityOrder(counts: FollowsCounts, names: readonly string[]): number[] {
  const { events } = counts.activityCounts
  return [...names.keys()]
    .filter((activity) => (events[activity] ?? 0) > 0)
    .sort(
      (one, other) => (events[other] ?? 0) - (events[one] ?? 0) || compareNames(names, one, other),
    )
}

function compareNames(names: readonly string[], one: number, other: number): number {
  return (names[one] ?? '') < (names[other] ?? '') ? -1 : 1
}

function flowsOf(
  counts: FollowsCounts,
  placeOf: ReadonlyMap<number, number>,
  times: Times,
): MapFlow[] {
  const figures = times.between.figures(counts.flows.size)
  const flows = Array.from({ length: counts.flows.size }, (_, flow): MapFlow => ({
    from: placeOf.get(counts.flows.from(flow)) ?? 0,
    to: placeOf.get(counts.flows.to(flow)) ?? 0,
    events: counts.flowCounts.events[flow] ?? 0,
    cases: counts.flowCounts.cases[flow] ?? 0,
    ...sumOf(figures.sum[flow]),
    ...medianOf(figures.median[flow]),
  }))
  return flows.sort(
    (one, other) => other.events - one.events || one.from - other.from || one.to - other.to,
  )
}

function endsOf(counts: CountColumns, order: readonly number[]): MapEnd[] {
  return order
    .map((activity, place) => ({ activity: place, cases: counts.cases[activity] ?? 0 }))
    .filter((end) => end.cases > 0)
    .sort((one, other) => other.cases - one.cases || one.activity - other.activity)
}

function sumOf(sumMs = NaN): { readonly sumMs?: number } {
  return Number.isNaN(sumMs) ? {} : { sumMs }
}

function medianOf(medianMs = NaN): { readonly medianMs?: number } {
  return Number.isNaN(medianMs) ? {} : { medianMs }
}
