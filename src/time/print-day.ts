import { printDate } from './print-date.ts'
import type { DurationLanguage } from './print-duration.ts'

const weekdays: Readonly<Record<DurationLanguage, readonly string[]>> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** Prints an ISO date in words with its weekday: "Sabtu, 31 Januari 2026", "Saturday, 31 January 2026". */
export function printDay(iso: string, language: DurationLanguage): string {
  const weekday = weekdays[language][new Date(`${iso}T00:00Z`).getUTCDay()]
  const date = printDate(iso, language)
  return weekday === undefined ? date : `${weekday}, ${date}`
}
