/** Gives the name of a cell from its column and row, both from 0: "AB12". */
export function cellName(column: number, row: number): string {
  return columnName(column) + String(row + 1)
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
