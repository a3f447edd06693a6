import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import type { TimeFormat } from './csv-layout.ts'
import { CsvTimeReader } from './csv-time-reader.ts'

function read(text: string, format: TimeFormat, zoneMinutes = 0) {
  const bytes = encodeUtf8(`,${text},`)
  const ms = new CsvTimeReader(zoneMinutes).read(format, bytes, { from: 1, to: bytes.length - 1 })
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}

test.each([
  ['31/01/2026 08:05', 'day-first', '2026-01-31T08:05:00.000Z'],
  ['31/01/2026 08.05.09', 'day-first', '2026-01-31T08:05:09.000Z'],
  ['3/2/2026', 'day-first', '2026-02-03T00:00:00.000Z'],
  ['3/2/2026', 'month-first', '2026-03-02T00:00:00.000Z'],
  ['1/31/2026 1:05 PM', 'month-first', '2026-01-31T13:05:00.000Z'],
  ['1/31/2026 12:05 AM', 'month-first', '2026-01-31T00:05:00.000Z'],
  ['31-01-2026', 'day-first', '2026-01-31T00:00:00.000Z'],
  ['31-01-26', 'day-first', '2026-01-31T00:00:00.000Z'],
  ['31.12.99 23:59', 'day-first', '1999-12-31T23:59:00.000Z'],
  ['5 Agustus 2026 10:00', 'day-first', '2026-08-05T10:00:00.000Z'],
  ['05 Mei 2026, 10.00 WIB', 'day-first', '2026-05-05T03:00:00.000Z'],
  ['17-Okt-2026 10:00 WITA', 'day-first', '2026-10-17T02:00:00.000Z'],
  ['Senin, 3 Februari 2025 08:15 WIB', 'day-first', '2025-02-03T01:15:00.000Z'],
  ["Jum'at 7 Maret 2025 pukul 08.15 WIT", 'day-first', '2025-03-06T23:15:00.000Z'],
  ['3 Februari 2025, pukul 08.15', 'day-first', '2025-02-03T08:15:00.000Z'],
  ['Min, 9 Mar 2025', 'day-first', '2025-03-09T00:00:00.000Z'],
  ['Monday, March 3, 2025 8:15 AM', 'month-first', '2025-03-03T08:15:00.000Z'],
  ['Dec 31, 2026', 'month-first', '2026-12-31T00:00:00.000Z'],
  ['2026/1/31 8:05', 'year-first', '2026-01-31T08:05:00.000Z'],
  ['2026-01-31T08:05:00.5+07:00', 'year-first', '2026-01-31T01:05:00.500Z'],
  ['1769846700', 'unix-seconds', '2026-01-31T08:05:00.000Z'],
  ['1769846700.25', 'unix-seconds', '2026-01-31T08:05:00.250Z'],
  ['1769846700123', 'unix-milliseconds', '2026-01-31T08:05:00.123Z'],
  // ECMA-376-1, 18.17.4.1: 2 January 1900 is 2; 25569 is 1970-01-01
  ['25569', 'spreadsheet-days', '1970-01-01T00:00:00.000Z'],
  ['46053,3368055556', 'spreadsheet-days', '2026-01-31T08:05:00.000Z'],
] as const)('%s, %s, is %s', (text, format, expected) => {
  expect(read(text, format)).toBe(expected)
})

test('a time without a zone is of the zone given, one with a zone is not', () => {
  expect(read('31/01/2026 08:05', 'day-first', 420)).toBe('2026-01-31T01:05:00.000Z')
  expect(read('31/01/2026 08:05 +00:00', 'day-first', 420)).toBe('2026-01-31T08:05:00.000Z')
  expect(read('25569.5', 'spreadsheet-days', 420)).toBe('1970-01-01T05:00:00.000Z')
})

test('what was read before leaves no trace', () => {
  const reader = new CsvTimeReader(0)
  const readers = ['31/01/2026 08.05.09', '31/01/2026', '31.01.2026 08:05'].map((text) => {
    const bytes = encodeUtf8(text)
    return reader.read('day-first', bytes, { from: 0, to: bytes.length })
  })
  const day = Date.UTC(2026, 0, 31)
  const [minute, second] = [60_000, 1000]
  expect(readers).toEqual([day + 485 * minute + 9 * second, day, day + 485 * minute])
})

test.each([
  ['31x01x2026', 'day-first'],
  ['2011-13-45', 'year-first'],
  ['31/02/2026', 'day-first'],
  ['01/31/2026', 'day-first'],
  ['31/01/2026', 'month-first'],
  ['1/1/2026 13:00 PM', 'month-first'],
  ['1/1/2026 0:30 AM', 'month-first'],
  ['5 Foo 2026', 'day-first'],
  ['1/1/2026 25:00', 'day-first'],
  ['1/1/206', 'day-first'],
  ['', 'day-first'],
  ['-', 'unix-seconds'],
  ['1e9', 'unix-seconds'],
  [`1/1/2026${' '.repeat(100)}8`, 'day-first'],
] as const)("'%s', %s, is no instant", (text, format) => {
  expect(read(text, format)).toBeUndefined()
})
