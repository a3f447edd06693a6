import { minuteMs } from './open-calendar.ts'
import type { DurationLanguage } from './print-duration.ts'
import { printNumber } from './print-number.ts'

const words = {
  id: {
    day: () => 'hari',
    hour: () => 'jam',
    minute: () => 'menit',
    working: (text: string) => `${text} kerja`,
    none: 'kurang dari 1 menit',
  },
  en: {
    day: (count: number) => (count === 1 ? 'day' : 'days'),
    hour: (count: number) => (count === 1 ? 'hour' : 'hours'),
    minute: (count: number) => (count === 1 ? 'minute' : 'minutes'),
    working: (text: string) => `${text} of working time`,
    none: 'less than 1 minute',
  },
} as const

/**
 * Gives working time in words: "1 hari 3 jam kerja", "1 day 3 hours of working time". Rounded to the
 * minute; of a day or more only the full hours are told. `dayMs` is what a working day of the office
 * holds; `ms` is 0 or more.
 */
export function printWorkingTime(ms: number, dayMs: number, language: DurationLanguage): string {
  return words[language].working(printParts(ms, dayMs, language))
}

/** Gives time by the clock on the wall in words, as `printWorkingTime`: "1 hari 3 jam". */
export function printClockTime(ms: number, language: DurationLanguage): string {
  return printParts(ms, 24 * 60 * minuteMs, language)
}

function printParts(ms: number, dayMs: number, language: DurationLanguage): string {
  const w = words[language]
  const minutes = Math.round(ms / minuteMs)
  const dayMinutes = Math.round(dayMs / minuteMs)
  if (minutes === 0) return w.none
  const days = dayMinutes > 0 ? Math.floor(minutes / dayMinutes) : 0
  const rest = minutes - days * dayMinutes
  const parts = [
    { unit: 'day', count: days },
    { unit: 'hour', count: Math.floor(rest / 60) },
    { unit: 'minute', count: days > 0 ? 0 : rest % 60 },
  ] as const
  return parts
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => `${printNumber(count, language)} ${w[unit](count)}`)
    .join(' ')
}
