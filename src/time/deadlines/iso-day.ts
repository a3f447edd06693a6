import { dayMs } from '../open-calendar.ts'

/** Gives the ISO date of a day's number. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}
