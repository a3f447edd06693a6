import { printNumber, type DurationLanguage } from './print-duration.ts'

const words = {
  id: {
    day: () => 'hari',
    hour: () => 'jam',
    minute: () => 'menit',
    working: (text: string) => `${text} kerja`,
    none: 'kurang dari 1 menit kerja',
  },
  en: {
    day: (count: number) => (count === 1 ? 'day' : 'days'),
    hour: (count: number) => (count === 1 ? 'hour' : 'hours'),
    minute: (count: number) => (count === 1 ? 'minute' : 'minutes'),
    working: (text: string) => `${text} of working time`,
    none: 'less than 1 minute of working time',
  },
} as const

/**
 * Gives working time in words, in its two largest units: "1 hari 3 jam kerja", "1 day 3 hours of working
 * time". `dayMs` is what a working day of the office holds; `ms` is 0 or more, rounded to the minute.
 */
export function printWorkingTime(ms: number, dayMs: number, language: DurationLanguage): string {
  const w = words[language]
  const minutes = Math.round(ms / 60_000)
  const dayMinutes = Math.round(dayMs / 60_000)
  if (minutes === 0) return w.none
  const days = dayMinutes > 0 ? Math.floor(minutes / dayMinutes) : 0
  const rest = minutes - days * dayMinutes
  const parts = (
    [
      ['day', days],
      ['hour', Math.floor(rest / 60)],
      ['minute', rest % 60],
    ] as const
  ).filter(([, count]) => count > 0)
  const text = parts
    .slice(0, 2)
    .map(([unit, count]) => `${printNumber(count, language)} ${w[unit](count)}`)
  return w.working(text.join(' '))
}
