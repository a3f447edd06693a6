import type { Point } from '../../src/diagram/page/page.ts'

type Piece = { readonly line: number; readonly from: Point; readonly to: Point }

/** Counts where lines of straight pieces cross properly, whatever they are drawn with. Quadratic where many are at one height. */
export function countLineCrossings(lines: readonly (readonly Point[])[]): number {
  const pieces = lines
    .flatMap((points, line) =>
      points.slice(1).map((to, index): Piece => ({ line, from: points[index] ?? to, to })),
    )
    .toSorted((one, other) => topOf(one) - topOf(other))
  let count = 0
  for (const [index, one] of pieces.entries()) {
    const bottom = Math.max(one.from.y, one.to.y)
    for (let at = index + 1; at < pieces.length; at += 1) {
      const other = pieces[at]
      if (other === undefined || topOf(other) > bottom) break
      if (one.line !== other.line && cross(one, other)) count += 1
    }
  }
  return count
}

function topOf({ from, to }: Piece): number {
  return Math.min(from.y, to.y)
}

function cross(one: Piece, other: Piece): boolean {
  const sides = (piece: Piece, { from, to }: Piece) => sideOf(piece, from) * sideOf(piece, to)
  return sides(one, other) < 0 && sides(other, one) < 0
}

/** 1 and −1 for the two sides of a piece, 0 on its line. */
function sideOf({ from, to }: Piece, { x, y }: Point): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
}

/** Cuts the bends of a drawn flow, Bézier curves vertical at both ends, into straight pieces. */
export function cutBends(points: readonly Point[]): Point[] {
  return points.flatMap((to, index): Point[] => {
    const from = points[index - 1]
    if (from === undefined || from.x === to.x) return [to]
    return Array.from({ length: 24 }, (_, part) => pointOfBend(from, to, (part + 1) / 24))
  })
}

function pointOfBend(from: Point, to: Point, share: number): Point {
  const rest = 1 - share
  const end = share ** 3 + 3 * share ** 2 * rest
  const lower = share ** 3 + 1.5 * (share ** 2 * rest + share * rest ** 2)
  return { x: from.x + (to.x - from.x) * end, y: from.y + (to.y - from.y) * lower }
}
