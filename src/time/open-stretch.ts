import { dayMs, dayOf, hoursOf, minuteMs, type OpenCalendar } from './open-calendar.ts'
import type { Span } from './working-time.ts'

/** No office is closed for longer; a calendar that is never open would be searched without end. */
const mostClosedDays = 1_000

/**
 * Gives the stretch of open hours, in milliseconds UTC, that an instant lies in, else the next one
 * after it; undefined where none begins within 1,000 days. An instant at which the office closes lies
 * in no stretch any more.
 */
export function openStretch(calendar: OpenCalendar, at: number): Span | undefined {
  const first = dayOf(calendar, at)
  for (let day = first; day <= first + mostClosedDays; day += 1) {
    const midnight = day * dayMs - calendar.zoneMs
    const open = hoursOf(calendar, day).hours.find(({ to }) => midnight + to * minuteMs > at)
    if (open === undefined) continue
    return { from: midnight + open.from * minuteMs, to: midnight + open.to * minuteMs }
  }
  return undefined
}
