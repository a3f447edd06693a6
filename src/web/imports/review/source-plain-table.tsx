import type { OfficeCell, OfficeTable } from '#sop'

/** The same table in HTML, for who does not see the drawing. Places that no cell covers are empty. */
export function SourcePlainTable(props: { readonly table: OfficeTable; readonly title: string }) {
  const rows = layRows(props.table)
  return (
    <table class="plain-table">
      <caption class="hidden">{props.title}</caption>
      <tbody>
        {rows.map((cells, row) => (
          // Rows and cells have no name but their place.
          <tr key={row}>
            {cells.map((cell) => (
              <td key={cell.column} rowSpan={cell.rows} colSpan={cell.columns}>
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The cells that begin in each row, gaps filled with empty ones. */
export function layRows({ cells, rowHeights, columnWidths }: OfficeTable): readonly OfficeCell[][] {
  const [height, width] = [rowHeights.length, columnWidths.length]
  const taken = new Set<number>()
  const whole = cells.map((cell) => fit(cell, height, width))
  for (const { row, column, rows, columns } of whole) {
    for (let at = 0; at < rows * columns; at += 1) {
      taken.add((row + Math.floor(at / columns)) * width + column + (at % columns))
    }
  }
  const blanks = Array.from({ length: height * width }, (_, at) => at)
    .filter((at) => !taken.has(at))
    .map((at) => blank(Math.floor(at / width), at % width))
  const byRow = Map.groupBy([...whole, ...blanks], ({ row }) => row)
  return rowHeights.map((_, row) =>
    (byRow.get(row) ?? []).toSorted((one, other) => one.column - other.column),
  )
}

function fit(cell: OfficeCell, height: number, width: number): OfficeCell {
  const rows = Math.min(cell.rows, height - cell.row)
  const columns = Math.min(cell.columns, width - cell.column)
  return { ...cell, rows, columns }
}

function blank(row: number, column: number): OfficeCell {
  return { row, column, rows: 1, columns: 1, text: '' }
}
