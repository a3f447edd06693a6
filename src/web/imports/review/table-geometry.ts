import type { OfficeBox, OfficeCell, OfficeTable } from '#sop'

const mostRows = 150
const mostColumns = 30

/** The table's beginning, where it is far larger than any SOP; the table itself where it is not. */
export function cropTable(table: OfficeTable): OfficeTable {
  if (table.rowHeights.length <= mostRows && table.columnWidths.length <= mostColumns) return table
  return {
    ...table,
    rowHeights: table.rowHeights.slice(0, mostRows),
    columnWidths: table.columnWidths.slice(0, mostColumns),
    cells: table.cells.filter(({ row, column }) => row < mostRows && column < mostColumns),
  }
}

/** Upper edge of each row. */
export function rowTops({ rowHeights }: OfficeTable): readonly number[] {
  return edges(rowHeights)
}

export function boxOfCell(table: OfficeTable, cell: OfficeCell): OfficeBox {
  const { row, column, rows, columns } = cell
  return {
    x: sum(table.columnWidths.slice(0, column)),
    y: sum(table.rowHeights.slice(0, row)),
    width: sum(table.columnWidths.slice(column, column + columns)),
    height: sum(table.rowHeights.slice(row, row + rows)),
  }
}

function edges(lengths: readonly number[]): readonly number[] {
  let at = 0
  return lengths.map((length) => {
    at += length
    return at - length
  })
}

export function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0)
}
