import { moveDrawn, type Drawn } from '../drawing/drawn.ts'
import { nameDrawn, type ScopedDrawn } from '../name-drawn.ts'
import type { OfficeCell, OfficePoint, OfficeTable } from '../office-document.ts'
import type { Part } from '../package/gather-parts.ts'
import type { WorkbookContext } from './cell-text.ts'
import { readSheetCells } from './read-sheet-cells.ts'
import { readOldSheetDrawing, readSheetDrawing, type SheetAxes } from './read-sheet-drawings.ts'
import { readColumns, readRows, type SheetAxis } from './sheet-axis.ts'

/** A sheet's name and the beginning of the ids of its shapes. */
export type SheetNames = { readonly sheet: string; readonly prefix: string }

type Extent = { readonly from: number; readonly to: number }

/**
 * Reads a sheet as one table: what is used of it, without hidden rows and columns. Gives nothing for
 * an empty sheet, undefined for one beyond the limits. Linear.
 */
export function readSheet(
  part: Part,
  context: WorkbookContext & { readonly parts: ReadonlyMap<string, Part> },
  names: SheetNames,
): OfficeTable[] | undefined {
  const cells = readSheetCells(part.root, context)
  if (cells === undefined) return undefined
  const axes = { columns: readColumns(part.root), rows: readRows(part.root) }
  const drawn = drawingsOf(part, context.parts, axes)
  if (cells.length === 0 && drawn.length === 0) return []
  const corners = drawn.flatMap((item) => cornersOf(item.drawn))
  const across = extentOf(
    cells.map(({ column, columns }) => ({ from: column, to: column + columns })),
    corners.map(({ x }) => axes.columns.find(x)),
  )
  const down = extentOf(
    cells.map(({ row, rows }) => ({ from: row, to: row + rows })),
    corners.map(({ y }) => axes.rows.find(y)),
  )
  const corner = { x: -axes.columns.edge(across.from), y: -axes.rows.edge(down.from) }
  const moved = drawn.map((item) => ({ ...item, drawn: moveDrawn(item.drawn, corner) }))
  const [columns, rows] = [shownOn(axes.columns, across), shownOn(axes.rows, down)]
  const table = {
    ...({
      kind: 'table',
      sheet: names.sheet,
    } as const),
    columnWidths: columns.sizes,
    rowHeights: rows.sizes,
    cells: cells.flatMap((cell) => renumber(cell, rows, columns)),
  }
  return [{ ...table, ...nameDrawn(moved, names.prefix) }]
}

function drawingsOf(part: Part, parts: ReadonlyMap<string, Part>, axes: SheetAxes): ScopedDrawn[] {
  return [...part.relations.values()].flatMap(({ type, target }) => {
    const root = parts.get(target)?.root
    if (root === undefined) return []
    if (type === 'drawing') return readSheetDrawing(root, axes)
    return type === 'vmlDrawing' ? readOldSheetDrawing(root, axes) : []
  })
}

function cornersOf(drawn: Drawn): readonly OfficePoint[] {
  if (drawn.kind === 'line') return drawn.points
  const { x, y, width, height } = drawn.box
  return [drawn.box, { x: x + width, y: y + height }]
}

function extentOf(spans: readonly Extent[], places: readonly number[]): Extent {
  const all = [...spans, ...places.map((place) => ({ from: place, to: place + 1 }))]
  return {
    from: all.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: all.reduce((most, { to }) => Math.max(most, to), 0),
  }
}

/** Sizes of what is not hidden, and how many of such come before a number. */
function shownOn(axis: SheetAxis, { from, to }: Extent) {
  const sizes: number[] = []
  const before: number[] = []
  for (let at = from; at < to; at += 1) {
    before.push(sizes.length)
    if (!axis.isHidden(at)) sizes.push(Math.round(axis.size(at)))
  }
  return { sizes, countBefore: (index: number) => before[index - from] ?? sizes.length }
}

type Shown = ReturnType<typeof shownOn>

/** A cell all of whose rows or columns are hidden is not seen. */
function renumber(cell: OfficeCell, rows: Shown, columns: Shown): OfficeCell[] {
  const [row, column] = [rows.countBefore(cell.row), columns.countBefore(cell.column)]
  const place = {
    row,
    column,
    rows: rows.countBefore(cell.row + cell.rows) - row,
    columns: columns.countBefore(cell.column + cell.columns) - column,
  }
  return place.rows > 0 && place.columns > 0 ? [{ ...cell, ...place }] : []
}
