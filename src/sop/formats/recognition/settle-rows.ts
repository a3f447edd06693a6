import { oneLine } from './cell-text.ts'
import type { PlacedShape } from './place-shapes.ts'

/** How much wider the gaps between rows are than those within a row, where both tell the rows surely. */
const clearly = 1.5

/**
 * Gives shapes their rows where heights are estimated only and no cell tells the row. Each of the
 * `rowCount` steps is expected to have a symbol: read from top to bottom, the shapes part at their
 * widest gaps. Where that says the same as the estimate, the rows are sure; where a row stays empty by
 * the estimate, the gaps are the better guess. n log n in shapes.
 *
 *     ▭           row 1
 *     ◇    ▭      row 2     the gap within row 2 is narrower than those between rows
 *       ▭         row 3
 */
export function settleRows(shapes: readonly PlacedShape[], rowCount: number): PlacedShape[] {
  const isHung = ({ shape }: PlacedShape) => shape.row !== undefined || shape.estimated !== true
  if (shapes.length === 0 || shapes.some(isHung)) return [...shapes]
  if (shapes.length < rowCount) return shapes.map((placed) => unsure(placed, placed.row))
  const { rows, isClear } = partAtGaps(shapes, rowCount)
  const isFull = new Set(shapes.map(({ row }) => row)).size === rowCount
  const rowOf = (placed: PlacedShape) => rows.get(placed) ?? placed.row
  if (!isFull) return shapes.map((placed) => unsure(placed, rowOf(placed)))
  if (shapes.every((placed) => rowOf(placed) === placed.row)) {
    return shapes.map((placed) => (isClear ? sure(placed) : placed))
  }
  return shapes.map((placed) => unsure(placed, placed.row))
}

function partAtGaps(shapes: readonly PlacedShape[], rowCount: number) {
  const inOrder = shapes.toSorted((one, other) => middleOf(one) - middleOf(other))
  const gaps = inOrder.map((placed, at) => middleOf(placed) - middleOf(inOrder[at - 1] ?? placed))
  const widest = [...gaps.keys()].slice(1).toSorted((one, other) => gapAt(other) - gapAt(one))
  const borders = new Set(widest.slice(0, rowCount - 1))
  const between = gapAt(widest[rowCount - 2] ?? 0)
  const within = gapAt(widest[rowCount - 1] ?? 0)
  let row = 0
  const rows = new Map(
    inOrder.map((placed, at) => [placed, borders.has(at) ? (row += 1) : row] as const),
  )
  return { rows, isClear: rowCount === 1 || between > within * clearly }

  function gapAt(at: number): number {
    return gaps[at] ?? 0
  }
}

function middleOf({ shape: { box } }: PlacedShape): number {
  return box.y + box.height / 2
}

function sure(placed: PlacedShape): PlacedShape {
  return { ...placed, doubts: placed.doubts.filter(({ code }) => code !== 'row-unsure') }
}

function unsure(placed: PlacedShape, row: number): PlacedShape {
  const found = oneLine(placed.shape.text) || placed.shape.form
  const doubt = { code: 'row-unsure', field: 'symbols', found } as const
  return { ...placed, row, doubts: [...sure(placed).doubts, doubt] }
}
