import type { Quantity } from '../duration.ts'
import { dayMs, dayOf, minuteMs } from '../open-calendar.ts'
import { countedDays, type DayRun } from './counted-days.ts'
import type { DeadlineCalendar } from './deadline-calendar.ts'
import { isoDay } from './iso-day.ts'

/** Units in which laws set deadlines. */
export type LimitUnit = 'workingDay' | 'day' | 'period24h' | 'month' | 'year'

/** How much time a deadline leaves: `amount` is whole, from 1 to 10,000. */
export type Limit = Quantity & { readonly unit: LimitUnit }

/**
 * Days in a row that count, or do not, for the same reason; local ISO dates, both ends with them.
 *
 * - `event`: the day of the event, which does not count;
 * - `counted`: days of the limit;
 * - `weekend`, `holiday` (by its name), `closed` (for another reason): no working days, not counted;
 * - `running`: the days over which periods of 24 hours run, the day of the event with them.
 */
export type CountedRun = {
  readonly kind: CountedKind
  readonly from: string
  readonly to: string
  readonly days: number
  readonly name?: string
}

/** Why days count or do not. */
export type CountedKind = 'event' | 'counted' | 'weekend' | 'holiday' | 'closed' | 'running'

/** A deadline, and how it was counted. */
export type Deadline = {
  /** The first instant that is too late, in milliseconds UTC: of days, the midnight after the last. */
  readonly due: number
  /** The last day on which one is in time, as a local ISO date. */
  readonly lastDay: string
  /** Minutes that local time is ahead of UTC. */
  readonly zoneMinutes: number
  readonly limit: Limit
  readonly counted: readonly CountedRun[]
  /** Years that working days were counted over without knowing their holidays; ascending. */
  readonly missingYears: readonly number[]
}

/** What a deadline is counted from, how long it is, and by which calendar. */
export type DeadlineRequest = {
  /** The event, in milliseconds UTC. */
  readonly from: number
  readonly limit: Limit
  readonly calendar: DeadlineCalendar
}

const mostAmount = 10_000

/**
 * Counts a deadline from an event. Indonesian law counts on three clocks (regulations.md, fact 6):
 *
 * - Working days: the day of the event does not count; each later day does on which the office is open.
 *   The deadline ends with the last of them at 24.00 local time, not when the office closes, since a
 *   citizen may write until midnight.
 * - Days, months, years: the day of the event does not count; the deadline ends with the last day at
 *   24.00, also where that is a holiday, since the laws named here know no shift (unconfirmed). A month
 *   ends on the day of the same number, else on the last of the month.
 * - Periods of 24 hours run from the event by the clock, to the instant, whatever the calendar says.
 *
 * Undefined where the office is not open again within 1,000 days. Throws a RangeError for a limit that
 * is not whole. Cost: linear in the days that working days go over.
 */
export function countDeadline({ from, limit, calendar }: DeadlineRequest): Deadline | undefined {
  if (!(Number.isInteger(limit.amount) && limit.amount >= 1 && limit.amount <= mostAmount))
    throw new RangeError(`a limit of ${limit.amount} cannot be counted`)
  const { open } = calendar
  const day = dayOf(open, from)
  const end = from + limit.amount * dayMs
  const byClock = limit.unit === 'period24h'
  const runs = byClock
    ? [{ kind: 'running', from: day, to: dayOf(open, end - 1) } as const]
    : countedDays(calendar, day, { ...limit, unit: limit.unit })
  const last = runs?.at(-1)?.to
  if (runs === undefined || last === undefined) return undefined
  return {
    due: byClock ? end : (last + 1) * dayMs - open.zoneMs,
    lastDay: isoDay(last),
    zoneMinutes: open.zoneMs / minuteMs,
    limit,
    counted: runs.map(printRun),
    missingYears: limit.unit === 'workingDay' ? missingYears(calendar, day, last) : [],
  }
}

function printRun({ from, to, ...run }: DayRun): CountedRun {
  return { ...run, from: isoDay(from), to: isoDay(to), days: to - from + 1 }
}

function missingYears({ filledYears }: DeadlineCalendar, from: number, to: number): number[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  return Array.from({ length: last - first + 1 }, (_, place) => first + place).filter(
    (year) => !filledYears.has(year),
  )
}

function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear()
}
