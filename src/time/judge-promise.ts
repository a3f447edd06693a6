import type { Duration, Quantity } from './duration.ts'
import { clockOf, type Clock } from './estimate-minutes.ts'
import { dayMs, type OpenCalendar } from './open-calendar.ts'
import { addWorkingDays, addWorkingMs, workingMs, type Span } from './working-time.ts'

/** Why a promise cannot be held against a time that was taken. */
export type NotComparable =
  | 'unmeasured'
  | 'unitless'
  | 'unread'
  | 'recurring'
  | 'relative'
  | 'shared'
  | 'per-piece'
  | 'time-unknown'
  | 'never-open'

/**
 * What a promise comes to, held against a time that was taken. `lateMs` runs on the clock of the
 * promise: working time for work and working days, else the clock on the wall.
 */
export type Judgement =
  | { readonly kind: 'kept' }
  | { readonly kind: 'late'; readonly lateMs: number; readonly clock: Clock }
  | { readonly kind: 'not-comparable'; readonly why: NotComparable }

/**
 * Judges a promised duration by a span, on the promise's own clock: work and working days by the
 * office's calendar, "3 x 24 jam" and calendar time by the clock on the wall.
 *
 * Rules, each in favour of the office where the text leaves it open: all runs to the minute from the
 * beginning of the span (no day is given for the day of receipt); a working day is over at the same
 * part of the next working day; a month is over on the same date at the same hour; "72 jam" are hours
 * of work; of a range the longer end counts, of alternatives the one that ends last; what a document
 * equates counts as the equal (`estimateMinutes`); at once means within a minute of work. What is
 * promised per piece, shared with another step, or relative to an event is not comparable.
 */
export function judgePromise(duration: Duration, span: Span, calendar: OpenCalendar): Judgement {
  if (Number.isNaN(span.to - span.from)) return { kind: 'not-comparable', why: 'time-unknown' }
  const allowed = allowedBy(duration)
  if (typeof allowed === 'string') return { kind: 'not-comparable', why: allowed }
  const ends = allowed.map((quantity) => ({
    dueMs: addQuantity(calendar, span.from, quantity),
    clock: clockOf(quantity.unit),
  }))
  const last = ends.reduce((a, b) => ((b.dueMs ?? Infinity) > (a.dueMs ?? Infinity) ? b : a))
  if (last.dueMs === undefined) return { kind: 'not-comparable', why: 'never-open' }
  if (span.to <= last.dueMs) return { kind: 'kept' }
  const over = { from: last.dueMs, to: span.to }
  const lateMs = elapsedMs(last.clock, over, calendar)
  // what is over by hours in which the office is closed is not late on the office's clock
  return lateMs > 0 ? { kind: 'late', lateMs, clock: last.clock } : { kind: 'kept' }
}

/** Gives how long a span is on a clock, in milliseconds: working time, or that on the wall. */
export function elapsedMs(clock: Clock, span: Span, calendar: OpenCalendar): number {
  switch (clock) {
    case 'work':
    case 'working':
      return workingMs(calendar, span)
    case 'calendar':
    case 'consecutive':
      return span.to - span.from
  }
}

/** The longest times that a promise allows, one at least, or why none can be said. */
function allowedBy(duration: Duration): readonly Quantity[] | NotComparable {
  switch (duration.kind) {
    case 'amount':
    case 'range':
      if (duration.per !== undefined) return 'per-piece'
      return [duration.equals ?? (duration.kind === 'amount' ? duration.quantity : duration.to)]
    case 'alternatives': {
      const options = duration.options.map((option) => allowedBy(option.duration))
      const reason = options.find((option) => typeof option === 'string')
      return reason ?? options.flatMap((option) => (typeof option === 'string' ? [] : option))
    }
    case 'instant':
      return [{ amount: 1, unit: 'minute' }]
    case 'relative':
    case 'recurring':
    case 'unmeasured':
    case 'unitless':
    case 'shared':
    case 'unread':
      return duration.kind
  }
}

/** When a quantity that begins at an instant is over; undefined: never, the office does not open. */
function addQuantity(
  calendar: OpenCalendar,
  from: number,
  { amount, unit }: Quantity,
): number | undefined {
  switch (unit) {
    case 'second':
      return addWorkingMs(calendar, from, amount * 1000)
    case 'minute':
      return addWorkingMs(calendar, from, amount * 60_000)
    case 'hour':
    case 'workingHour':
      return addWorkingMs(calendar, from, amount * 3_600_000)
    case 'workingDay':
      return addWorkingDays(calendar, from, amount)
    case 'day':
    case 'period24h':
      return from + amount * dayMs
    case 'week':
      return from + amount * 7 * dayMs
    case 'month':
      return addMonths(calendar, from, amount)
    case 'quarter':
      return addMonths(calendar, from, amount * 3)
    case 'semester':
      return addMonths(calendar, from, amount * 6)
    case 'year':
      return addMonths(calendar, from, amount * 12)
  }
}

/** The same date and hour in a later month, its last day where it is shorter; a part of a month is of 30 days. */
function addMonths({ zoneMs }: OpenCalendar, from: number, months: number): number {
  const start = new Date(from + zoneMs)
  const whole = Math.floor(months)
  const end = new Date(start)
  end.setUTCDate(1)
  end.setUTCMonth(start.getUTCMonth() + whole)
  const lastDate = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(start.getUTCDate(), lastDate))
  return end.getTime() - zoneMs + (months - whole) * 30 * dayMs
}
