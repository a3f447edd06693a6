import type { OpenHours, WorkingWeek } from '#time'

/** The days of a week as fields are named, Monday first. */
export const weekdayFields = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** Most stretches of open hours of a day. */
const mostSpans = 3

/** A week as it was typed, or the days that cannot be read. */
export type WeekReading =
  | { readonly ok: true; readonly week: WorkingWeek }
  | { readonly ok: false; readonly wrong: readonly string[] }

/**
 * Reads a week typed day by day: "07.30–12.00, 13.00–16.00"; empty or "-": closed. A day has at most
 * three stretches, apart and ascending.
 */
export function readWeek(texts: Readonly<Record<string, string>>): WeekReading {
  const days = weekdayFields.map((field) => readDay(texts[field] ?? ''))
  const wrong = weekdayFields.filter((_, place) => days[place] === undefined)
  if (wrong.length > 0) return { ok: false, wrong }
  return { ok: true, week: days.map((hours) => hours ?? []) }
}

function readDay(text: string): readonly OpenHours[] | undefined {
  const clean = text.trim()
  if (/^[-–—]?$/.test(clean)) return []
  const spans = clean.split(/[,;]/).map(readSpan)
  const hours = spans.filter((span) => span !== undefined)
  const apart = hours.every(({ from }, place) => from >= (hours[place - 1]?.to ?? 0))
  return hours.length === spans.length && hours.length <= mostSpans && apart ? hours : undefined
}

function readSpan(text: string): OpenHours | undefined {
  const [, ...times] =
    /^(\d{1,2})[.:](\d\d)(?:-|–|—|s\.?d\.?|sampai|to)(\d{1,2})[.:](\d\d)$/.exec(
      text.replaceAll(/\s+/g, ''),
    ) ?? []
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times.map(Number)
  if (times.length === 0 || fromMinute > 59 || toMinute > 59) return undefined
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  return from < to && to <= 24 * 60 ? { from, to } : undefined
}

/** Writes the hours of a day as they are typed: "07.30–12.00, 13.00–16.00"; '' where it is closed. */
export function writeHours(hours: readonly OpenHours[]): string {
  return hours.map(({ from, to }) => `${writeTime(from)}–${writeTime(to)}`).join(', ')
}

function writeTime(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join('.')
}
