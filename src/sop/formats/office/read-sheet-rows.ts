import { readOfficeDocument } from './read-office-document.ts'

/**
 * Gives the texts of the first sheet of an Excel workbook that shows something, row by row, hidden ones
 * left out; no rows for an empty workbook, undefined for what cannot be read as one. Linear.
 */
export function readSheetRows(bytes: Uint8Array): readonly (readonly string[])[] | undefined {
  const reading = readOfficeDocument(bytes)
  if (!reading.ok || reading.document.kind !== 'xlsx') return undefined
  const table = reading.document.blocks.find((block) => block.kind === 'table')
  const rows: string[][] = Array.from({ length: table?.rowHeights.length ?? 0 }, () => [])
  // Cells come in reading order, so that each row grows at its end.
  for (const { row, column, text } of table?.cells ?? []) {
    const cells = rows[row] ?? []
    while (cells.length < column) cells.push('')
    cells.push(text)
  }
  return rows
}
