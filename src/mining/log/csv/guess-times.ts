import { encodeUtf8 } from '../utf8.ts'
import type { TimeFormat } from './csv-layout.ts'
import { CsvTimeReader } from './csv-time-reader.ts'

/** How the values of a column are written as instants. */
export type GuessedTimes = {
  readonly format: TimeFormat
  /** Day or month first could both be. */
  readonly open: boolean
  /** Share of the values that this reads. */
  readonly share: number
}

/** The share of values that makes a column one of times; the rest is reported when it is read. */
const ENOUGH = 0.9
/** The same where the name of the column says so too. */
const ENOUGH_IF_NAMED = 0.3

/**
 * Guesses how dates are written: by what can be read, so that a day over 12 decides; where nothing does
 * the day stands first, as in Indonesia, and that is `open`. Undefined: none is a date.
 */
export function guessDates(values: readonly string[]): GuessedTimes | undefined {
  if (!values.some((value) => /\d/.test(value))) return undefined
  const guess = (format: TimeFormat): GuessedTimes & { readonly instants: readonly number[] } => {
    const instants = readAll(values, format)
    const share = instants.filter((ms) => !Number.isNaN(ms)).length / values.length
    return { format, open: false, share, instants }
  }
  const yearFirst = guess('year-first')
  if (yearFirst.share >= ENOUGH) return yearFirst
  const dayFirst = guess('day-first')
  const monthFirst = guess('month-first')
  const best = [yearFirst, dayFirst, monthFirst].reduce((a, b) => (b.share > a.share ? b : a))
  if (best.share === 0) return undefined
  const isEven = best === dayFirst && monthFirst.share === dayFirst.share
  const open = isEven && dayFirst.instants.some((ms, at) => !Object.is(ms, monthFirst.instants[at]))
  return { format: best.format, open, share: best.share }
}

/** Whether so many values are read as times that the column holds times. */
export function areTimes(
  times: GuessedTimes | undefined,
  name: 'named as times' | 'unknown',
): boolean {
  return (times?.share ?? 0) >= (name === 'unknown' ? ENOUGH : ENOUGH_IF_NAMED)
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
    /^(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:wib|wita|wit))?$/i
  return (
    values.length > 0 &&
    values.filter((value) => clock.test(value)).length >= ENOUGH * values.length
  )
}

/** Whether no value names a time of day. */
export function areDays(values: readonly string[]): boolean {
  return !values.some((value) => /[\sT]\d{1,2}[:.]\d\d/i.test(value))
}

function readAll(values: readonly string[], format: TimeFormat): number[] {
  const reader = new CsvTimeReader(0)
  return values.map((value) => {
    const bytes = encodeUtf8(value)
    return reader.read(format, bytes, { from: 0, to: bytes.length })
  })
}
