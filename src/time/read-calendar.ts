import {
  addJsonFault,
  insideJson,
  readJsonDocument,
  readJsonFields,
  readJsonList,
  readJsonText,
  type JsonFault,
  type JsonPlace,
} from './json-fields.ts'
import { zones } from './office-hours.ts'
import { dayMs } from './open-calendar.ts'
import { readDate } from './read-date.ts'
import type { OpenHours, WorkingCalendar, WorkingPeriod, WorkingWeek } from './working-calendar.ts'

/** The format that `readCalendar` reads. */
export const calendarFormat = 'tatalaksana-calendar/1'

/** A day on which the office is closed, and who says so. */
export type Holiday = { readonly date: string; readonly name: string; readonly source?: string }

/** What else than its form is wrong with a calendar file. */
export type CalendarFaultCode =
  | 'unknown-zone'
  | 'not-a-date'
  | 'not-hours'
  | 'hours-overlap'
  | 'period-reversed'
  | 'period-too-long'
  | 'date-repeated'

/** What is wrong with a calendar file, and where. `wordCalendarFault` says it in a language. */
export type CalendarFault = JsonFault<CalendarFaultCode>

/** A calendar as read, with the names of its holidays; or all that is wrong with it. */
export type CalendarReading =
  | {
      readonly ok: true
      readonly calendar: WorkingCalendar
      readonly holidays: readonly Holiday[]
    }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] }

/** Most days of a period of another week. */
export const longestPeriodDays = 366

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
  const fields = readJsonDocument(text, at, {
    format: calendarFormat,
    needed: ['zone', 'week'],
    optional: ['holidays', 'periods'],
  })
  const holidays = readJsonList(fields['holidays'], insideJson(at, 'holidays'), readHoliday)
  const calendar = {
    zoneMinutes: readZone(fields['zone'], insideJson(at, 'zone')),
    week: readWeek(fields['week'], insideJson(at, 'week')),
    holidays: datesOf(holidays, insideJson(at, 'holidays')),
    periods: readJsonList(fields['periods'], insideJson(at, 'periods'), readPeriod),
  }
  return at.faults.length > 0 ? { ok: false, faults: at.faults } : { ok: true, calendar, holidays }
}

type Place = JsonPlace<CalendarFaultCode>

function readIsoDate(value: unknown, at: Place): string {
  const text = readJsonText(value, at)
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text) && readDate(text) === text
  if (typeof value === 'string' && !isDate) addJsonFault(at, 'not-a-date', text)
  return text
}

/** "WIB", or a distance to UTC: "+07:00". */
function readZone(value: unknown, at: Place): number {
  const text = readJsonText(value, at)
  for (const [zone, minutes] of Object.entries(zones)) if (zone === text) return minutes
  const [, sign, hours, minutes] = /^([+-])([01]\d):([0-5]\d)$/.exec(text) ?? []
  if (sign !== undefined) return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  if (typeof value === 'string') addJsonFault(at, 'unknown-zone', text)
  return 0
}

function readHoliday(value: unknown, at: Place): Holiday {
  const fields = readJsonFields(value, at, { needed: ['date', 'name'], optional: ['source'] })
  const date = readIsoDate(fields['date'], insideJson(at, 'date'))
  const name = readJsonText(fields['name'], insideJson(at, 'name'))
  const source = readJsonText(fields['source'], insideJson(at, 'source'))
  return { date, name, ...(source !== '' && { source }) }
}

function datesOf(holidays: readonly Holiday[], at: Place): Set<string> {
  const dates = new Set<string>()
  for (const [place, { date }] of holidays.entries()) {
    if (dates.has(date))
      addJsonFault(insideJson(insideJson(at, place), 'date'), 'date-repeated', date)
    dates.add(date)
  }
  return dates
}

function readPeriod(value: unknown, at: Place): WorkingPeriod {
  const fields = readJsonFields(value, at, { needed: ['from', 'to', 'week'], optional: ['name'] })
  readJsonText(fields['name'], insideJson(at, 'name'))
  const from = readIsoDate(fields['from'], insideJson(at, 'from'))
  const to = readIsoDate(fields['to'], insideJson(at, 'to'))
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  if (days < 1) addJsonFault(insideJson(at, 'to'), 'period-reversed', to)
  if (days > longestPeriodDays) addJsonFault(insideJson(at, 'to'), 'period-too-long', to)
  return { from, to, week: readWeek(fields['week'], insideJson(at, 'week')) }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function readWeek(value: unknown, at: Place): WorkingWeek {
  const fields = value === undefined ? {} : readJsonFields(value, at, { optional: weekdays })
  return weekdays.map((name) => readDay(fields[name], insideJson(at, name)))
}

function readDay(value: unknown, at: Place): OpenHours[] {
  const hours = readJsonList(value, at, readHours)
  for (const [place, { from }] of hours.entries()) {
    const before = hours[place - 1]
    if (before !== undefined && from < before.to)
      addJsonFault(insideJson(at, place), 'hours-overlap')
  }
  return hours
}

/** "07:30-12:00". A day may end at 24:00. */
function readHours(value: unknown, at: Place): OpenHours {
  const text = readJsonText(value, at)
  const times = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text)?.slice(1).map(Number) ?? []
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  if (typeof value === 'string' && (from >= to || to > 1440)) addJsonFault(at, 'not-hours', text)
  return { from, to }
}
