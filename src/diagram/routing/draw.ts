import type { Point } from '../page/page.ts'
import type { Scene } from './bounds.ts'
import { meetOutline } from './outline.ts'
import type { Segment } from './segments.ts'

/** Corner points of all arrows of a page, clipped to the outlines of their symbols. Linear. */
export function drawArrows(scene: Scene, offsets: Int32Array): Point[][] {
  return scene.pieces.ofArrow.map((own) => drawArrow(scene, own, offsets))
}

function drawArrow(scene: Scene, own: readonly Segment[], offsets: Int32Array): Point[] {
  const at = (segment: Segment) => coordinateOf(scene, segment, offsets)
  const points: Point[] = []
  const first = own[0]
  const last = own[own.length - 1]
  if (first === undefined || last === undefined) return points
  points.push(startPoint(scene, first, at(first)))
  own.slice(1).forEach((segment, index) => {
    const before = own[index]
    if (before !== undefined) points.push(corner(before, segment, at))
  })
  points.push(endPoint(scene, last, offsets))
  return points
}

function coordinateOf({ grid }: Scene, { index, upright, line }: Segment, offsets: Int32Array) {
  return ((upright ? grid.xs : grid.ys)[line] ?? 0) + (offsets[index] ?? 0)
}

function corner(before: Segment, after: Segment, at: (segment: Segment) => number): Point {
  return before.upright ? { x: at(before), y: at(after) } : { x: at(after), y: at(before) }
}

function startPoint(scene: Scene, { arrow, direction }: Segment, coordinate: number): Point {
  const box = scene.standing.boxes[arrow.from.index]
  if (box === undefined) throw new Error(`symbol '${arrow.arrow.from}' stands nowhere`)
  return meetOutline(arrow.from.symbol.shape, box, { side: direction, coordinate })
}

/** At the target's outline, or on the line of the arrow it joins. */
function endPoint(scene: Scene, last: Segment, offsets: Int32Array): Point {
  const { arrow, direction } = last
  const coordinate = coordinateOf(scene, last, offsets)
  const joined = joinedSegment(scene, last)
  if (joined !== undefined) {
    const on = coordinateOf(scene, joined, offsets)
    return last.upright ? { x: coordinate, y: on } : { x: on, y: coordinate }
  }
  const box = scene.standing.boxes[arrow.to.index]
  if (box === undefined) throw new Error(`symbol '${arrow.arrow.to}' stands nowhere`)
  return meetOutline(arrow.to.symbol.shape, box, { side: direction ^ 2, coordinate })
}

function joinedSegment({ board, pieces }: Scene, { arrow }: Segment): Segment | undefined {
  const route = board.routes[arrow.index]
  if (route === undefined || route.joins < 0) return undefined
  const vertex = route.vertices[route.vertices.length - 1] ?? 0
  const at = (pieces.position[route.joins * board.grid.size + vertex] ?? 0) - 1
  return pieces.leaving[route.joins]?.[at]
}
