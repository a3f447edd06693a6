import type { Column, TableHead } from './table-headings.ts'
import { splitNames } from './performer-names.ts'
import { findTableHead } from './table-headings.ts'

/** A row of a pasted table in the words of an SOP; performers by name, durations as written. */
export type PastedRow = {
  readonly number: string
  readonly activity: string
  readonly performers: readonly string[]
  readonly shape: 'start' | 'process' | 'decision' | 'end'
  readonly requirements: string
  readonly duration: string
  readonly output: string
  readonly note: string
}

/** Columns in the order of the form, for a table without a heading. */
const usual: readonly Column[] = ['activity', 'requirements', 'duration', 'output', 'note']

/**
 * Gives the steps of a pasted table. Columns are told by their heading; without one they follow the
 * form from `from` on. Rows without any text for a step are left out.
 */
export function readPastedRows(
  table: readonly (readonly string[])[],
  from: 'activity' | 'requirements' | 'duration' | 'output' | 'note' = 'activity',
): PastedRow[] {
  const head: Pick<TableHead, 'columns' | 'firstStep'> = findTableHead(table) ?? {
    columns: usual.slice(usual.indexOf(from)),
    firstStep: 0,
  }
  return table
    .slice(head.firstStep)
    .map((cells) => readRow(cells, head.columns))
    .filter((row) => `${row.activity}${row.requirements}${row.duration}${row.output}` !== '')
}

function readRow(cells: readonly string[], columns: readonly Column[]): PastedRow {
  const textOf = (column: Column) => cells[columns.indexOf(column)] ?? ''
  const marks = columns.flatMap((column, at) => {
    const mark = cells[at] ?? ''
    return typeof column === 'object' && mark !== '' ? [{ name: column.performer, mark }] : []
  })
  const named = splitNames(textOf('performerNames'), new Set()).names
  return {
    number: textOf('number').replace(/\.$/, ''),
    activity: textOf('activity'),
    performers: [...new Set([...marks.map(({ name }) => name), ...named])],
    shape: shapeOf(marks.map(({ mark }) => mark).join(' ')),
    requirements: textOf('requirements'),
    duration: textOf('duration'),
    output: textOf('output'),
    note: textOf('note'),
  }
}

/** Some authors type the symbol as a character or a word. */
function shapeOf(mark: string): PastedRow['shape'] {
  if (/[◇◊⬦♦◆]|\b(keputusan|decision)\b/i.test(mark)) return 'decision'
  if (/\b(mulai|start)\b/i.test(mark)) return 'start'
  if (/\b(selesai|end)\b/i.test(mark)) return 'end'
  return 'process'
}
