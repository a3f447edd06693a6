import type { Duration, Quantity } from './duration.ts'
import { clockOf, type Clock } from './estimate-minutes.ts'
import { averageDayMs, dayMs, minuteMs, type OpenCalendar } from './open-calendar.ts'
import { addWorkingDays, workingDays, workingMs, type Span } from './working-time.ts'

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
 * beginning of the span (no day is given for the day of receipt), and less than a minute over it (of
 * seconds: than a second) is not late, since clocks and logs are no finer; a working day is over at the same
 * part of the next working day; a month is over on the same date at the same hour; "72 jam" are hours
 * of work; of a range the longer end counts, of alternatives the one that was exceeded least; what a
 * document equates counts as the equal (`estimateMinutes`); at once means within a minute of work.
 * What is promised per piece, shared with another step, or relative to an event is not comparable,
 * nor is a span that is not known or runs backwards.
 */
export function judgePromise(duration: Duration, span: Span, calendar: OpenCalendar): Judgement {
  if (!(span.to >= span.from)) return { kind: 'not-comparable', why: 'time-unknown' }
  const allowed = allowedBy(duration)
  if (typeof allowed === 'string') return { kind: 'not-comparable', why: allowed }
  let least: Judgement = { kind: 'late', lateMs: Infinity, clock: 'work' }
  for (const quantity of allowed) {
    const clock = clockOf(quantity.unit)
    if (isOfficeClock(clock) && averageDayMs(calendar) === 0) {
      return { kind: 'not-comparable', why: 'never-open' }
    }
    const lateMs = exceededBy(quantity, span, calendar)
    if (lateMs < finest(quantity)) return { kind: 'kept' }
    if (lateMs < least.lateMs) least = { kind: 'late', lateMs, clock }
  }
  return least
}

function isOfficeClock(clock: Clock): boolean {
  return clock === 'work' || clock === 'working'
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

/** What is less than this is not late, in milliseconds. */
function finest({ unit }: Quantity): number {
  return unit === 'second' ? 1000 : 60_000
}

/** By how much a span is longer than a quantity, on its clock; 0 or less: it is not. */
function exceededBy({ amount, unit }: Quantity, span: Span, calendar: OpenCalendar): number {
  switch (unit) {
    case 'second':
      return workingMs(calendar, span) - amount * 1000
    case 'minute':
      return workingMs(calendar, span) - amount * minuteMs
    case 'hour':
    case 'workingHour':
      return workingMs(calendar, span) - amount * 60 * minuteMs
    case 'workingDay':
      return exceededByDays(amount, span, calendar)
    case 'day':
    case 'period24h':
      return span.to - span.from - amount * dayMs
    case 'week':
      return span.to - span.from - amount * 7 * dayMs
    case 'month':
      return span.to - addMonths(calendar, span.from, amount)
    case 'quarter':
      return span.to - addMonths(calendar, span.from, amount * 3)
    case 'semester':
      return span.to - addMonths(calendar, span.from, amount * 6)
    case 'year':
      return span.to - addMonths(calendar, span.from, amount * 12)
  }
}

function exceededByDays(days: number, span: Span, calendar: OpenCalendar): number {
  if (workingDays(calendar, span) <= days) return 0
  const due = addWorkingDays(calendar, span.from, days) ?? span.to
  return workingMs(calendar, { from: due, to: span.to })
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
