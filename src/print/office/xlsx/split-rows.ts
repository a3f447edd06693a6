import type { SheetCell, SheetTable } from '../sheet-table.ts'

/** Excel refuses rows higher than 409.5 pt (144 mm), and cells with more than 32,767 characters. */
const mostHeight = 140_000
const mostCharacters = 30_000

/**
 * Gives the table with rows that Excel takes: a cell of a higher row covers several; where its text
 * is too long for one cell, it goes on in the next. Linear.
 */
export function splitRows(table: SheetTable): SheetTable {
  const ys = [table.ys[0] ?? 0]
  const begins = [0]
  for (const [index, bottom] of table.ys.slice(1).entries()) {
    const top = table.ys[index] ?? 0
    const parts = Math.max(1, Math.ceil((bottom - top) / mostHeight))
    for (let part = 1; part <= parts; part += 1) {
      ys.push(Math.round(top + ((bottom - top) * part) / parts))
    }
    begins.push(ys.length - 1)
  }
  const begin = (row: number) => begins[row] ?? 0
  const cells = table.cells.flatMap((cell) => {
    const rows = begin(cell.row + cell.rows) - begin(cell.row)
    const moved = { ...cell, row: begin(cell.row), rows }
    return lengthOf(cell) > mostCharacters ? divide(moved, ys) : [moved]
  })
  return { ...table, ys, cells }
}

function lengthOf({ texts }: SheetCell): number {
  return texts.reduce((sum, { text }) => sum + text.length + 1, 0)
}

/** A cell for each row, with the lines that stand there. */
function divide(cell: SheetCell, ys: readonly number[]): SheetCell[] {
  return Array.from({ length: cell.rows }, (_, index) => {
    const row = cell.row + index
    const [y = 0, bottom = 0] = [ys[row], ys[row + 1]]
    const texts = cell.texts.filter(({ at }) => at.y > y && at.y <= bottom)
    return { ...cell, row, rows: 1, box: { ...cell.box, y, height: bottom - y }, texts }
  })
}
