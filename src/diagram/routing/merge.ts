import { arrowsAtVertex, directionBetween, edgeFrom, type Board, type Route } from './board.ts'
import { bendCost, crossingCost, mergeCost } from './cost.ts'
import type { ArrowPlan } from './plan.ts'
import { arriveSolo } from './prices.ts'

/** By state in which an arrow may run into another: which one, and what the rest of the way is worth. */
export type Junctions = ReadonlyMap<number, Junction>
export type Junction = { readonly joins: number; readonly price: number }

/**
 * Where an arrow may run into others that lead to the same symbol. Allowed only for symbols with
 * more arrows than sides, onto a straight piece, from the side:
 *
 *              │ arrow
 *              v
 *     ────●────┴────●───> target        not at ●: corners and ends
 *
 * The rest of the way is charged as if drawn, so that a joined arrow never costs less than alone.
 * With `owner` only that arrow is looked at.
 */
export function findJunctions(
  board: Board,
  arrow: ArrowPlan,
  owner?: number,
): Junctions | undefined {
  if (arrow.to.degree <= 4) return undefined
  // Whoever is joined already must keep an end of its own.
  if ((board.joined[arrow.index] ?? 0) > 0) return undefined
  const junctions = new Map<number, Junction>()
  for (const other of board.plan.arrows) {
    const route = board.routes[other.index]
    if (route === undefined || route.joins >= 0 || other.to !== arrow.to) continue
    if (owner !== undefined && other.index !== owner) continue
    addJunctions(junctions, board, { arrow, other, route })
  }
  return junctions
}

type Pair = { readonly arrow: ArrowPlan; readonly other: ArrowPlan; readonly route: Route }

function addJunctions(
  junctions: Map<number, Junction>,
  board: Board,
  { arrow, other, route }: Pair,
): void {
  const { grid } = board
  const { vertices } = route
  const last = vertices.length - 1
  const own = other.arrow.label === undefined ? 1 : firstCorner(board, vertices)
  let next = directionBetween(grid, vertices[last - 1] ?? 0, vertices[last] ?? 0)
  let price = mergeCost + bendCost + arriveSolo(arrow, next ^ 2)
  for (let at = last - 1; at >= own; at--) {
    const vertex = vertices[at] ?? 0
    const before = directionBetween(grid, vertices[at - 1] ?? 0, vertex)
    price += grid.weighted[edgeFrom(grid, vertex, next)] ?? 0
    if (before === next) {
      // Whoever runs beside the owner there may have to be crossed.
      const beside = (arrowsAtVertex(board, vertex).length - 1) * crossingCost
      const junction = { joins: other.index, price: price + beside }
      offer(junctions, 4 * vertex + ((next + 1) & 3), junction)
      offer(junctions, 4 * vertex + ((next + 3) & 3), junction)
    } else price += bendCost
    next = before
  }
}

function firstCorner(board: Board, vertices: readonly number[]): number {
  const { grid } = board
  const first = directionBetween(grid, vertices[0] ?? 0, vertices[1] ?? 0)
  let at = 1
  while (
    at + 1 < vertices.length &&
    directionBetween(grid, vertices[at] ?? 0, vertices[at + 1] ?? 0) === first
  ) {
    at++
  }
  return at
}

function offer(junctions: Map<number, Junction>, state: number, junction: Junction): void {
  const known = junctions.get(state)
  if (known === undefined || junction.price < known.price) junctions.set(state, junction)
}
