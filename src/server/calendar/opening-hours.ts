import { dayMs, minuteMs, openCalendar, openStretch, type WorkingCalendar } from '#time'
import type { Tx } from '../database/database.ts'
import type { HoursPeriod, OpeningHours } from './calendar-record.ts'
import { makeCalendar, readCalendarParts, weekOn, type CalendarParts } from './unit-calendar.ts'

/** How far ahead other days are told. */
const daysAhead = 30

/**
 * Gives when a unit is open, as a portal tells it: the week as it is now, whether it is open, and the
 * holidays and other hours of the next 30 days. The public may ask, too (`inArchive`).
 */
export async function openingHours(tx: Tx, unitId: string, now: Date): Promise<OpeningHours> {
  return tellHours(await readCalendarParts(tx, unitId), now.getTime())
}

/** The same of a calendar's parts. */
export function tellHours(parts: CalendarParts, at: number): OpeningHours {
  const { working, open } = makeCalendar(parts)
  const today = isoDay(at, working)
  const last = isoDay(at + daysAhead * dayMs, working)
  const holds = ({ from, to }: HoursPeriod) => from <= today && today <= to
  const period = parts.periods.findLast(holds)
  const stretch = openStretch(open, at)
  const isOpen = stretch !== undefined && stretch.from <= at
  const opens = openCalendar({ ...working, holidays: new Set() })
  return {
    today,
    week: period?.week ?? weekOn(parts.line, today),
    period,
    isOpen,
    changesAt: isOpen ? stretch.to : stretch?.from,
    holidays: parts.holidays.filter(
      ({ day }) => today <= day && day <= last && isOpenOn(opens, day),
    ),
    periods: parts.periods.filter(({ from }) => today < from && from <= last),
  }
}

function isoDay(at: number, { zoneMinutes }: WorkingCalendar): string {
  return new Date(at + zoneMinutes * minuteMs).toISOString().slice(0, 10)
}

function isOpenOn(calendar: ReturnType<typeof openCalendar>, day: string): boolean {
  const from = Date.parse(day) - calendar.zoneMs
  const stretch = openStretch(calendar, from)
  return stretch !== undefined && stretch.from < from + dayMs
}
