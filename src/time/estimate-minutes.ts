import type { Duration, DurationUnit, Quantity } from './duration.ts'

/** What an office works: minutes on a working day, and working days in a week (beginning on Monday). */
export type OfficeTime = { readonly minutesPerDay: number; readonly daysPerWeek: number }

/**
 * 37 hours 30 minutes a week without breaks, on five days, so 450 minutes a day
 * (Perpres 21/2023 on working days and hours of government agencies, art. 3 and 4).
 */
export const standardOfficeTime: OfficeTime = { minutesPerDay: 450, daysPerWeek: 5 }

/** Working minutes that a duration holds at least and at most. */
export type MinutesEstimate = { readonly shortest: number; readonly longest: number }

/**
 * The clock a unit runs on: the hands at work, the office's calendar, the wall calendar, or full
 * periods of 24 hours. A row or a promise that mixes the last three cannot be checked to the day.
 */
export type Clock = 'work' | 'working' | 'calendar' | 'consecutive'

const clocks: Readonly<Record<DurationUnit, Clock>> = {
  second: 'work',
  minute: 'work',
  hour: 'work',
  workingHour: 'working',
  workingDay: 'working',
  period24h: 'consecutive',
  day: 'calendar',
  week: 'calendar',
  month: 'calendar',
  quarter: 'calendar',
  semester: 'calendar',
  year: 'calendar',
}

/** Gives the clock that a unit runs on. */
export function clockOf(unit: DurationUnit): Clock {
  return clocks[unit]
}

/** Gives the quantities that a duration states, each as written; none for those without an amount. */
export function quantitiesOf(duration: Duration): Quantity[] {
  switch (duration.kind) {
    case 'amount':
      return duration.equals ? [duration.quantity, duration.equals] : [duration.quantity]
    case 'range':
      return [duration.from, duration.to, ...(duration.equals ? [duration.equals] : [])]
    case 'relative':
      return [duration.quantity]
    case 'alternatives':
      return duration.options.flatMap((option) => quantitiesOf(option.duration))
    case 'instant':
    case 'recurring':
    case 'unmeasured':
    case 'unitless':
    case 'shared':
    case 'unread':
      return []
  }
}

/**
 * Gives the working minutes of a duration, so that minutes, working days and calendar days can be
 * compared. Undefined where none can be said: unmeasured, unread, without a unit, recurring, or
 * relative to an event.
 *
 * Assumptions: calendar time begins on a working day and meets no holiday, so a calendar day holds
 * one working day, three days one to three; a month has 28 to 31 days. Hours beyond one working day
 * ("72 jam") are either work or clock time, and count as both. "At most" may take no time at all; a
 * duration per piece counts for one piece; a `shared` one counts where it is shared, so here as 0;
 * what a document equates ("3 bulan (60 hari kerja)") counts as the equal.
 */
export function estimateMinutes(
  duration: Duration,
  office: OfficeTime = standardOfficeTime,
): MinutesEstimate | undefined {
  switch (duration.kind) {
    case 'amount':
      return limit(estimateQuantity(duration.equals ?? duration.quantity, office), duration)
    case 'range': {
      const from = estimateQuantity(duration.from, office)
      const to = estimateQuantity(duration.equals ?? duration.to, office)
      return limit(
        { shortest: Math.min(from.shortest, to.shortest), longest: to.longest },
        duration,
      )
    }
    case 'alternatives':
      return widest(duration.options.map((option) => estimateMinutes(option.duration, office)))
    case 'instant':
    case 'shared':
      return { shortest: 0, longest: 0 }
    case 'relative':
    case 'recurring':
    case 'unmeasured':
    case 'unitless':
    case 'unread':
      return undefined
  }
}

function limit(estimate: MinutesEstimate, terms: { readonly atMost?: true }): MinutesEstimate {
  return terms.atMost ? { ...estimate, shortest: 0 } : estimate
}

function widest(estimates: readonly (MinutesEstimate | undefined)[]): MinutesEstimate | undefined {
  const known = estimates.filter((estimate) => estimate !== undefined)
  if (known.length < estimates.length) return undefined
  return {
    shortest: Math.min(...known.map((estimate) => estimate.shortest)),
    longest: Math.max(...known.map((estimate) => estimate.longest)),
  }
}

function estimateQuantity({ amount, unit }: Quantity, office: OfficeTime): MinutesEstimate {
  const exactly = (minutes: number) => ({ shortest: minutes, longest: minutes })
  switch (unit) {
    case 'second':
      return workOrClock(amount / 60, office)
    case 'minute':
      return workOrClock(amount, office)
    case 'hour':
      return workOrClock(amount * 60, office)
    case 'workingHour':
      return exactly(amount * 60)
    case 'workingDay':
      return exactly(amount * office.minutesPerDay)
    case 'day':
    case 'period24h':
      return calendarDays(amount, amount, office)
    case 'week':
      return calendarDays(amount * 7, amount * 7, office)
    case 'month':
      return calendarDays(amount * 28, amount * 31, office)
    case 'quarter':
      return calendarDays(amount * 90, amount * 92, office)
    case 'semester':
      return calendarDays(amount * 181, amount * 184, office)
    case 'year':
      return calendarDays(amount * 365, amount * 366, office)
  }
}

/** Minutes that fit into one working day are work; more may also mean time on the clock. */
function workOrClock(minutes: number, office: OfficeTime): MinutesEstimate {
  if (minutes <= office.minutesPerDay) return { shortest: minutes, longest: minutes }
  const onTheClock = calendarDays(minutes / 1440, minutes / 1440, office).shortest
  return { shortest: Math.max(office.minutesPerDay, onTheClock), longest: minutes }
}

/**
 * Working time within calendar days that begin on a working day. Of the days beyond whole weeks, at
 * most a working week is worked, and at least the first (it is a Friday) and those after the weekend:
 *
 *     days     1  2  3  4  5  6  7
 *     least    1  1  1  2  3  4  5     Fr | Sa Su | Mo Tu We Th
 *     most     1  2  3  4  5  5  5     Mo Tu We Th Fr | Sa Su
 */
function calendarDays(fewest: number, most: number, office: OfficeTime): MinutesEstimate {
  const weekend = 7 - office.daysPerWeek
  const least = (rest: number) => Math.min(rest, 1 + Math.max(0, rest - 1 - weekend))
  const greatest = (rest: number) => Math.min(rest, office.daysPerWeek)
  const workedDays = (days: number, beyondWeeks: (rest: number) => number) =>
    Math.floor(days / 7) * office.daysPerWeek + beyondWeeks(days % 7)
  return {
    shortest: workedDays(fewest, least) * office.minutesPerDay,
    longest: workedDays(most, greatest) * office.minutesPerDay,
  }
}
