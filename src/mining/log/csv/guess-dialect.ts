import type { CsvLayout, CsvOverrides } from './csv-layout.ts'
import { sampleTable } from './sample-table.ts'

const ROWS_TO_CHOOSE = 30
const ROWS_TO_GUESS = 400

/** Delimiter and quote, and the rows that they make of the beginning of a file. */
export type Dialect = Pick<CsvLayout, 'delimiter' | 'quote'> & {
  readonly rows: readonly (readonly string[])[]
}

/**
 * Chooses the delimiter and quote under which most rows have the same number of fields, and the more
 * fields the better; a comma and a double quote where nothing speaks for others.
 */
export function guessDialect(head: Uint8Array, overrides: CsvOverrides): Dialect {
  const delimiters = overrides.delimiter ? [overrides.delimiter] : ([',', ';', '\t', '|'] as const)
  const quotes = overrides.quote ? [overrides.quote] : (['"', "'"] as const)
  const dialects = delimiters.flatMap((delimiter) => quotes.map((quote) => ({ delimiter, quote })))
  const scored = dialects.map((dialect) => {
    const rows = sampleTable(head, { ...dialect, mostRows: ROWS_TO_CHOOSE })
    return { dialect, score: regularity(rows) }
  })
  const { dialect } = scored.reduce((best, next) => (next.score > best.score ? next : best))
  return { ...dialect, rows: sampleTable(head, { ...dialect, mostRows: ROWS_TO_GUESS }) }
}

/** The width that most rows have. */
export function usualWidth(rows: Dialect['rows']): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

function regularity(rows: Dialect['rows']): number {
  const width = usualWidth(rows)
  const share = rows.filter((row) => row.length === width).length / rows.length
  return width > 1 ? share * share * width : 0
}
