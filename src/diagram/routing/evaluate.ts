import { directionBetween, isVacant, type Board, type Route } from './board.ts'
import { findJunctions } from './merge.ts'
import type { ArrowPlan, SymbolPlan } from './plan.ts'
import { arrivePrice, leavePrice, loopPrice, movePrice, type Trail } from './prices.ts'

/**
 * What a route would add to the board's price if it were laid now; Infinity when it cannot be (its
 * free end is taken, the arrow it joins is gone). `trail` is scratch space. Linear in the route.
 */
export function evaluateRoute(
  { board, trail }: { board: Board; trail: Trail },
  arrow: ArrowPlan,
  route: Route,
): number {
  const { vertices, joins } = route
  const { grid } = board
  const last = vertices.length - 1
  if (!isPossible(board, arrow, route)) return Infinity
  const leaving = directionBetween(grid, vertices[0] ?? 0, vertices[1] ?? 0)
  let direction = leaving
  let price = leavePrice(board, arrow, 4 * (vertices[0] ?? 0) + direction)
  let state = 4 * (vertices[1] ?? 0) + direction
  trail[state] = -1
  for (let at = 1; at < last; at++) {
    direction = directionBetween(grid, vertices[at] ?? 0, vertices[at + 1] ?? 0)
    price += movePrice(board, arrow, { move: 4 * state + direction, trail })
    const next = 4 * (vertices[at + 1] ?? 0) + direction
    trail[next] = state
    state = next
  }
  if (joins < 0) {
    return price + arrivePrice(board, arrow, state) + loopPrice(arrow, leaving, direction)
  }
  const junction = findJunctions(board, arrow, joins)?.get(state)
  return junction === undefined ? Infinity : price + junction.price
}

function isPossible(board: Board, { from, to }: ArrowPlan, route: Route): boolean {
  const { vertices, joins } = route
  const last = vertices.length - 1
  if (!isOpen(board, from, vertices[0] ?? 0)) return false
  if (joins < 0 && !isOpen(board, to, vertices[last] ?? 0)) return false
  for (let at = 1; at < last; at++) if (board.closed[vertices[at] ?? 0] !== 0) return false
  return true
}

function isOpen(board: Board, symbol: SymbolPlan, vertex: number): boolean {
  if (!symbol.free) return true
  const stands = board.standsAt[symbol.index] ?? -1
  return stands >= 0 ? stands === vertex : isVacant(board, vertex)
}
