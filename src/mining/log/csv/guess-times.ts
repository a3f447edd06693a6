import { strToU8 } from 'fflate'
import type { TimeFormat } from './csv-layout.ts'
import { CsvTimeReader } from './csv-time-reader.ts'

/** How the values of a column are written as instants; `open`: day or month first could both be. */
export type GuessedTimes = { readonly format: TimeFormat; readonly open: boolean }

/** The share of values that must be read for a column to be one of times; the rest is reported when read. */
const ENOUGH = 0.9

/**
 * Guesses how dates are written: by what can be read, so that a day over 12 decides; where nothing does
 * the day stands first, as in Indonesia, and that is `open`. Undefined: they are no dates.
 */
export function guessDates(values: readonly string[]): GuessedTimes | undefined {
  if (!values.some((value) => /\d/.test(value))) return undefined
  const least = ENOUGH * values.length
  if (countRead(readAll(values, 'year-first')) >= least)
    return { format: 'year-first', open: false }
  const dayFirst = readAll(values, 'day-first')
  const monthFirst = readAll(values, 'month-first')
  const [days, months] = [countRead(dayFirst), countRead(monthFirst)]
  if (Math.max(days, months) < least) return undefined
  if (months > days) return { format: 'month-first', open: false }
  const open = days === months && dayFirst.some((ms, at) => ms !== monthFirst[at])
  return { format: 'day-first', open }
}

/** Guesses what numbers count, where a column is known to hold times; undefined: no times of our days. */
export function guessCounts(values: readonly string[]): TimeFormat | undefined {
  const numbers = values.map((value) =>
    /^\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN,
  )
  const within = (least: number, most: number): boolean =>
    numbers.length > 0 && numbers.every((number) => number >= least && number <= most)
  // From 1973, 1973 and 1954 on, up to about 2100.
  if (within(1e8, 4.2e9)) return 'unix-seconds'
  if (within(1e11, 4.2e12)) return 'unix-milliseconds'
  return within(20_000, 75_000) ? 'spreadsheet-days' : undefined
}

/** Whether values are times of a day without the day. */
export function areClocks(values: readonly string[]): boolean {
  const clock =
    /^\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:wib|wita|wit))?$/i
  return (
    values.length > 0 &&
    values.filter((value) => clock.test(value)).length >= ENOUGH * values.length
  )
}

/** Whether no value names a time of day. */
export function areDays(values: readonly string[]): boolean {
  return values.every(
    (value) => !/\d[:.]\d\d\b.*$/.test(value.replace(/^\S{8,}/, '')) && !/t\d/i.test(value),
  )
}

function readAll(values: readonly string[], format: TimeFormat): number[] {
  const reader = new CsvTimeReader(0)
  return values.map((value) => {
    const bytes = strToU8(value)
    return reader.read(format, bytes, { from: 0, to: bytes.length })
  })
}

function countRead(instants: readonly number[]): number {
  return instants.filter((ms) => !Number.isNaN(ms)).length
}
