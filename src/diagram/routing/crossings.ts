import type { Point } from '../page/page.ts'
import type { Scene } from './bounds.ts'

type Piece = {
  readonly line: number
  readonly low: number
  readonly high: number
  readonly of: number
}

/**
 * Counts the crossings that a drawing shows: of arrows with each other and with ties. Quadratic in the
 * pieces of the page.
 *
 *        │                 │
 *     ───┼───  counts   ───┴───  does not: one ends on the other
 *        │
 */
export function countCrossings(scene: Scene, lines: readonly (readonly Point[])[]): number {
  const upright: Piece[] = []
  const level: Piece[] = tiesOf(scene)
  lines.forEach((points, of) => {
    points.slice(1).forEach((to, at) => {
      const from = points[at] ?? to
      if (from.x === to.x) upright.push(pieceBetween(from.x, [from.y, to.y], of))
      else level.push(pieceBetween(from.y, [from.x, to.x], of))
    })
  })
  let crossings = 0
  for (const one of upright) {
    for (const other of level) if (one.of !== other.of && cross(one, other)) crossings++
  }
  return crossings
}

function pieceBetween(line: number, [a, b]: readonly [number, number], of: number): Piece {
  return { line, low: Math.min(a, b), high: Math.max(a, b), of }
}

function cross(one: Piece, other: Piece): boolean {
  return (
    one.low < other.line && other.line < one.high && other.low < one.line && one.line < other.high
  )
}

function tiesOf({ board, grid, standing }: Scene): Piece[] {
  return board.plan.symbols.flatMap(({ symbol, index, row }) => {
    const box = standing.boxes[index]
    if (symbol.copies.length === 0 || box === undefined) return []
    const xs = symbol.copies.map((column) => grid.xs[2 * column + 1] ?? 0)
    const middle = box.x + box.width / 2
    const span = [Math.min(middle, ...xs), Math.max(middle, ...xs)] as const
    return [pieceBetween(grid.ys[2 * row + 1] ?? 0, span, -1)]
  })
}
