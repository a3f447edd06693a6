import { pasteRows, readHtmlTable, readPastedRows, readTabSeparated, type Sop } from '#sop'

const firstColumns = ['activity', 'requirements', 'duration', 'output', 'note'] as const

/**
 * The document with a table from the clipboard set in; undefined where the clipboard holds plain
 * text, which the cell takes by itself.
 */
export function readPaste(
  sop: Sop,
  clipboard: Pick<DataTransfer, 'getData'>,
  at: { readonly row: number; readonly column: string; readonly mark: string },
): Sop | undefined {
  const text = clipboard.getData('text/plain')
  const table =
    readHtmlTable(clipboard.getData('text/html')) ??
    (text.includes('\t') ? readTabSeparated(text) : undefined)
  if (table === undefined || table.flat().length < 2) return undefined
  const from = firstColumns.find((column) => column === at.column) ?? 'activity'
  const rows = readPastedRows(table, from)
  return rows.length === 0 ? undefined : pasteRows(sop, { row: at.row, rows, mark: at.mark })
}
