import type { OpenHours, WorkingCalendar, WorkingWeek } from './working-calendar.ts'

/** A minute in milliseconds. */
export const minuteMs = 60_000

/** A day on the wall in milliseconds. */
export const dayMs = 86_400_000

/**
 * A calendar made ready for counting: sums of the week up to each weekday, and of the days that differ
 * from the week. Plain data. A day has a number: whole days since 1970-01-01 in local time.
 */
export type OpenCalendar = {
  readonly zoneMs: number
  readonly week: readonly DayHours[]
  /** What a week up to each weekday holds, and last the whole week. */
  readonly weekSums: readonly Worked[]
  /** Days that differ from the week: holidays and days of other weeks, ascending. */
  readonly changed: readonly (DayHours & { readonly day: number })[]
  /** By how much the changed days before each place differ from the week, and last all of them. */
  readonly changedSums: readonly Worked[]
}

/** Working time, and working days, of which a part counts as such. */
export type Worked = { readonly ms: number; readonly days: number }

/** When a day is open, and for how long together. */
type DayHours = { readonly hours: readonly OpenHours[]; readonly ms: number }

/** Makes a calendar ready for counting. Cost: holidays and days of other weeks, sorted. */
export function openCalendar(calendar: WorkingCalendar): OpenCalendar {
  const week = calendar.week.map(dayHours)
  const changed = [...changedDays(calendar)]
    .map(([day, hours]) => ({ day, ...dayHours(hours) }))
    .sort((a, b) => a.day - b.day)
  const differences = changed.map((each) => {
    const usual = worked(week[weekdayOf(each.day)])
    return { ms: each.ms - usual.ms, days: worked(each).days - usual.days }
  })
  return {
    zoneMs: calendar.zoneMinutes * minuteMs,
    week,
    weekSums: sumsOf(week.map(worked)),
    changed,
    changedSums: sumsOf(differences),
  }
}

/** Gives the number of the local day in which an instant lies. */
export function dayOf({ zoneMs }: OpenCalendar, atMs: number): number {
  return Math.floor((atMs + zoneMs) / dayMs)
}

/** Gives the weekday of a day's number, Monday 0. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday
  return (((day + 3) % 7) + 7) % 7
}

function changedDays({
  periods = [],
  holidays,
}: WorkingCalendar): Map<number, WorkingWeek[number]> {
  const hours = new Map<number, WorkingWeek[number]>()
  for (const { from, to, week } of periods) {
    for (let day = dayNumber(from); day <= dayNumber(to); day++) {
      hours.set(day, week[weekdayOf(day)] ?? [])
    }
  }
  for (const date of holidays) hours.set(dayNumber(date), [])
  return hours
}

function dayNumber(date: string): number {
  const day = Date.parse(date) / dayMs
  if (!Number.isInteger(day)) throw new RangeError(`'${date}' is no ISO date`)
  return day
}

function dayHours(hours: readonly OpenHours[]): DayHours {
  return { hours, ms: hours.reduce((sum, { from, to }) => sum + (to - from) * minuteMs, 0) }
}

function worked(day: DayHours | undefined): Worked {
  const ms = day?.ms ?? 0
  return { ms, days: ms > 0 ? 1 : 0 }
}

/** Sums of what stands before each place, and last of all. */
function sumsOf(amounts: readonly Worked[]): Worked[] {
  const sums: Worked[] = [{ ms: 0, days: 0 }]
  for (const [place, { ms, days }] of amounts.entries()) {
    const before = sums[place] ?? { ms: 0, days: 0 }
    sums.push({ ms: before.ms + ms, days: before.days + days })
  }
  return sums
}

/** Gives when a day is open, and for how long. Cost: the logarithm of the changed days. */
export function hoursOf({ week, changed }: OpenCalendar, day: number): DayHours {
  const exception = changed[placeOf(changed, day)]
  return (exception?.day === day ? exception : week[weekdayOf(day)]) ?? closed
}

const closed: DayHours = { hours: [], ms: 0 }

/**
 * Gives what is worked up to the beginning of a day since a fixed day: only differences of that tell
 * anything. Cost as of `hoursOf`.
 */
export function workedBefore(
  { weekSums, changed, changedSums }: OpenCalendar,
  day: number,
  of: keyof Worked,
): number {
  const weekday = weekdayOf(day)
  // from Monday, 1969-12-29
  const weeks = (day + 3 - weekday) / 7
  const [whole, part] = [weekSums[7], weekSums[weekday]]
  const difference = changedSums[placeOf(changed, day)]
  return weeks * (whole?.[of] ?? 0) + (part?.[of] ?? 0) + (difference?.[of] ?? 0)
}

/** How many changed days stand before a day. */
function placeOf(changed: OpenCalendar['changed'], day: number): number {
  let [low, high] = [0, changed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changed[middle]?.day ?? Infinity) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives what a working day of the week holds on average, in milliseconds; 0 where none is open. */
export function averageDayMs({ weekSums }: OpenCalendar): number {
  const week = weekSums[7]
  return week === undefined || week.days === 0 ? 0 : week.ms / week.days
}
