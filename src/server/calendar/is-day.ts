import { readDate } from '#time'

/** Days come from addresses and forms: PostgreSQL would fail on anything else instead of finding nothing. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && readDate(text) === text
}
