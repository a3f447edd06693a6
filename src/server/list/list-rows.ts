import { readSeparated, type Separator } from '#sop'
import type { Outcome } from '../failure.ts'
import { tidyLine } from '../government/unit-fields.ts'

/** The columns of a kind of list, and the row that they make. */
export type ListColumns<Column extends string, Row> = {
  /** How each column is called, in small letters. */
  readonly headings: Readonly<Record<Column, RegExp>>
  /** All of them, in the order in which they come where no heading says it. */
  readonly order: readonly Column[]
  /** A row with the name of this column is a heading. */
  readonly key: Column
  readonly rowOf: (cellOf: (column: Column) => string) => Row
}

/** A row, as it was typed, with its place in the list from 1; a heading does not count. */
export type Listed<Row> = Row & { readonly number: number }

/** Longest list taken at once. */
const mostRows = 2000

/** The heading stands in one of so many rows at the top. */
const deepestHeading = 10

/** The rows of a list; an empty or too long one is none. */
export function readList<Column extends string, Row extends object>(
  text: string,
  columns: ListColumns<Column, Row>,
): Outcome<{ readonly rows: readonly Listed<Row>[] }> {
  const rows = readListRows(text, columns)
  if (rows.length > 0 && rows.length <= mostRows) return { ok: true, rows }
  const list = rows.length === 0 ? 'missing' : 'too-long'
  return { ok: false, code: 'invalid-fields', fields: { list } }
}

/**
 * Reads a list as it is copied from a spreadsheet or written as CSV. With a heading, before which a
 * title may stand and which may come again, the columns may come in any order, others beside them.
 * Linear in the text.
 */
export function readListRows<Column extends string, Row extends object>(
  text: string,
  columns: ListColumns<Column, Row>,
): readonly Listed<Row>[] {
  const table = readSeparated(text.replace(/^\uFEFF/, ''), findSeparator(text))
  const { places, body } = findPlaces(table, columns)
  const cellOf = (cells: readonly string[], column: Column) =>
    tidyLine(cells[places.get(column) ?? -1] ?? '')
  const isRepeated = (cells: readonly string[]) =>
    columns.headings[columns.key].test(cellOf(cells, columns.key).toLowerCase())
  return body
    .filter((cells) => !isRepeated(cells) && !isNumbering(cells))
    .map((cells) => columns.rowOf((column) => cellOf(cells, column)))
    .filter((row) => Object.values(row).some((value) => value !== ''))
    .map((row, index) => ({ ...row, number: index + 1 }))
}

type Table = readonly (readonly string[])[]

/** Where each column stands, and the rows below the heading. */
function findPlaces<Column extends string, Row>(
  table: Table,
  { headings, order, key }: ListColumns<Column, Row>,
): { readonly places: ReadonlyMap<Column, number>; readonly body: Table } {
  const titles = table.slice(0, deepestHeading).map((cells) => cells.map(titleOf))
  const isHeading = (row: readonly string[]) => row.some((title) => headings[key].test(title))
  const first = titles.findIndex(isHeading)
  if (first === -1) {
    const shift = findShift(table)
    return { places: new Map(order.map((column, at) => [column, at + shift])), body: table }
  }
  // What is merged over several rows stands in each of them: the lower ones say more.
  const end = titles.findIndex((row, at) => at > first && !isHeading(row))
  const rows = titles.slice(first, end === -1 ? first + 1 : end).toReversed()
  const placeOf = (column: Column) =>
    rows
      .map((row) => row.findIndex((title) => headings[column].test(title)))
      .find((place) => place !== -1) ?? -1
  const places = new Map(order.map((column) => [column, placeOf(column)]))
  return { places, body: table.slice(first + rows.length) }
}

function titleOf(cell: string): string {
  return tidyLine(cell).toLowerCase()
}

/** Lists without a heading often begin with the number of the row. */
function findShift(rows: Table): 0 | 1 {
  return rows.every(([cell = '']) => /^\d+\.?$/.test(cell)) ? 1 : 0
}

/** Offices number their columns below the heading: (1), (2), (3). */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell) => /^\(?\d{1,2}\)?$/.test(cell))
}

/** What parts the cells is what the first lines have most of. */
function findSeparator(text: string): Separator {
  const lines = text.trimStart().split(/[\r\n]+/, deepestHeading)
  const separators: readonly Separator[] = ['\t', ';', ',']
  const count = (separator: Separator) => lines.join('').split(separator).length
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? '\t'
}
