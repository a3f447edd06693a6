import { readOfficeDocument } from './read-office-document.ts'

/**
 * Gives the texts of the first sheet of an Excel workbook that shows something, row by row, hidden ones
 * left out; what is merged over several rows stands in each of them. No rows for an empty workbook,
 * undefined for what cannot be read as one. Linear.
 */
export function readSheetRows(bytes: Uint8Array): readonly (readonly string[])[] | undefined {
  const reading = readOfficeDocument(bytes)
  if (!reading.ok || reading.document.kind !== 'xlsx') return undefined
  const table = reading.document.blocks.find((block) => block.kind === 'table')
  const rows: string[][] = Array.from({ length: table?.rowHeights.length ?? 0 }, () => [])
  for (const { row, rows: height, column, text } of table?.cells ?? []) {
    for (const cells of rows.slice(row, row + height)) {
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
  }
  return rows
}
