import { dayMs, hoursOf, weekdayOf } from '../open-calendar.ts'
import type { CountedKind, Limit } from './count-deadline.ts'
import type { DeadlineCalendar } from './deadline-calendar.ts'
import { isoDay } from './iso-day.ts'

/** A run of days by their numbers, both ends with them. */
export type DayRun = {
  readonly kind: CountedKind
  readonly from: number
  readonly to: number
  readonly name?: string
}

/** No office is closed for longer; a calendar that is never open would be counted without end. */
const mostClosedDays = 1_000

/**
 * Gives the day of an event and the days after it up to the last of a limit, in runs; undefined where
 * the office is not open again within 1,000 days.
 */
export function countedDays(
  calendar: DeadlineCalendar,
  event: number,
  limit: Limit,
): DayRun[] | undefined {
  const runs: DayRun[] = [{ kind: 'event', from: event, to: event }]
  if (limit.unit !== 'workingDay')
    return [...runs, { kind: 'counted', from: event + 1, to: lastDay(event, limit) }]
  let [counted, closed] = [0, 0]
  for (let day = event + 1; counted < limit.amount; day += 1) {
    const run = runOf(calendar, day)
    closed = run.kind === 'counted' ? 0 : closed + 1
    if (closed > mostClosedDays) return undefined
    if (run.kind === 'counted') counted += 1
    addRun(runs, run)
  }
  return runs
}

/** The last of plain days; of months and years the day of the same number, where the month has it. */
function lastDay(event: number, { amount, unit }: Limit): number {
  if (unit === 'day') return event + amount
  const start = new Date(event * dayMs)
  const months = start.getUTCMonth() + amount * (unit === 'year' ? 12 : 1)
  const end = Date.UTC(start.getUTCFullYear(), months, start.getUTCDate())
  const endOfMonth = Date.UTC(start.getUTCFullYear(), months + 1, 0)
  return Math.min(end, endOfMonth) / dayMs
}

function runOf({ open, names }: DeadlineCalendar, day: number): DayRun {
  const run = { from: day, to: day }
  if (hoursOf(open, day).ms > 0) return { kind: 'counted', ...run }
  const name = names.get(isoDay(day))
  if (name !== undefined) return { kind: 'holiday', ...run, name }
  const weekend = open.week[weekdayOf(day)]?.ms === 0
  return { kind: weekend ? 'weekend' : 'closed', ...run }
}

/** Adds a day to the last run where it is of its kind and name. */
function addRun(runs: DayRun[], run: DayRun): void {
  const before = runs.at(-1)
  if (before === undefined || before.kind !== run.kind || before.name !== run.name) runs.push(run)
  else runs.splice(-1, 1, { ...before, to: run.to })
}
