import { addWorkingMs, openCalendar, openStretch, workingMs, type WorkingCalendar } from '#time'

/**
 * The working time of one calendar, quick for instants near each other: what lies within one stretch
 * of open hours (a morning) is plain arithmetic; the stretch last used is remembered.
 */
export class WorkClock {
  readonly #calendar
  #from = 0
  #to = 0

  constructor(calendar: WorkingCalendar) {
    this.#calendar = openCalendar(calendar)
  }

  /** The first instant from `at` on at which the office is open; `Infinity` where it never is. */
  opening(at: number): number {
    if (at >= this.#from && at < this.#to) return at
    const stretch = openStretch(this.#calendar, at)
    if (stretch === undefined) return Infinity
    this.#from = stretch.from
    this.#to = stretch.to
    return Math.max(at, stretch.from)
  }

  /** When so many milliseconds of working time have gone by since `at`, an instant at which it is open. */
  after(at: number, ms: number): number {
    if (at >= this.#from && at + ms <= this.#to) return at + ms
    return addWorkingMs(this.#calendar, at, ms) ?? Infinity
  }

  /** Working time between two instants, in milliseconds. */
  between(from: number, to: number): number {
    if (from >= this.#from && to <= this.#to) return to - from
    return workingMs(this.#calendar, { from, to })
  }
}
