import type { Board } from '#server'
import type { Words } from '../../messages/words.ts'

/** The board as rows of a spreadsheet, with its heading. */
export function boardRows({ rows }: Board, { inventory }: Words): (string | number)[][] {
  const { columns } = inventory.board
  const head = [
    columns.unit,
    inventory.above,
    columns.needed,
    columns.drafted,
    columns.underWay,
    columns.inForce,
    columns.overAged,
    columns.overdue,
    columns.changed,
  ]
  return [
    head,
    ...rows.map((row) => [
      row.unitName,
      row.above ?? '',
      row.needed,
      row.drafted,
      row.underWay,
      row.inForce,
      row.overAged,
      row.overdue,
      row.changedAt?.toISOString().slice(0, 10) ?? '',
    ]),
  ]
}
