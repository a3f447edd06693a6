import { countHeadRows, type SheetTable } from '../sheet-table.ts'

/** Tables below each other as one, and how far down each came, in µm. */
export type JoinedTables = { readonly table: SheetTable; readonly lowered: readonly number[] }

/** Joins tables of the same columns, the head of the first only. Linear. */
export function joinTables(tables: readonly SheetTable[]): JoinedTables {
  const [first, ...others] = tables
  if (first === undefined) throw new Error('no table')
  const [ys, cells, lowered] = [[...first.ys], [...first.cells], [0]]
  for (const table of others) {
    const heads = countHeadRows(table)
    const by = (ys.at(-1) ?? 0) - (table.ys[heads] ?? 0)
    const rowsBy = ys.length - 1 - heads
    for (const cell of table.cells) {
      if (cell.row >= heads) cells.push({ ...cell, row: cell.row + rowsBy })
    }
    ys.push(...table.ys.slice(heads + 1).map((y) => y + by))
    lowered.push(by)
  }
  return { table: { xs: first.xs, ys, cells }, lowered }
}
