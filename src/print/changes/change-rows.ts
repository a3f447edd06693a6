import type { WordedChange } from '#sop'
import { fonts, padding } from '../identity/form-sizes.ts'
import { blockOf, type TextBlock } from '../identity/text-block.ts'

/** A column of the table of changes: where it begins and how wide it is, in µm. */
export type Column = { readonly x: number; readonly width: number }

/** One change, broken into the cells of its row. */
export type ChangeRow = {
  readonly cells: readonly TextBlock[]
  readonly height: number
  readonly cut: boolean
}

/** Shares of the width: what changed, which part of it, before, after. */
const shares = [0.2, 0.14, 0.33, 0.33]

const columnTitles = ['Yang Berubah', 'Bagian', 'Sebelum', 'Sesudah'] as const

const statuses: Readonly<Record<WordedChange['status'], string>> = {
  added: 'Baru',
  removed: 'Dihapus',
  changed: 'Berubah',
  moved: 'Pindah',
}

/** A longer cell is cut; whoever needs more compares the documents. */
const mostLines = 24

/** Divides a width into the columns of the table. */
export function divideColumns(left: number, width: number): readonly Column[] {
  let x = left
  return shares.map((share) => {
    const column = { x, width: Math.round(width * share) }
    x += column.width
    return column
  })
}

/** Breaks a change into cells; its status stands in words below what it is about. */
export function breakChange(change: WordedChange, columns: readonly Column[]): ChangeRow {
  const { subject, status, likeness, part, before, after } = change
  const unsure =
    likeness === undefined ? '' : `\nbelum pasti, kemiripan ${Math.round(likeness * 100)}%`
  const whole = part === '' ? 'Seluruhnya' : part
  const texts = [`${subject}\n${statuses[status]}${unsure}`, whole, before, after]
  const cells = texts.map((text, at) => {
    const width = (columns[at]?.width ?? 0) - 2 * padding.side
    return blockOf(text === '' ? '-' : text, fonts.fact, { width, maxLines: mostLines })
  })
  return rowOf(cells)
}

/** The row that heads the table on each page. */
export function headRow(columns: readonly Column[]): ChangeRow {
  return rowOf(
    columnTitles.map((title, at) => {
      const width = (columns[at]?.width ?? 0) - 2 * padding.side
      return blockOf(title, fonts.strong, { width, maxLines: 2 })
    }),
  )
}

function rowOf(cells: readonly TextBlock[]): ChangeRow {
  const height = Math.max(...cells.map((cell) => cell.height)) + 2 * padding.above
  return { cells, height, cut: cells.some(({ cut }) => cut) }
}
