import type { DurationLanguage } from './print-duration.ts'
import { readDate } from './read-date.ts'

const months: Readonly<Record<DurationLanguage, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
}

/**
 * Prints an ISO date in words: "31 Januari 2026", "31 January 2026". What is no day of the calendar
 * stays as it is.
 */
export function printDate(iso: string, language: DurationLanguage): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim()) ?? []
  const name = months[language][Number(month) - 1]
  if (name === undefined || readDate(iso) === undefined) return iso
  return `${Number(day)} ${name} ${year}`
}
