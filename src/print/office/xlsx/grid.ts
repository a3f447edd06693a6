import type { Point } from '#diagram'
import { placeOf, type SheetTable } from '../sheet-table.ts'

/** Excel knows whole pixels of 1/96 inch; of one, 9525 EMU. */
const pixel = 25_400 / 96
const emuOfPixel = 9525

/** The columns and rows of a worksheet in pixels, as its table needs them. */
export type Grid = {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Finds a point of the sheet of paper among the columns and rows. */
  readonly spotOf: (point: Point) => Spot
}

/** A place in a worksheet: column and row from 0, the rest in EMU. */
export type Spot = {
  readonly column: number
  readonly columnOffset: number
  readonly row: number
  readonly rowOffset: number
}

/** Measures a table in pixels, rounded so that no rounding adds up. */
export function measureGrid({ xs, ys }: SheetTable): Grid {
  const spotOf = ({ x, y }: Point): Spot => {
    const [across, down] = [spotAmong(xs, x), spotAmong(ys, y)]
    const [column, columnOffset] = across
    const [row, rowOffset] = down
    return { column, columnOffset, row, rowOffset }
  }
  return { columns: sizesOf(xs), rows: sizesOf(ys), spotOf }
}

function pixelAt(edges: readonly number[], index: number): number {
  return Math.round(((edges[index] ?? 0) - (edges[0] ?? 0)) / pixel)
}

function sizesOf(edges: readonly number[]): number[] {
  return edges.slice(1).map((_, index) => pixelAt(edges, index + 1) - pixelAt(edges, index))
}

/** Index of a column or row, and how far into it, in EMU of its size in pixels. */
function spotAmong(edges: readonly number[], value: number): readonly [number, number] {
  const index = placeOf(edges, value)
  const [from = 0, to = 0] = [edges[index], edges[index + 1]]
  const size = (pixelAt(edges, index + 1) - pixelAt(edges, index)) * emuOfPixel
  return [index, Math.round((size * (value - from)) / (to - from))]
}
