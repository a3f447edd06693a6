import type { AttributeKind } from '../event-log.ts'
import { readAttributeName } from './attribute-name.ts'
import type { CsvColumn } from './csv-layout.ts'
import { isWordForNothing } from './tidy-field.ts'
import { areClocks, areTimes, guessDates, type GuessedTimes } from './guess-times.ts'

/** A column of the sample: its name, its values by rows, and what they look like. */
export type SampleColumn = {
  readonly name: string
  /** Value of each row, without blanks around; '' where there is none. */
  readonly values: readonly string[]
  readonly filled: readonly string[]
  readonly distinct: readonly string[]
  readonly times: GuessedTimes | undefined
  readonly isClock: boolean
}

/** Gives the columns of a sample with what their values look like. */
export function describeColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): SampleColumn[] {
  return names.map((name, column) => {
    const texts = rows.map((row) => (row[column] ?? '').trim())
    const values = texts.map((text) => (isWordForNothing(text) ? '' : text))
    const filled = values.filter((value) => value !== '')
    const distinct = [...new Set(filled)]
    const times = guessDates(distinct)
    return { name, values, filled, distinct, times, isClock: areClocks(distinct) }
  })
}

/**
 * Whether numbers are written with a decimal comma: more are than with a point. Points before three
 * digits each part thousands (1.500 is fifteen hundred) where all numbers of the column are written so.
 */
export function guessDecimalComma(columns: readonly SampleColumn[]): boolean {
  const votes = columns.map(({ filled }) => {
    const count = (pattern: RegExp) => filled.filter((value) => pattern.test(value)).length
    const points = count(/^-?\d+\.\d+$/)
    const thousands = count(/^-?[1-9]\d{0,2}(?:\.\d{3})+$/)
    return count(/^-?\d+,\d+$/) + (thousands >= points ? thousands : -points)
  })
  return votes.reduce((sum, vote) => sum + vote, 0) > 0
}

/** Reads the name of a column, and where it is silent the values, as an attribute. */
export function guessAttribute(column: SampleColumn, decimalComma: boolean): CsvColumn {
  const { name, distinct } = column
  const { of, key, kind = guessKind(column, decimalComma) } = readAttributeName(name)
  const times = kind === 'date' ? (guessDates(distinct)?.format ?? 'year-first') : undefined
  return { name, of, key, kind, ...(times === undefined ? {} : { times }) }
}

/** Whether a text is taken for no other kind of value. */
export function looksLikeText(text: string): boolean {
  const distinct = [text.trim()].filter((value) => value !== '')
  const column = { distinct, times: guessDates(distinct) }
  return guessKind(column, false) === 'string' && guessKind(column, true) === 'string'
}

/** A number has at most 15 digits before the point and no zero in front: neither a phone nor an id is one. */
function guessKind(
  { distinct, times }: Pick<SampleColumn, 'distinct' | 'times'>,
  decimalComma: boolean,
): AttributeKind {
  const all = (pattern: RegExp): boolean => distinct.every((value) => pattern.test(value))
  if (distinct.length === 0) return 'string'
  if (all(/^(?:true|false)$/i)) return 'boolean'
  if (all(/^-?(?:0|[1-9]\d{0,14})$/)) return 'int'
  const float = decimalComma
    ? /^-?(?:0|[1-9]\d{0,14})(?:,\d+)?(?:e[+-]?\d+)?$/i
    : /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/i
  if (all(float)) return 'float'
  return areTimes(times, 'unknown') ? 'date' : 'string'
}
