import type { ChainRow } from './chain-row.ts'

const columns = [
  'number',
  'at',
  'actorId',
  'actorName',
  'action',
  'subjectKind',
  'subjectId',
  'details',
  'format',
  'previousHash',
  'hash',
] as const satisfies (keyof ChainRow)[]

/** The first line of a table of rows, with the mark by which spreadsheets know UTF-8. */
export const csvHead = `\uFEFF${columns.join(',')}\r\n`

/** A row for a spreadsheet: for reading; what is examined is the other form of export. */
export function writeCsvLine(row: ChainRow): string {
  return `${columns.map((column) => cell(row[column])).join(',')}\r\n`
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; so does one that
 * begins with an apostrophe, so that taking one away gives the text again.
 */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(/^(?=[=+\-@\t\r\n'|])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
