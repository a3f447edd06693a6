import type { LogCase, LogNames } from './log-case.ts'

/** What a log holds, in figures. Times are milliseconds UTC, NaN where the log tells none. */
export type LogSurvey = {
  readonly cases: number
  readonly events: number
  readonly casesWithoutEvents: number
  readonly from: number
  readonly to: number
  readonly eventsPerCase: { readonly least: number; readonly median: number; readonly most: number }
  /** Activities with events and cases, most frequent first; of equal ones in the order met. */
  readonly activities: readonly {
    readonly name: string
    readonly events: number
    readonly cases: number
  }[]
  readonly resources: readonly NameCount[]
  readonly transitions: readonly NameCount[]
  /** Events with a time, with a start, with a resource. */
  readonly told: { readonly time: number; readonly start: number; readonly resource: number }
}

/** A name and its number of events. */
export type NameCount = { readonly name: string; readonly events: number }

/** Counts a log while it is read; memory is that of the names and of the lengths of cases. */
export class LogSurveyor {
  readonly #activity: number[] = []
  readonly #activityCases: number[] = []
  /** Number of the case that last had each activity. */
  readonly #lastCase: number[] = []
  readonly #resource: number[] = []
  readonly #transition: number[] = []
  /** Cases by their number of events. */
  readonly #lengths = new Map<number, number>()
  readonly #told = { time: 0, start: 0, resource: 0 }
  #cases = 0
  #events = 0
  #from = Infinity
  #to = -Infinity

  /** A `TakeCase`. */
  readonly take = (taken: LogCase): void => {
    const { length } = taken
    this.#cases += 1
    this.#events += length
    this.#lengths.set(length, (this.#lengths.get(length) ?? 0) + 1)
    for (let event = 0; event < length; event += 1) {
      this.#countActivity(taken.activity[event] ?? 0)
      this.#countTime(taken, event)
      const resource = taken.resource[event] ?? -1
      if (resource >= 0) this.#told.resource += 1
      countPlace(this.#resource, resource)
      countPlace(this.#transition, taken.transition[event] ?? -1)
    }
  }

  #countActivity(activity: number): void {
    countPlace(this.#activity, activity)
    if (this.#lastCase[activity] === this.#cases) return
    this.#lastCase[activity] = this.#cases
    countPlace(this.#activityCases, activity)
  }

  #countTime(taken: LogCase, event: number): void {
    const time = taken.time[event] ?? Number.NaN
    const start = taken.start[event] ?? Number.NaN
    if (!Number.isNaN(time)) this.#told.time += 1
    if (!Number.isNaN(start)) this.#told.start += 1
    // comparisons with NaN are false
    if (time < this.#from) this.#from = time
    if (start < this.#from) this.#from = start
    if (time > this.#to) this.#to = time
  }

  /** The figures of what was taken. */
  survey({ activities, resources, transitions }: LogNames): LogSurvey {
    const lengths = [...this.#lengths].sort(([a], [b]) => a - b)
    return {
      cases: this.#cases,
      events: this.#events,
      casesWithoutEvents: this.#lengths.get(0) ?? 0,
      from: this.#told.time === 0 ? Number.NaN : this.#from,
      to: this.#told.time === 0 ? Number.NaN : this.#to,
      eventsPerCase: {
        least: lengths[0]?.[0] ?? 0,
        median: medianOf(lengths, this.#cases),
        most: lengths.at(-1)?.[0] ?? 0,
      },
      activities: mostFirst(
        activities.map((name, place) => ({
          name,
          events: this.#activity[place] ?? 0,
          cases: this.#activityCases[place] ?? 0,
        })),
      ),
      resources: namesWith(resources, this.#resource),
      transitions: namesWith(transitions, this.#transition),
      told: { ...this.#told },
    }
  }
}

/** Counts one more at a place; none for -1. */
function countPlace(counts: number[], place: number): void {
  if (place < 0) return
  while (counts.length <= place) counts.push(0)
  counts[place] = (counts[place] ?? 0) + 1
}

function namesWith(names: readonly string[], counts: readonly number[]): NameCount[] {
  return mostFirst(names.map((name, place) => ({ name, events: counts[place] ?? 0 })))
}

function mostFirst<Counted extends { readonly events: number }>(counted: Counted[]): Counted[] {
  return counted.sort((a, b) => b.events - a.events)
}

/** The lower of the two in the middle. */
function medianOf(lengths: readonly (readonly [number, number])[], cases: number): number {
  let passed = 0
  for (const [length, count] of lengths) {
    passed += count
    if (2 * passed >= cases) return length
  }
  return 0
}
