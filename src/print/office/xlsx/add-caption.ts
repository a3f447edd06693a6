import { formWords, points } from '#diagram'
import type { SheetCell, SheetTable } from '../sheet-table.ts'

const height = 7000
const font = { size: points(11.5), weight: 'bold' } as const
const noBorders = { top: undefined, right: undefined, bottom: undefined, left: undefined }

/** Gives the table with a row above it that names the SOP. */
export function addCaption({ xs, ys, cells }: SheetTable, title: string): SheetTable {
  const [x = 0, bottom = 0] = [xs[0], ys[0]]
  const y = bottom - height
  const caption: SheetCell = {
    row: 0,
    column: 0,
    rows: 1,
    columns: xs.length - 1,
    box: { x, y, width: (xs.at(-1) ?? 0) - x, height },
    shaded: false,
    borders: noBorders,
    texts: [
      {
        kind: 'text',
        at: { x, y: y + height / 2 },
        text: `${formWords.shortForm} ${title}`,
        ...font,
        anchor: 'start',
        turned: false,
        role: 'title',
      },
    ],
  }
  const lower = cells.map((cell) => ({ ...cell, row: cell.row + 1 }))
  return { xs, ys: [y, ...ys], cells: [caption, ...lower] }
}
