import { encodeUtf8 } from '../utf8.ts'
import { TimeReader } from '../read-time.ts'
import { decodeText } from '../text-table.ts'
import type { TimeFormat } from './csv-layout.ts'

const DAY_MS = 86_400_000
/** 1970-01-01 as spreadsheets count days. */
const UNIX_DAY = 25_569
const LONGEST_BYTES = 64
const [DASH, POINT, COLON] = [0x2d, 0x2e, 0x3a]
/** Where marks stand before the minutes and the seconds of `yyyy-mm-dd hh:mm:ss`. */
const CLOCK_MARKS = [13, 16]

type ByteRange = { readonly from: number; readonly to: number }

/**
 * Reads instants as tables write them: any order of day, month and year (two digits: 1970 to 2069, as
 * POSIX strptime has it), names of months and days of Indonesian and English, hours with a colon or point, AM and PM,
 * WIB, WITA, WIT or an offset; or counts of days or seconds. Each is rewritten as ISO 8601 for `TimeReader`,
 * which knows calendar and clock.
 */
export class CsvTimeReader {
  /** Of the instant read last: it named no zone. */
  withoutZone = false
  /** It named more than milliseconds, which were cut. */
  finer = false
  readonly #iso: TimeReader
  readonly #zoneMinutes: number
  /** `yyyy-mm-dd` and more: only its dashes stay from one instant to the next. */
  readonly #rewritten = new Uint8Array(LONGEST_BYTES).fill(DASH)

  constructor(zoneMinutes: number) {
    this.#iso = new TimeReader(zoneMinutes)
    this.#zoneMinutes = zoneMinutes
  }

  /** Milliseconds since 1970-01-01 UTC of the bytes from `range.from` to `range.to`; NaN: no instant. */
  read(format: TimeFormat, bytes: Uint8Array, range: ByteRange): number {
    const ms = this.#readQuickly(format, bytes, range)
    if (!Number.isNaN(ms)) return ms
    if (range.to - range.from > LONGEST_BYTES) return Number.NaN
    const text = decodeText(bytes, range.from, range.to)
    if (!isOrder(format)) return this.#readNumber(format, text)
    const rewritten = encodeUtf8(rewriteTime(text, format))
    return this.#readIso(rewritten, 0, rewritten.length)
  }

  /** Reads what most tables write, ISO 8601 and `dd/mm/yyyy hh:mm`, without making a text of it. */
  #readQuickly(format: TimeFormat, bytes: Uint8Array, { from, to }: ByteRange): number {
    if (format === 'year-first') return this.#readIso(bytes, from, to)
    const length = to - from
    const isPadded = isSeparator(bytes[from + 2]) && isSeparator(bytes[from + 5])
    if (!isOrder(format) || !isPadded || length < 10 || length > LONGEST_BYTES) return Number.NaN
    const [day, month] = format === 'day-first' ? [from, from + 3] : [from + 3, from]
    const iso = this.#rewritten
    for (let at = 0; at < 4; at++) iso[at] = bytes[from + 6 + at] ?? 0
    for (let at = 0; at < 2; at++) {
      iso[5 + at] = bytes[month + at] ?? 0
      iso[8 + at] = bytes[day + at] ?? 0
    }
    for (let at = 10; at < length; at++) iso[at] = bytes[from + at] ?? 0
    for (const at of CLOCK_MARKS) if (iso[at] === POINT) iso[at] = COLON
    return this.#readIso(iso, 0, length)
  }

  #readIso(bytes: Uint8Array, from: number, to: number): number {
    const ms = this.#iso.read(bytes, from, to)
    this.withoutZone = this.#iso.withoutZone
    this.finer = this.#iso.finer
    return ms
  }

  #readNumber(format: Exclude<TimeFormat, DateOrder>, text: string): number {
    const clean = text.trim()
    this.finer = false
    this.withoutZone = format === 'spreadsheet-days'
    if (!/^\d+([.,]\d+)?$/.test(clean)) return Number.NaN
    const count = Number(clean.replace(',', '.'))
    if (format === 'unix-seconds') return Math.round(count * 1000)
    if (format === 'unix-milliseconds') return Math.floor(count)
    // Spreadsheets keep a time as a fraction of a day, which falls a little beside the millisecond.
    return Math.round((count - UNIX_DAY) * DAY_MS) - this.#zoneMinutes * 60_000
  }
}

/** Slash, dash, point or blank. */
function isSeparator(byte: number | undefined): boolean {
  return byte === 0x2f || byte === DASH || byte === POINT || byte === 0x20
}

type DateOrder = 'year-first' | 'day-first' | 'month-first'

function isOrder(format: TimeFormat): format is DateOrder {
  return format.endsWith('-first')
}

/** The name of the day before a date, which says nothing new, and the word before the time of day. */
const spoken =
  /^\s*(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)\b[\s,]*|(?<=\d,?\s+)(?:pukul|jam|at)\s+/giu

const written =
  /^\s*(\p{L}+|\d{1,4})[\s./-]+(\p{L}+\.?|\d{1,2})[\s./,-]+(\d{1,4})(?:(?:\s*,\s*|\s+|t)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|wib|wita|wit|[+-]\d\d:?(?:\d\d)?)?)?\s*$/iu

/** Writes a date, with or without a time of day, as ISO 8601 has it; '' where it is none. */
function rewriteTime(text: string, order: DateOrder): string {
  const found = written.exec(text.replaceAll(spoken, ''))
  if (found === null) return ''
  const [, first = '', second = '', third = '', hour, minute = '', second60 = '00'] = found
  const date = rewriteDate([first, second, third], order)
  if (hour === undefined) return date
  const [fraction = '', half, zone = ''] = found.slice(7)
  const hours = half === undefined ? hour : halfDayHour(Number(hour), half)
  return `${date}T${hours.padStart(2, '0')}:${minute}:${second60}${fraction}${rewriteZone(zone)}`
}

function rewriteDate(parts: readonly [string, string, string], order: DateOrder): string {
  const [first, second, third] = parts
  if (order === 'year-first') return first.length === 4 ? joinDate(first, second, third) : ''
  const nameFirst = /\p{L}/u.test(first)
  const dayFirst = !nameFirst && (order === 'day-first' || /\p{L}/u.test(second))
  return dayFirst ? joinDate(third, second, first) : joinDate(third, first, second)
}

function joinDate(year: string, month: string, day: string): string {
  const century = Number(year) < 70 ? '20' : '19'
  const fullYear = year.length === 2 ? century + year : year
  return `${fullYear}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const months = 'jan feb,peb mar apr mei,may jun jul agu,agt,ags,aug sep okt,oct nov,nop des,dec'
  .split(' ')
  .map((names) => names.split(','))

function monthNumber(month: string): string {
  if (/^\d/.test(month)) return month
  const beginning = month.slice(0, 3).toLowerCase()
  return String(months.findIndex((names) => names.includes(beginning)) + 1)
}

/** Twelve is the first hour of each half of the day; an hour that is none stays, and is refused. */
function halfDayHour(hour: number, half: string): string {
  if (hour < 1 || hour > 12) return '99'
  return String((hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0))
}

const zones = new Map([
  ['z', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['wib', '+07:00'],
  ['wita', '+08:00'],
  ['wit', '+09:00'],
])

function rewriteZone(zone: string): string {
  return zones.get(zone.toLowerCase()) ?? zone
}
