import type { Column, TableHead } from '../../pasting/table-headings.ts'
import type { OfficeCell } from '../office/office-document.ts'
import { indexAt, type Grid } from './grid.ts'
import { isMark } from './marks.ts'

/** A column of the SOP's table in words: what is neither is `unknown`. */
export type Field = Extract<Column, string>

/** What a group of grid columns holds. Edges in micrometres. */
export type Slot = {
  readonly columns: readonly number[]
  readonly left: number
  readonly right: number
} & (
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'performer'; readonly name: string; readonly group?: string }
  | { readonly kind: 'unknown'; readonly heading: string }
)
export type PerformerSlot = Extract<Slot, { kind: 'performer' }>

/** The columns of one table of steps. */
export type TableLayout = {
  readonly head: TableHead
  readonly slots: readonly Slot[]
  readonly performers: readonly PerformerSlot[]
}

/** A table with its columns. */
export type StepTable = { readonly grid: Grid; readonly layout: TableLayout }

/**
 * Gives the columns of a table of steps by its heading. Grid columns under one heading cell are one
 * column. Columns of unknown heading between the activity and the quality standard are performers
 * where they hold nothing but marks and symbols.
 */
export function readLayout(grid: Grid, head: TableHead): TableLayout {
  const groups = groupColumns(grid, head)
  const known = groups.map((columns) => slotOf(grid, head, columns))
  const slots = known.map((slot, at) =>
    isNamelessPerformer(grid, known, at) ? asPerformer(slot) : slot,
  )
  return { head, slots, performers: slots.filter((slot) => slot.kind === 'performer') }
}

/** Neighbours with the same lowest heading cell belong together. */
function groupColumns(grid: Grid, head: TableHead): number[][] {
  const groups: { readonly cell: OfficeCell | undefined; readonly columns: number[] }[] = []
  for (let column = 0; column < grid.columnCount; column += 1) {
    const cell = headingCell(grid, head, column)
    const last = groups.at(-1)
    if (last !== undefined && cell !== undefined && last.cell === cell) last.columns.push(column)
    else groups.push({ cell, columns: [column] })
  }
  return groups.map(({ columns }) => columns)
}

function headingCell(grid: Grid, head: TableHead, column: number): OfficeCell | undefined {
  for (let row = head.firstStep - 1; row >= head.top; row -= 1) {
    const cell = grid.cellAt(row, column)
    if (cell !== undefined && cell.text.trim() !== '' && !/^\(?\d{1,2}\)?$/.test(cell.text.trim()))
      return cell
  }
  return undefined
}

function slotOf(grid: Grid, head: TableHead, columns: readonly number[]): Slot {
  const [first = 0] = columns
  const column = head.columns[first]
  const place = {
    columns,
    left: grid.lefts[first] ?? 0,
    right: grid.lefts[(columns.at(-1) ?? 0) + 1] ?? 0,
  }
  if (typeof column === 'string') return { ...place, kind: 'field', field: column }
  if (column === undefined) {
    const heading = headingCell(grid, head, first)?.text.trim() ?? ''
    return { ...place, kind: 'unknown', heading }
  }
  const { performer: name, group } = column
  return { ...place, kind: 'performer', name, ...(group === undefined ? {} : { group }) }
}

const afterPerformers = new Set<Field>(['requirements', 'duration', 'output', 'note'])

function isNamelessPerformer(grid: Grid, slots: readonly Slot[], at: number): boolean {
  const slot = slots[at]
  if (slot?.kind !== 'unknown' || slot.heading === '') return false
  const isField = (other: Slot, fits: (field: Field) => boolean) =>
    other.kind === 'field' && fits(other.field)
  const left = slots.slice(0, at).some((other) => isField(other, (field) => field === 'activity'))
  const right = slots
    .slice(at)
    .some((other) => isField(other, (field) => afterPerformers.has(field)))
  return left && right && holdsOnlyMarks(grid, slot)
}

/** Cells below the first row that say more than a mark are no marks. */
function holdsOnlyMarks(grid: Grid, slot: Slot): boolean {
  const cells = grid.table.cells.filter(
    (cell) => slot.columns.includes(cell.column) && cell.columns === 1,
  )
  const marked = cells.filter((cell) => isMark(cell.text) || cell.fill !== undefined)
  const drawn = grid.table.shapes.some(({ box }) => {
    const middle = box.x + box.width / 2
    return middle > slot.left && middle < slot.right
  })
  const worded = cells.filter(({ text }) => text.trim() !== '' && !isMark(text))
  return (marked.length > 0 || drawn) && worded.every(({ text }) => text.trim() === headingOf(slot))
}

function headingOf(slot: Slot): string {
  return slot.kind === 'unknown' ? slot.heading : ''
}

function asPerformer(slot: Slot): Slot {
  const { columns, left, right } = slot
  const name = headingOf(slot).replaceAll(/\s+/g, ' ')
  return { columns, left, right, kind: 'performer', name }
}

/** The slots that a cell lies in: several performers that it covers by half, else the one it overlaps most. */
export function slotsOfCell({ grid, layout }: StepTable, cell: OfficeCell): readonly Slot[] {
  const left = grid.lefts[cell.column] ?? 0
  const right = grid.lefts[Math.min(grid.columnCount, cell.column + cell.columns)] ?? 0
  return slotsBetween(layout.slots, left, right)
}

/** The same for a stretch from `left` to `right`. */
export function slotsBetween<S extends Slot>(
  slots: readonly S[],
  left: number,
  right: number,
): readonly S[] {
  const overlap = (slot: Slot) => Math.min(right, slot.right) - Math.max(left, slot.left)
  const covered = slots.filter((slot) => overlap(slot) >= (slot.right - slot.left) / 2)
  if (covered.length > 0) return covered
  const most = slots.toSorted((one, other) => overlap(other) - overlap(one))[0]
  return most === undefined || overlap(most) <= 0 ? [] : [most]
}

/** The row of the grid at a height. */
export function rowAt(grid: Grid, y: number): number {
  return indexAt(grid.tops, y)
}
