/** A block of cells; rows and columns count from 0. */
export type CellRange = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Reads the name of a cell ("AB12"); undefined where it is none. */
export function readCellName(
  name: string,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? []
  if (letters === undefined || digits === undefined || Number(digits) === 0) return undefined
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => {
    return sum * 26 + letter.charCodeAt(0) - 64
  }, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

/** Reads the name of a block of cells ("B2:D5"), whichever corner comes first. */
export function readRange(name: string): CellRange | undefined {
  const [first, last] = name.split(':').map(readCellName)
  if (first === undefined || last === undefined) return undefined
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)]
  return {
    row,
    column,
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  }
}
