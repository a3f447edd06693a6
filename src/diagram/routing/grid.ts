import { channelWeight } from './cost.ts'
import type { PlacedSymbol, RoutingProblem } from './problem.ts'

/**
 * The lines that arrows may run on, and where they are closed.
 *
 *        V0  M0  V1  M1  V2          even lines are borders of columns (V) and rows (H),
 *     H0  +---+---+---+---+          odd lines go through their middles (M, C);
 *     C0  +--[ ]--+---+---+          a symbol closes the vertices it covers.
 *     H1  +---+---+---+---+
 *
 * Vertex `v` lies on vertical line `v % width` and horizontal line `floor(v / width)`. Grid edge
 * `2v` goes east of `v`, `2v + 1` south. All lengths in µm.
 */
export type Grid = {
  readonly width: number
  readonly height: number
  readonly size: number
  /** Coordinates of the vertical and horizontal lines. */
  readonly xs: Int32Array
  readonly ys: Int32Array
  /** By grid edge: plain length, length weighted by its line, arrows that fit beside each other. */
  readonly length: Int32Array
  readonly weighted: Int32Array
  readonly capacity: Uint8Array
  /** By vertex: bit per direction in which one may leave. */
  readonly ways: Uint8Array
  /** By vertex: 1 where a fixed symbol or a copy stands. */
  readonly closed: Uint8Array
  /** By vertex: 1 under a tie between copies, which may only be crossed straight. */
  readonly tie: Uint8Array
  /** Steps to the neighbour in each direction. */
  readonly step: Int32Array
}

/** Smallest distance between two parallel lines when channels are counted. */
const trackPitch = 1_200
const symbolClearance = 600
const ruleClearance = 800

/** Builds the grid of a page. Linear in cells. */
export function buildGrid(problem: RoutingProblem): Grid {
  const xs = lineCoordinates(problem.columnEdges, problem.columnCentres)
  const ys = lineCoordinates(problem.rowEdges)
  const width = xs.length
  const height = ys.length
  const size = width * height
  const grid: Grid = {
    width,
    height,
    size,
    xs,
    ys,
    length: new Int32Array(2 * size),
    weighted: new Int32Array(2 * size),
    capacity: new Uint8Array(2 * size),
    ways: new Uint8Array(size),
    closed: new Uint8Array(size),
    tie: new Uint8Array(size),
    step: Int32Array.of(-width, 1, width, -1),
  }
  measureEdges(grid)
  for (const symbol of problem.symbols) closeCells(grid, symbol)
  countTracks(grid, problem.symbols)
  return grid
}

function lineCoordinates(edges: readonly number[], centres?: readonly number[]): Int32Array {
  const lines = new Int32Array(Math.max(1, 2 * edges.length - 1))
  edges.forEach((edge, index) => {
    lines[2 * index] = edge
    const next = edges[index + 1]
    if (next !== undefined) lines[2 * index + 1] = centres?.[index] ?? (edge + next) >> 1
  })
  return lines
}

function measureEdges(grid: Grid): void {
  const { width, height, xs, ys } = grid
  for (let v = 0; v < grid.size; v++) {
    const x = v % width
    const y = (v - x) / width
    const east = x + 1 < width ? (xs[x + 1] ?? 0) - (xs[x] ?? 0) : 0
    const south = y + 1 < height ? (ys[y + 1] ?? 0) - (ys[y] ?? 0) : 0
    const along = y % 2 === 0 ? channelWeight.horizontal : channelWeight.foreignRow
    const down = x % 2 === 0 ? channelWeight.vertical : 100
    grid.length[2 * v] = east
    grid.length[2 * v + 1] = south
    grid.weighted[2 * v] = Math.round((east * along) / 100)
    grid.weighted[2 * v + 1] = Math.round((south * down) / 100)
    grid.ways[v] =
      (y > 0 ? 1 : 0) | (x + 1 < width ? 2 : 0) | (y + 1 < height ? 4 : 0) | (x > 0 ? 8 : 0)
  }
}

/** Vertex of a cell's middle. */
export function cellVertex(grid: Grid, row: number, column: number): number {
  return (2 * row + 1) * grid.width + 2 * column + 1
}

function closeCells(grid: Grid, symbol: PlacedSymbol): void {
  if (symbol.place.kind === 'free') return
  const { fromColumn, toColumn } = symbol.place
  const first = cellVertex(grid, symbol.row, fromColumn)
  const last = cellVertex(grid, symbol.row, toColumn)
  for (let v = first; v <= last; v++) closeVertex(grid, v)
  for (const column of symbol.copies) closeVertex(grid, cellVertex(grid, symbol.row, column))
  if (symbol.copies.length > 0) drawTie(grid, symbol, { fromColumn, toColumn })
}

function closeVertex(grid: Grid, vertex: number): void {
  if (grid.closed[vertex] === 1) {
    throw new Error(`two symbols in one cell: vertex ${vertex} of a grid ${grid.width} wide`)
  }
  grid.closed[vertex] = 1
}

function drawTie(
  grid: Grid,
  symbol: PlacedSymbol,
  place: { fromColumn: number; toColumn: number },
): void {
  const from = cellVertex(grid, symbol.row, Math.min(place.fromColumn, ...symbol.copies))
  const to = cellVertex(grid, symbol.row, Math.max(place.toColumn, ...symbol.copies))
  for (let v = from; v < to; v++) {
    grid.ways[v] = (grid.ways[v] ?? 0) & ~2
    grid.ways[v + 1] = (grid.ways[v + 1] ?? 0) & ~8
    if (v > from && grid.closed[v] === 0) grid.tie[v] = 1
  }
}

/**
 * How many arrows fit beside each other on each edge. Borders lose the strip beside the table rule
 * and what adjoining symbols take; middles reach half way to the neighbouring lines.
 */
function countTracks(grid: Grid, symbols: readonly PlacedSymbol[]): void {
  const { width, height } = grid
  const half = symbolHalves(grid, symbols)
  for (let v = 0; v < grid.size; v++) {
    const x = v % width
    const y = (v - x) / width
    if (x + 1 < width) {
      const cell = x | 1
      const up = room({ lines: grid.ys, at: y, side: -1, half: half.high[(y - 1) * width + cell] })
      const down = room({ lines: grid.ys, at: y, side: 1, half: half.high[(y + 1) * width + cell] })
      grid.capacity[2 * v] = tracks(up, down, y % 2 === 0)
    }
    if (y + 1 < height) {
      const cell = (y | 1) * width
      const left = room({ lines: grid.xs, at: x, side: -1, half: half.wide[cell + x - 1] })
      const right = room({ lines: grid.xs, at: x, side: 1, half: half.wide[cell + x + 1] })
      grid.capacity[2 * v + 1] = tracks(left, right, x % 2 === 0)
    }
  }
}

function symbolHalves(grid: Grid, symbols: readonly PlacedSymbol[]) {
  const wide = new Int32Array(grid.size)
  const high = new Int32Array(grid.size)
  for (const { place, copies, row, width, height } of symbols) {
    if (place.kind === 'free') continue
    const { fromColumn, toColumn } = place
    const first = cellVertex(grid, row, fromColumn)
    const last = cellVertex(grid, row, toColumn)
    const stretch = (grid.xs[2 * toColumn + 1] ?? 0) - (grid.xs[2 * fromColumn + 1] ?? 0)
    for (let v = first; v <= last; v++) {
      wide[v] = (width - stretch) >> 1
      high[v] = height >> 1
    }
    for (const column of copies) {
      const v = cellVertex(grid, row, column)
      wide[v] = (width - stretch) >> 1
      high[v] = height >> 1
    }
  }
  return { wide, high }
}

type Side = { lines: Int32Array; at: number; side: -1 | 1; half: number | undefined }

function room({ lines, at, side, half }: Side): number {
  const here = lines[at]
  const next = lines[at + side]
  if (here === undefined || next === undefined) return 0
  const distance = Math.abs(next - here)
  if (at % 2 === 1) return distance / 2 - 500
  return Math.min(distance / 2, distance - (half ?? 0) - symbolClearance)
}

function tracks(before: number, after: number, rule: boolean): number {
  if (!rule) return Math.max(1, Math.floor((before + after) / trackPitch) + 1)
  const one = (side: number) =>
    side < ruleClearance ? 0 : Math.floor((side - ruleClearance) / trackPitch) + 1
  return Math.max(1, one(before) + one(after))
}
