import type { OfficeCell, OfficeTable } from '../office/office-document.ts'

/** A table by rows and columns, with its place among the blocks of the document. */
export type Grid = {
  readonly block: number
  readonly table: OfficeTable
  readonly rowCount: number
  readonly columnCount: number
  /** Upper edge of each row and left edge of each column, and the last lower and right edge. */
  readonly tops: readonly number[]
  readonly lefts: readonly number[]
  /** The cell that covers a place. */
  readonly cellAt: (row: number, column: number) => OfficeCell | undefined
  /** The cells that begin in a row, from left to right. */
  readonly cellsOf: (row: number) => readonly OfficeCell[]
}

/** Gives a table by rows and columns. Linear in the places that cells cover. */
export function readGrid(table: OfficeTable, block: number): Grid {
  const columnCount = table.cells.reduce(
    (most, cell) => Math.max(most, rightEnd(cell)),
    table.columnWidths.length,
  )
  const rowCount = table.cells.reduce(
    (most, cell) => Math.max(most, cell.row + 1),
    table.rowHeights.length,
  )
  const places = new Map<number, OfficeCell>()
  const starting = new Map<number, OfficeCell[]>()
  for (const cell of table.cells) {
    const beside = starting.get(cell.row)
    if (beside === undefined) starting.set(cell.row, [cell])
    else beside.push(cell)
    for (let row = cell.row; row < Math.min(rowCount, cell.row + cell.rows); row += 1) {
      for (let at = cell.column; at < rightEnd(cell); at += 1)
        places.set(row * columnCount + at, cell)
    }
  }
  return {
    block,
    table,
    rowCount,
    columnCount,
    tops: edges(table.rowHeights, rowCount),
    lefts: edges(table.columnWidths, columnCount),
    cellAt: (row, column) => places.get(row * columnCount + column),
    cellsOf: (row) => starting.get(row) ?? [],
  }
}

function rightEnd(cell: OfficeCell): number {
  return cell.column + cell.columns
}

function edges(lengths: readonly number[], count: number): number[] {
  const found = [0]
  for (let at = 0; at < count; at += 1) found.push((found[at] ?? 0) + (lengths[at] ?? 0))
  return found
}

/** Texts of the rows for finding headings: a merged cell stands in its first row, in each column. */
export function headingTexts(grid: Grid): string[][] {
  return Array.from({ length: grid.rowCount }, (_, row) => {
    const texts = Array.from({ length: grid.columnCount }, () => '')
    for (const cell of grid.cellsOf(row)) {
      texts.fill(cell.text.trim(), cell.column, cell.column + cell.columns)
    }
    return texts
  })
}

/** The same with a merged cell in each of its rows, too: a heading is as high as its highest cells. */
export function coveredTexts(grid: Grid): string[][] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) =>
      (grid.cellAt(row, column)?.text ?? '').trim(),
    ),
  )
}

/** The row or column that a position lies in: the first or last one for a position outside. */
export function indexAt(edges: readonly number[], position: number): number {
  const after = edges.findIndex((edge, at) => at > 0 && position < edge)
  return after === -1 ? Math.max(0, edges.length - 2) : after - 1
}
