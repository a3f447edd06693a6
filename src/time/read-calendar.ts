import { zones } from './office-hours.ts'
import { readDate } from './read-date.ts'
import type { OpenHours, WorkingCalendar, WorkingPeriod, WorkingWeek } from './working-calendar.ts'

/** The format that `readCalendar` reads. */
export const calendarFormat = 'tatalaksana-calendar/1'

/** A day on which the office is closed, and who says so. */
export type Holiday = { readonly date: string; readonly name: string; readonly source?: string }

/** What is wrong with a calendar file. `wordCalendarFault` says it in a language. */
export type CalendarFaultCode =
  | 'malformed-json'
  | 'too-long'
  | 'foreign-format'
  | 'missing'
  | 'wrong-kind'
  | 'unknown-field'
  | 'unknown-zone'
  | 'not-a-date'
  | 'not-hours'
  | 'hours-overlap'
  | 'period-reversed'
  | 'period-too-long'
  | 'date-repeated'

/** One fault: where in the file (names and places from 0), what was found. */
export type CalendarFault = {
  readonly code: CalendarFaultCode
  readonly path: readonly (string | number)[]
  readonly found?: string
}

/** A calendar as read, with the names of its holidays; or all that is wrong with it. */
export type CalendarReading =
  | {
      readonly ok: true
      readonly calendar: WorkingCalendar
      readonly holidays: readonly Holiday[]
    }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] }

/** Most characters of a calendar file, and days of a period of another week. */
export const calendarLimits = { characters: 2_000_000, periodDays: 366 } as const

/**
 * Reads a calendar from JSON of the format `tatalaksana-calendar/1`. Strict: an unknown field, a date
 * that is none, or a day named twice is a fault with its path; all faults are told.
 *
 *     { "format": "tatalaksana-calendar/1", "zone": "WIB",
 *       "week": { "monday": ["07:30-12:00", "13:00-16:00"] },
 *       "holidays": [{ "date": "2026-08-17", "name": "Hari Kemerdekaan", "source": "SKB 3 Menteri" }],
 *       "periods": [{ "from": "2026-02-19", "to": "2026-03-19", "name": "Ramadan", "week": {} }] }
 *
 * A weekday that is not named is closed; `holidays` and `periods` may be left out.
 */
export function readCalendar(text: string): CalendarReading {
  const at: Place = { path: [], faults: [] }
  const value = parse(text, at)
  const fields =
    at.faults.length === 0
      ? readFields(value, at, {
          needed: ['format', 'zone', 'week'],
          optional: ['holidays', 'periods'],
        })
      : {}
  if (at.faults.length > 0) return { ok: false, faults: at.faults }
  if (fields['format'] !== calendarFormat)
    fault(inside(at, 'format'), 'foreign-format', fields['format'])
  const holidays = readList(fields['holidays'], inside(at, 'holidays'), readHoliday)
  const calendar = {
    zoneMinutes: readZone(fields['zone'], inside(at, 'zone')),
    week: readWeek(fields['week'], inside(at, 'week')),
    holidays: datesOf(holidays, inside(at, 'holidays')),
    periods: readList(fields['periods'], inside(at, 'periods'), readPeriod),
  }
  return at.faults.length > 0 ? { ok: false, faults: at.faults } : { ok: true, calendar, holidays }
}

/** A place in the file, and the faults found so far anywhere. */
type Place = { readonly path: readonly (string | number)[]; readonly faults: CalendarFault[] }

function inside(at: Place, key: string | number): Place {
  return { path: [...at.path, key], faults: at.faults }
}

function fault(at: Place, code: CalendarFaultCode, found?: unknown): void {
  const shown = found === undefined ? undefined : (JSON.stringify(found) ?? '').slice(0, 80)
  at.faults.push({ code, path: at.path, ...(shown !== undefined && { found: shown }) })
}

function parse(text: string, at: Place): unknown {
  if (text.length > calendarLimits.characters) {
    fault(at, 'too-long', text.length)
    return undefined
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    fault(at, 'malformed-json')
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of a record; one that is missing or unknown is a fault. */
function readFields(
  value: unknown,
  at: Place,
  {
    needed = [],
    optional = [],
  }: { readonly needed?: readonly string[]; readonly optional?: readonly string[] },
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(at, 'wrong-kind', value)
    return {}
  }
  const fields = new Map<string, unknown>(Object.entries(value))
  for (const name of needed) if (!fields.has(name)) fault(inside(at, name), 'missing')
  for (const name of fields.keys()) {
    if (!needed.includes(name) && !optional.includes(name)) fault(at, 'unknown-field', name)
  }
  return Object.fromEntries(fields)
}

/** Reads each entry of a list; a list that is left out is empty. */
function readList<T>(value: unknown, at: Place, read: (entry: unknown, at: Place) => T): T[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map((entry, place) => read(entry, inside(at, place)))
  fault(at, 'wrong-kind', value)
  return []
}

function readText(value: unknown, at: Place): string {
  if (typeof value === 'string') return value
  // what is missing has been told
  if (value !== undefined) fault(at, 'wrong-kind', value)
  return ''
}

function readIsoDate(value: unknown, at: Place): string {
  const text = readText(value, at)
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text) && readDate(text) === text
  if (typeof value === 'string' && !isDate) fault(at, 'not-a-date', text)
  return text
}

function readZone(value: unknown, at: Place): number {
  const text = readText(value, at)
  for (const [zone, minutes] of Object.entries(zones)) if (zone === text) return minutes
  if (typeof value === 'string') fault(at, 'unknown-zone', text)
  return 0
}

function readHoliday(value: unknown, at: Place): Holiday {
  const fields = readFields(value, at, { needed: ['date', 'name'], optional: ['source'] })
  const date = readIsoDate(fields['date'], inside(at, 'date'))
  const name = readText(fields['name'], inside(at, 'name'))
  const source = readText(fields['source'], inside(at, 'source'))
  return { date, name, ...(source !== '' && { source }) }
}

function datesOf(holidays: readonly Holiday[], at: Place): Set<string> {
  const dates = new Set<string>()
  for (const [place, { date }] of holidays.entries()) {
    if (dates.has(date)) fault(inside(inside(at, place), 'date'), 'date-repeated', date)
    dates.add(date)
  }
  return dates
}

function readPeriod(value: unknown, at: Place): WorkingPeriod {
  const fields = readFields(value, at, { needed: ['from', 'to', 'week'], optional: ['name'] })
  readText(fields['name'], inside(at, 'name'))
  const from = readIsoDate(fields['from'], inside(at, 'from'))
  const to = readIsoDate(fields['to'], inside(at, 'to'))
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days < 1) fault(inside(at, 'to'), 'period-reversed', to)
  if (days > calendarLimits.periodDays) fault(inside(at, 'to'), 'period-too-long', to)
  return { from, to, week: readWeek(fields['week'], inside(at, 'week')) }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function readWeek(value: unknown, at: Place): WorkingWeek {
  const fields = value === undefined ? {} : readFields(value, at, { optional: weekdays })
  return weekdays.map((name) => readDay(fields[name], inside(at, name)))
}

function readDay(value: unknown, at: Place): OpenHours[] {
  const hours = readList(value, at, readHours)
  for (const [place, { from }] of hours.entries()) {
    const before = hours[place - 1]
    if (before !== undefined && from < before.to) fault(inside(at, place), 'hours-overlap')
  }
  return hours
}

/** "07:30-12:00". A day may end at 24:00. */
function readHours(value: unknown, at: Place): OpenHours {
  const text = readText(value, at)
  const times = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text)?.slice(1).map(Number) ?? []
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  if (typeof value === 'string' && (from >= to || to > 1440)) fault(at, 'not-hours', text)
  return { from, to }
}
