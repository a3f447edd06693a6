import type { OfficeBox, OfficePoint } from '../office/office-document.ts'

/** Distance of a point from a box; 0 inside. */
export function distanceToBox({ x, y }: OfficePoint, box: OfficeBox): number {
  const dx = Math.max(box.x - x, 0, x - (box.x + box.width))
  const dy = Math.max(box.y - y, 0, y - (box.y + box.height))
  return Math.hypot(dx, dy)
}

/** Distance of two points. */
export function distance(one: OfficePoint, other: OfficePoint): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

/** The point of a line of several corners nearest to a point: how far away, and how far along. */
export type Foot = {
  readonly distance: number
  readonly along: number
  readonly piece: number
  readonly at: OfficePoint
}

/** Finds the nearest point of a line. */
export function footOn(points: readonly OfficePoint[], point: OfficePoint): Foot {
  let best: Foot = { distance: Infinity, along: 0, piece: 0, at: point }
  let before = 0
  for (const [piece, to] of points.slice(1).entries()) {
    const from = points[piece] ?? to
    const length = distance(from, to)
    const t = length === 0 ? 0 : dot(from, to, point) / (length * length)
    const share = Math.min(1, Math.max(0, t))
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    const away = distance(at, point)
    if (away < best.distance) best = { distance: away, along: before + length * share, piece, at }
    before += length
  }
  return best
}

function dot(from: OfficePoint, to: OfficePoint, point: OfficePoint): number {
  return (point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)
}

/** Gives a line in two at its nearest point to `at`. */
export function cutAt(points: readonly OfficePoint[], foot: Foot): [OfficePoint[], OfficePoint[]] {
  return [
    [...points.slice(0, foot.piece + 1), foot.at],
    [foot.at, ...points.slice(foot.piece + 1)],
  ]
}

/** Distance of a box from a line, where the line comes nearest, and how far along that is. */
export function boxFoot(points: readonly OfficePoint[], box: OfficeBox): Foot {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const foot = footOn(points, middle)
  return { ...foot, distance: distanceToBox(foot.at, box) }
}
