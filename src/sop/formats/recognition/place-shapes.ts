import type { StepSymbol } from '../../model/sop.ts'
import type { OfficeShape } from '../office/office-document.ts'
import { oneLine } from './cell-text.ts'
import { isLabelWord } from './marks.ts'
import { settleRows } from './settle-rows.ts'
import { rowAt, slotsBetween } from './table-layout.ts'
import type { RowDoubt, TableRow } from './table-rows.ts'

/** A shape as a symbol: its row among the steps of its table, and its columns by index in the layout. */
export type PlacedShape = {
  readonly shape: OfficeShape
  readonly kind: StepSymbol['kind'] | 'terminator'
  readonly row: number
  readonly performers: readonly number[]
  readonly doubts: readonly RowDoubt[]
}

/** The shapes over a table, by what they are for. `loose` found no place. */
export type SortedShapes = {
  readonly symbols: readonly PlacedShape[]
  readonly connectors: readonly OfficeShape[]
  readonly labels: readonly OfficeShape[]
  readonly loose: readonly OfficeShape[]
}

/** Sorts the shapes over the rows of one table, which are one at least. Linear in shapes × rows. */
export function placeShapes(
  rows: readonly TableRow[],
  shapes: readonly OfficeShape[],
  tied: ReadonlySet<string>,
): SortedShapes {
  const symbols: PlacedShape[] = []
  const connectors: OfficeShape[] = []
  const labels: OfficeShape[] = []
  const loose: OfficeShape[] = []
  for (const shape of shapes) {
    const text = oneLine(shape.text)
    const isLabel =
      shape.kind === 'text' ||
      (isLabelWord(text) && !tied.has(shape.id) && shape.kind === 'process')
    const placed = isLabel || isSliver(shape) ? undefined : placeShape(rows, shape)
    if (isLabel) labels.push(shape)
    else if (isConnector(shape)) connectors.push(shape)
    else if (placed === undefined) loose.push(shape)
    else symbols.push(placed)
  }
  const settled = settleRows(symbols, rows.length)
  return {
    symbols: settled,
    connectors,
    labels: labels.filter(({ text }) => text.trim() !== ''),
    loose,
  }
}

/** A box thinner than a millimetre was a line before a program changed it. */
function isSliver({ box, text }: OfficeShape): boolean {
  return Math.min(box.width, box.height) < 1_000 && text.trim() === ''
}

/** A circle with one letter joins pages, too, and so does a small one with a number. */
function isConnector({ kind, form, text, box }: OfficeShape): boolean {
  if (kind === 'connector' || !isRound(form)) return kind === 'connector'
  const isSmall = Math.max(box.width, box.height) <= 8_000
  return /^[A-Z]\d?$/i.test(text.trim()) || (isSmall && /^\d{1,2}$/.test(text.trim()))
}

function isRound(form: string): boolean {
  return /ellipse|oval|circle/i.test(form)
}

function placeShape(rows: readonly TableRow[], shape: OfficeShape): PlacedShape | undefined {
  const column = columnsOf(rows, shape)
  const row = rowOf(rows, shape)
  if (column === undefined || row === undefined) return undefined
  const kind = kindOf(shape)
  const sure = shape.kind !== 'other'
  const found = oneLine(shape.text) || shape.form
  return {
    shape,
    kind,
    row: row.row,
    performers: column.performers,
    doubts: [
      ...(sure ? [] : [{ code: 'symbol-unsure', field: 'symbols', found } as const]),
      ...(column.sure ? [] : [{ code: 'performer-unsure', field: 'performers', found } as const]),
      ...(row.sure ? [] : [{ code: 'row-unsure', field: 'symbols', found } as const]),
    ],
  }
}

function kindOf({ kind, form, text }: OfficeShape): PlacedShape['kind'] {
  if (kind === 'decision' || kind === 'process') return kind
  if (/^(mulai|start)\b/i.test(text.trim())) return 'start'
  if (/^(selesai|end|stop)\b/i.test(text.trim())) return 'end'
  return kind === 'terminator' || isRound(form) ? 'terminator' : 'process'
}

/** Share of a column at which a shape that covers less of it makes one doubt. */
const doubtful = 0.25

/**
 * The columns that a shape covers by half; else the one it overlaps most:
 *
 *     │  A   │  B   │  C   │
 *     │ [==] │ [=========] │   → A · B and C
 */
function columnsOf(rows: readonly TableRow[], { box }: OfficeShape) {
  const slots = rows[0]?.layout.performers ?? []
  const [left, right, middle] = [box.x, box.x + box.width, box.x + box.width / 2]
  const [first, last] = [slots[0], slots.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const centred = slots.findIndex((slot) => middle >= slot.left && middle < slot.right)
  if (centred === -1) {
    const near = (last.right - last.left) / 2
    if (middle < first.left - near || middle > last.right + near) return undefined
    return { performers: [middle < first.left ? 0 : slots.length - 1], sure: false }
  }
  const covered = slotsBetween(slots, left, right).map((slot) => slots.indexOf(slot))
  const performers = covered.length > 1 ? covered : [centred]
  const beside = slots.some((slot, at) => {
    const overlap = Math.min(right, slot.right) - Math.max(left, slot.left)
    const isNarrow = overlap > box.width * doubtful || overlap > (slot.right - slot.left) * doubtful
    return !performers.includes(at) && isNarrow
  })
  return { performers, sure: !beside }
}

/**
 * The row in whose cell the shape hangs, unless it was dragged out of that row; else the row by its
 * height. Heights that are estimated leave a shape near a border unsure.
 */
function rowOf(rows: readonly TableRow[], shape: OfficeShape) {
  const [{ grid } = {}] = rows
  if (grid === undefined) return undefined
  const middle = shape.box.y + shape.box.height / 2
  const byHeight = rowAt(grid, middle)
  const gridRow = shape.row ?? byHeight
  const at = rows.findIndex(({ from, to }) => gridRow >= from && gridRow < to)
  const isSlipped = shape.estimated === true && middle > 0 && gridRow < (rows[0]?.from ?? 0)
  if (isSlipped && shape.row === undefined) return { row: 0, sure: false }
  if (at === -1) return nearestRow(rows, gridRow)
  const [top = 0, bottom = 0] = [grid.tops[rows[at]?.from ?? 0], grid.tops[rows[at]?.to ?? 0]]
  const [above, below] = [middle - top, bottom - middle]
  if (shape.row !== undefined) {
    const dragged = Math.max(-above, -below) > (bottom - top) * (shape.estimated === true ? 0.5 : 0)
    const own = rows.findIndex(({ from, to }) => byHeight >= from && byHeight < to)
    return dragged && own !== -1 ? { row: own, sure: false } : { row: at, sure: !dragged }
  }
  const nearBorder = Math.min(above, below) < Math.min(shape.box.height / 2, (bottom - top) / 4)
  return { row: at, sure: !(shape.estimated === true && nearBorder) }
}

/** A shape in a row without a text belongs to the step above, by a guess. */
function nearestRow(rows: readonly TableRow[], gridRow: number) {
  const above = rows.findLastIndex(({ to }) => to <= gridRow)
  return above === -1 ? undefined : { row: above, sure: false }
}
