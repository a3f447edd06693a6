import type { Box, Point, Primitive, TextPrimitive } from '#diagram'
import type { RulePrimitive, Sheet } from '../sheet/sheet.ts'

type Weight = RulePrimitive['weight']

/** A table as its rules on a sheet divide it. Lengths in µm, on the sheet. */
export type SheetTable = {
  /** Edges of the columns from left to right, and of the rows from top to bottom: one more than there are. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Each cell once, in reading order; together they tile the table. */
  readonly cells: readonly SheetCell[]
}

/** A cell, which may cover several columns and rows of the grid. */
export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly box: Box
  readonly shaded: boolean
  readonly borders: Readonly<Record<Side, Weight | undefined>>
  readonly texts: readonly TextPrimitive[]
  /** Room for the emblem. */
  readonly logo?: Box
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** What a sheet holds beside its flow: tables from top to bottom, and texts outside them. */
export type SheetContent = {
  readonly tables: readonly SheetTable[]
  readonly loose: readonly TextPrimitive[]
}

/** Roles of texts that belong to the flow, not to the table. */
const flowRoles: ReadonlySet<TextPrimitive['role']> = new Set(['label', 'letter', 'reference'])

/**
 * Reads the tables of a sheet from its rules: where no rule parts two places of the grid, they are
 * one cell. Every text goes to the cell in which it stands. About linear in cells and texts.
 */
export function readTables(sheet: Sheet): SheetContent {
  const rules = sheet.primitives.filter((one): one is RulePrimitive => one.kind === 'rule')
  const texts = sheet.primitives
    .filter((one): one is TextPrimitive => one.kind === 'text')
    .filter(({ role }) => !flowRoles.has(role))
  const grids = groupRules(rules).map(readGrid)
  const tables = grids.map((grid) => fillGrid(grid, sheet.primitives, texts))
  const inside = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.texts)))
  return { tables, loose: texts.filter((text) => !inside.has(text)) }
}

/** Rules whose heights overlap or touch make one table. */
function groupRules(rules: readonly RulePrimitive[]): RulePrimitive[][] {
  const groups: RulePrimitive[][] = []
  let bottom = -Infinity
  for (const rule of rules.toSorted((one, other) => one.from.y - other.from.y)) {
    if (rule.from.y > bottom) groups.push([])
    groups.at(-1)?.push(rule)
    bottom = Math.max(bottom, rule.to.y)
  }
  return groups
}

/** Edges of a grid, and the rules on them: for each edge and each place along it. */
type Grid = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly down: readonly (readonly (Weight | undefined)[])[]
  readonly across: readonly (readonly (Weight | undefined)[])[]
}

function readGrid(rules: readonly RulePrimitive[]): Grid {
  const isDown = ({ from, to }: RulePrimitive) => from.x === to.x
  const downs = rules.filter(isDown)
  const acrosses = rules.filter((rule) => !isDown(rule))
  const xs = edgesOf(downs.map(({ from }) => from.x))
  const ys = edgesOf(acrosses.map(({ from }) => from.y))
  const down = xs.map(() =>
    Array.from({ length: ys.length - 1 }, (): Weight | undefined => undefined),
  )
  const across = ys.map(() =>
    Array.from({ length: xs.length - 1 }, (): Weight | undefined => undefined),
  )
  for (const { from, to, weight } of downs) {
    down[nearest(xs, from.x)]?.fill(weight, nearest(ys, from.y), nearest(ys, to.y))
  }
  for (const { from, to, weight } of acrosses) {
    across[nearest(ys, from.y)]?.fill(weight, nearest(xs, from.x), nearest(xs, to.x))
  }
  return { xs, ys, down, across }
}

/** Edges closer than this are one. */
const tolerance = 100

function edgesOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted.filter((value, index) => value - (sorted[index - 1] ?? -Infinity) > tolerance)
}

/** Index of the edge that is nearest to a coordinate. */
function nearest(edges: readonly number[], value: number): number {
  const after = edgeAfter(edges, value)
  const [upper = Infinity, lower = -Infinity] = [edges[after], edges[after - 1]]
  return upper - value < value - lower ? after : after - 1
}

/** Index of the first edge beyond a coordinate. O(log edges). */
function edgeAfter(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the column or row in which a coordinate lies; the outermost ones reach on. */
export function placeOf(edges: readonly number[], value: number): number {
  return Math.min(Math.max(edgeAfter(edges, value) - 1, 0), edges.length - 2)
}

function fillGrid(
  grid: Grid,
  primitives: readonly Primitive[],
  texts: readonly TextPrimitive[],
): SheetTable {
  const { xs, ys } = grid
  const { cells, cellAt } = mergePlaces(grid)
  const table = { x: xs[0] ?? 0, y: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 }
  const find = ({ x, y }: Point) => {
    const inside = x >= table.x && x <= table.right && y >= table.y && y <= table.bottom
    return inside ? cells[cellAt[placeOf(ys, y)]?.[placeOf(xs, x)] ?? -1] : undefined
  }
  for (const text of texts) find(text.at)?.texts.push(text)
  for (const primitive of primitives) {
    if (primitive.kind === 'logo') {
      const cell = find(middleOf(primitive.box))
      if (cell !== undefined) cell.logo = primitive.box
    }
  }
  const shades = primitives.flatMap((one) => (one.kind === 'fill' ? [one.box] : []))
  for (const cell of cells) {
    cell.shaded = shades.some((shade) => holds(shade, middleOf(cell.box)))
  }
  return { xs, ys, cells }
}

type GrowingCell = {
  -readonly [Key in keyof SheetCell]: Key extends 'texts' ? TextPrimitive[] : SheetCell[Key]
}

/** Joins places without a rule between them into rectangles, from the top left on. */
function mergePlaces(grid: Grid): { cells: GrowingCell[]; cellAt: number[][] } {
  const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1]
  const cellAt = Array.from({ length: rows }, () => Array.from({ length: columns }, () => -1))
  const cells: GrowingCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (cellAt[row]?.[column] !== -1) continue
      const span = spanFrom(grid, row, column)
      for (let below = row; below < row + span.rows; below += 1) {
        cellAt[below]?.fill(cells.length, column, column + span.columns)
      }
      cells.push(cellOf(grid, { row, column, ...span }))
    }
  }
  return { cells, cellAt }
}

function spanFrom({ down, across }: Grid, row: number, column: number) {
  let columns = 1
  while (down[column + columns]?.[row] === undefined && column + columns < down.length - 1)
    columns += 1
  const isOpen = (y: number) =>
    across[y]?.slice(column, column + columns).every((rule) => rule === undefined) === true &&
    down.slice(column + 1, column + columns).every((edge) => edge[y] === undefined)
  let rows = 1
  while (row + rows < across.length - 1 && isOpen(row + rows)) rows += 1
  return { rows, columns }
}

type Span = Pick<SheetCell, 'row' | 'column' | 'rows' | 'columns'>

function cellOf({ xs, ys, down, across }: Grid, span: Span): GrowingCell {
  const { row, column, rows, columns } = span
  const [x = 0, right = 0] = [xs[column], xs[column + columns]]
  const [y = 0, bottom = 0] = [ys[row], ys[row + rows]]
  return {
    ...span,
    box: { x, y, width: right - x, height: bottom - y },
    shaded: false,
    borders: {
      top: across[row]?.[column],
      right: down[column + columns]?.[row],
      bottom: across[row + rows]?.[column],
      left: down[column]?.[row],
    },
    texts: [],
  }
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}

/** A cell in one of its rows; `first` where it begins there. */
export type CellInRow = { readonly cell: SheetCell; readonly first: boolean }

/** Gives the cells that stand in each row, from left to right. Linear. */
export function listRows({ ys, cells }: SheetTable): CellInRow[][] {
  const rows: CellInRow[][] = Array.from({ length: ys.length - 1 }, () => [])
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      rows[row]?.push({ cell, first: row === cell.row })
    }
  }
  return rows.map((row) => row.toSorted((one, other) => one.cell.column - other.cell.column))
}

/** Gives how many rows the head of a table has: shaded ones that begin it. */
export function countHeadRows({ cells }: SheetTable): number {
  const heads = cells.filter(
    ({ shaded, texts }) => shaded && texts.some(({ role }) => role === 'head'),
  )
  return Math.max(0, ...heads.map(({ row, rows }) => row + rows))
}
