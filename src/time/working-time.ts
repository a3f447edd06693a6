import {
  dayMs,
  dayOf,
  hoursOf,
  minuteMs,
  workedBefore,
  type OpenCalendar,
  type Worked,
} from './open-calendar.ts'

/** From one instant to another, in milliseconds UTC. */
export type Span = { readonly from: number; readonly to: number }

/**
 * Gives the working time of a span in milliseconds: negative where it runs backwards, so that the
 * times of two spans add up to that of both; NaN where an end is not known. Cost: the logarithm of
 * the holidays.
 */
export function workingMs(calendar: OpenCalendar, span: Span): number {
  return workedUntil(calendar, span.to, 'ms') - workedUntil(calendar, span.from, 'ms')
}

/**
 * Gives the working days of a span. A part of a day counts as the part of that day's working time:
 * from Thursday noon to Friday noon is one day, however long the two are. Else as `workingMs`.
 */
export function workingDays(calendar: OpenCalendar, span: Span): number {
  return workedUntil(calendar, span.to, 'days') - workedUntil(calendar, span.from, 'days')
}

/**
 * Gives the first instant by which so much working time has gone by since `from`; undefined where
 * that never comes, as for a calendar that is never open. `ms` is 0 or more; 0 gives `from`.
 */
export function addWorkingMs(calendar: OpenCalendar, from: number, ms: number): number | undefined {
  return addWorked(calendar, from, { of: 'ms', amount: ms })
}

/** Gives the first instant by which so many working days have gone by since `from`, else as `addWorkingMs`. */
export function addWorkingDays(
  calendar: OpenCalendar,
  from: number,
  days: number,
): number | undefined {
  return addWorked(calendar, from, { of: 'days', amount: days })
}

function workedUntil(calendar: OpenCalendar, atMs: number, of: keyof Worked): number {
  const day = dayOf(calendar, atMs)
  const { hours, ms } = hoursOf(calendar, day)
  const clock = atMs + calendar.zoneMs - day * dayMs
  let today = 0
  for (const { from, to } of hours) {
    today += Math.max(0, Math.min(clock, to * minuteMs) - from * minuteMs)
  }
  const part = of === 'ms' || ms === 0 ? today : today / ms
  return workedBefore(calendar, day, of) + part
}

/** The last day that an instant of ECMAScript can name (ECMA-262, 21.4.1.1). */
const lastDay = 100_000_000

type Amount = { readonly of: keyof Worked; readonly amount: number }

function addWorked(
  calendar: OpenCalendar,
  from: number,
  { of, amount }: Amount,
): number | undefined {
  if (!(amount >= 0)) throw new RangeError(`no working time to add: ${amount}`)
  if (amount === 0) return from
  const goal = workedUntil(calendar, from, of) + amount
  // parts of days are no exact numbers: what misses the goal by less than a millisecond has reached it
  const reached = goal - 1e-8
  const day = firstDay(dayOf(calendar, from), lastDay, (day) => {
    return workedBefore(calendar, day + 1, of) >= reached
  })
  if (day === undefined) return undefined
  const { hours, ms } = hoursOf(calendar, day)
  const rest = (goal - workedBefore(calendar, day, of)) * (of === 'days' ? ms : 1)
  return Math.round(day * dayMs + clockAfter(hours, rest) - calendar.zoneMs)
}

/** The first day in a range for which something holds that, once it does, holds for all days after. */
function firstDay(
  first: number,
  last: number,
  holds: (day: number) => boolean,
): number | undefined {
  if (holds(first)) return first
  // in steps that double, since the day is nearly always near
  let step = 1
  while (first + step < last && !holds(first + step)) step *= 2
  let [low, high] = [first + Math.floor(step / 2), Math.min(first + step, last)]
  if (!holds(high)) return undefined
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** When in a day, in milliseconds from midnight, so much of its working time has gone by. */
function clockAfter(hours: readonly { from: number; to: number }[], ms: number): number {
  let rest = ms
  let end = 0
  for (const open of hours) {
    const length = (open.to - open.from) * minuteMs
    if (rest <= length) return open.from * minuteMs + rest
    rest -= length
    end = open.to * minuteMs
  }
  return end
}
