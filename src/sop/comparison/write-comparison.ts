import { rowNumber } from '../model/row-number.ts'
import type { Sop } from '../model/sop.ts'
import type { ComparedCell, SopComparison } from './sop-comparison.ts'
import { wordComparison, type ComparisonLanguage, type WordedCell } from './word-comparison.ts'

/**
 * Gives the JSON text of a comparison, format `tatalaksana-comparison/1`: the SOPs with their figures,
 * the performers by name, and the rows. Steps are told by id and by the ordinal of their row, from 1,
 * rows of the comparison by their ordinal, times in minutes of work. What is not stated is absent.
 */
export function writeComparisonJson({ sops, figures, performers, rows }: SopComparison): string {
  const document = {
    format: 'tatalaksana-comparison/1',
    sops: sops.map(({ title, identity }, column) => {
      const { lacks, hasAlone, ...counted } = figures[column] ?? { lacks: [], hasAlone: [] }
      const { unit, government, number } = identity
      const rowsOf = { lacks: lacks.map(ordinal), hasAlone: hasAlone.map(ordinal) }
      return { title, unit, government, number, figures: { ...counted, ...rowsOf } }
    }),
    performers: performers.map(({ kind, sure, ids }) => ({
      kind,
      sure,
      names: ids.map((each, column) => each.map((id) => nameOf(sops[column], id))),
    })),
    rows: rows.map(({ cells }, row) => ({
      row: ordinal(row),
      cells: cells.map((cell, column) => describeCell(sops[column], cell)),
    })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function ordinal(index: number): number {
  return index + 1
}

function nameOf(sop: Sop | undefined, id: string): string {
  return sop?.performers.find((performer) => performer.id === id)?.name ?? id
}

function describeCell(sop: Sop | undefined, cell: ComparedCell): object {
  const step = cell.kind === 'none' ? undefined : sop?.steps[cell.step]
  if (sop === undefined || step === undefined || cell.kind === 'none') return { kind: cell.kind }
  const place = { row: ordinal(cell.step), step: step.id, number: rowNumber(sop, cell.step) }
  const similarity = Math.round(cell.similarity * 100) / 100
  if (cell.kind === 'elsewhere') return { kind: cell.kind, ...place, similarity }
  const ids = [...new Set(step.symbols.flatMap(({ performers }) => performers))]
  const performers = ids.map((id) => nameOf(sop, id))
  const { activity, duration } = step
  const match = { sureness: cell.sureness, similarity }
  return { kind: cell.kind, ...place, activity, performers, duration, ...match }
}

/**
 * Gives a comparison as CSV (RFC 4180) for a spreadsheet: a column for each SOP; first the figures,
 * then the performers, then the rows. Begins with a byte order mark, by which Excel knows UTF-8; a text that a spreadsheet
 * would take for a formula gets an apostrophe.
 */
export function writeComparisonCsv(
  comparison: SopComparison,
  language: ComparisonLanguage,
): string {
  const worded = wordComparison(comparison, language)
  const { heads, row, performer, figures, performers, rows } = worded
  const lines = [
    ['', ...heads],
    ['', ...comparison.sops.map(({ title }) => title)],
    ...figures.map(({ title, cells }) => [title, ...cells.map(({ text }) => text)]),
    ...performers.map((cells, index) => [
      `${performer} ${ordinal(index)}`,
      ...cells.map(({ text, mark }) => join([text, mark])),
    ]),
    ...rows.map(({ cells }, index) => [`${row} ${ordinal(index)}`, ...cells.map(cellText)]),
  ]
  return `\u{FEFF}${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

function cellText({ number, activity, performers, duration, mark }: WordedCell): string {
  return join(number === '' ? [mark] : [`${number}: ${activity}`, performers, duration, mark])
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' | ')
}

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
