import { directionBetween, type Board, type Route } from './board.ts'
import type { Grid } from './grid.ts'
import type { ArrowPlan } from './plan.ts'

/** A maximal straight piece of a route. */
export type Segment = {
  readonly index: number
  readonly arrow: ArrowPlan
  readonly upright: boolean
  /** Grid line it runs on, and the crossing lines between which, `low` < `high`. */
  readonly line: number
  readonly low: number
  readonly high: number
  readonly direction: number
  readonly first: boolean
  readonly last: boolean
}

/** All straight pieces of a page. */
export type Pieces = {
  readonly segments: readonly Segment[]
  /** Segments of each arrow, from source to target. */
  readonly ofArrow: readonly (readonly Segment[])[]
  /** By arrow and position in its route: the segment that leaves that vertex. */
  readonly leaving: readonly (readonly Segment[])[]
  /** `arrow * size + vertex`: 1 + position of the vertex in the route, 0 if not on it. */
  readonly position: Uint16Array
}

/** Cuts the routes of a full board into straight pieces. Linear in their length. */
export function cutSegments(board: Board): Pieces {
  const { grid, plan } = board
  const segments: Segment[] = []
  const leaving: Segment[][] = []
  const position = new Uint16Array(plan.arrows.length * grid.size)
  const ofArrow = plan.arrows.map((arrow) => {
    const route = board.routes[arrow.index]
    if (route === undefined) throw new Error(`arrow ${arrow.index} was not laid`)
    route.vertices.forEach((vertex, at) => {
      position[arrow.index * grid.size + vertex] = at + 1
    })
    const own = cutRoute(grid, { arrow, route, from: segments.length })
    segments.push(...own.pieces)
    leaving.push(own.leaving)
    return own.pieces
  })
  return { segments, ofArrow, leaving, position }
}

function cutRoute(grid: Grid, cut: { arrow: ArrowPlan; route: Route; from: number }) {
  const { vertices } = cut.route
  const pieces: Segment[] = []
  const leaving: Segment[] = []
  const last = vertices.length - 1
  let start = 0
  while (start < last) {
    const direction = directionBetween(grid, vertices[start] ?? 0, vertices[start + 1] ?? 0)
    let end = start + 1
    while (
      end < last &&
      directionBetween(grid, vertices[end] ?? 0, vertices[end + 1] ?? 0) === direction
    ) {
      end++
    }
    const piece = segmentBetween(grid, {
      index: cut.from + pieces.length,
      arrow: cut.arrow,
      direction,
      ends: [vertices[start] ?? 0, vertices[end] ?? 0],
      first: start === 0,
      last: end === last,
    })
    pieces.push(piece)
    for (let at = start; at < end; at++) leaving.push(piece)
    start = end
  }
  return { pieces, leaving }
}

type Ends = {
  readonly index: number
  readonly arrow: ArrowPlan
  readonly direction: number
  readonly ends: readonly [number, number]
  readonly first: boolean
  readonly last: boolean
}

function segmentBetween(grid: Grid, { ends, ...rest }: Ends): Segment {
  const upright = (rest.direction & 1) === 0
  const [a, b] = ends
  const column = a % grid.width
  const row = (a - column) / grid.width
  const from = upright ? row : column
  const to = upright ? Math.floor(b / grid.width) : b % grid.width
  return {
    ...rest,
    upright,
    line: upright ? column : row,
    low: Math.min(from, to),
    high: Math.max(from, to),
  }
}
