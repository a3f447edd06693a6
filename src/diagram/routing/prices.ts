import { edgeFrom, type Board } from './board.ts'
import * as cost from './cost.ts'
import { directionOfBit, lean } from './direction.ts'
import type { Grid } from './grid.ts'
import type { ArrowPlan, SymbolPlan } from './plan.ts'

/**
 * Prices of single steps on a board. The search adds them up while it looks, `priceOf` afterwards:
 * both see the same sum. A state is `vertex * 4 + direction` in which the vertex was reached; a move
 * is `state * 4 + direction` in which it is left.
 */

/** By state: the state before it on the current way, -1 at the first. */
export type Trail = Int32Array

/** Price of the first step out of a symbol. */
export function leavePrice(board: Board, arrow: ArrowPlan, state: number): number {
  const side = state & 3
  const edge = edgeFrom(board.grid, state >> 2, side)
  return (
    leaveSolo(arrow, side) +
    (board.exitSurcharge[4 * arrow.index + side] ?? 0) +
    sidePrice(board, { symbol: arrow.from, side, edge, out: true }) +
    freePrice(board, arrow.from, state >> 2) +
    edgePrice(board, arrow, { edge, vertex: state >> 2, direction: side })
  )
}

function leaveSolo({ arrow, heading, from }: ArrowPlan, side: number): number {
  if (from.symbol.shape === 'connector') return connectorSide(side, heading)
  if (side === 0) return heading < 0 ? cost.leaveTopCost.up : cost.leaveTopCost.down
  if (side === 2) {
    const up = heading < 0 ? cost.leaveBottomUpCost : 0
    return arrow.nature === 'no' ? up + cost.noByBottomCost : up
  }
  return arrow.nature === 'yes' ? cost.yesBySideCost : 0
}

/** A connector is met from the side of the page's body: above it in a strip below, below it in one above. */
function connectorSide(side: number, heading: number): number {
  if (side === 1 || side === 3) return cost.connectorSideCost
  return (side === 0) === heading < 0 ? 0 : cost.connectorBackCost
}

/** Price of coming to stand at the target, reached in the direction of `state`. */
export function arrivePrice(board: Board, arrow: ArrowPlan, state: number): number {
  const side = (state & 3) ^ 2
  const edge = edgeFrom(board.grid, state >> 2, side)
  return (
    arriveSolo(arrow, side) +
    sidePrice(board, { symbol: arrow.to, side, edge, out: false }) +
    freePrice(board, arrow.to, state >> 2)
  )
}

/** Price of a loop that comes back to the side by which it left. */
export function loopPrice({ from, to }: ArrowPlan, leaving: number, arriving: number): number {
  if (from !== to || leaving !== (arriving ^ 2)) return 0
  return from.diamond ? cost.diamondSideTwiceCost : cost.inAndOutCost
}

/** Price of a side of the target for an arrow alone. */
export function arriveSolo({ heading, to }: ArrowPlan, side: number): number {
  if (to.symbol.shape === 'connector') return connectorSide(side, -heading)
  if (side === 0) return 0
  if (side === 2) return heading < 0 ? cost.enterBottomCost.up : cost.enterBottomCost.down
  return cost.enterSideCost
}

type SideUse = {
  readonly symbol: SymbolPlan
  readonly side: number
  readonly edge: number
  readonly out: boolean
}

function sidePrice(board: Board, { symbol, side, edge, out }: SideUse): number {
  const outgoing = board.outOf[4 * symbol.index + side] ?? 0
  const incoming = board.into[4 * symbol.index + side] ?? 0
  if (outgoing + incoming === 0) return 0
  const same = out ? outgoing : incoming
  const opposite = out ? incoming : outgoing
  if (symbol.diamond) {
    return (same + opposite) * cost.diamondSideTwiceCost + opposite * cost.inAndOutCost
  }
  const beside = (board.edgeCount[edge] ?? 0) > 0 ? cost.sameSideCost : cost.sameSideOtherColumnCost
  return same * beside + opposite * cost.inAndOutCost
}

function freePrice(board: Board, symbol: SymbolPlan, vertex: number): number {
  if (symbol.preferred < 0 || !symbol.free) return 0
  if ((board.holds[symbol.index] ?? 0) > 0) return 0
  return (Math.abs(vertex - symbol.preferred) >> 1) * cost.awayFromPreferredCost
}

type Edge = { readonly edge: number; readonly vertex: number; readonly direction: number }

/** Price of a grid edge on the empty board. */
export function soloEdgePrice(grid: Grid, { from, to }: ArrowPlan, at: Edge): number {
  const { edge, vertex, direction } = at
  if ((direction & 1) === 1) {
    const line = (vertex / grid.width) | 0
    if (line === 2 * from.row + 1 || line === 2 * to.row + 1) return grid.length[edge] ?? 0
  }
  return grid.weighted[edge] ?? 0
}

function edgePrice(board: Board, arrow: ArrowPlan, at: Edge): number {
  const price = soloEdgePrice(board.grid, arrow, at)
  const others = board.edgeCount[at.edge] ?? 0
  const over = others >= (board.capacity[at.edge] ?? 1) ? cost.overCapacityCost : 0
  return price + others * cost.sharedCost + over
}

/** Price of leaving a vertex inside the way: bend, crossings there, and the grid edge that follows. */
export function movePrice(board: Board, arrow: ArrowPlan, step: Step): number {
  const { grid } = board
  const { move } = step
  const vertex = move >> 4
  const arrived = (move >> 2) & 3
  const leaving = move & 3
  const edge = edgeFrom(grid, vertex, leaving)
  let price = edgePrice(board, arrow, { edge, vertex, direction: leaving })
  if (arrived !== leaving) price += cost.bendCost
  if (grid.tie[vertex] === 1) price += cost.crossingCost
  for (let word = 0; word < board.words; word++) {
    let bits = board.arrowsAt[vertex * board.words + word] ?? 0
    while (bits !== 0) {
      const low = bits & -bits
      bits ^= low
      price += meetingPrice(board, step, word * 32 + 31 - Math.clz32(low))
    }
  }
  return price
}

/** A move and the way that led to it. */
export type Step = { readonly move: number; readonly trail: Trail }

function meetingPrice(board: Board, step: Step, other: number): number {
  const vertex = step.move >> 4
  const arrived = (step.move >> 2) & 3
  const leaving = step.move & 3
  const mask = board.use[other * board.grid.size + vertex] ?? 0
  const back = 1 << (arrived ^ 2)
  if ((mask & back) === 0) {
    if ((mask & (1 << leaving)) !== 0) return joinedHere(board, step, other)
    if (arrived !== leaving) return isStraight(mask) ? 0 : cost.cornerContactCost
    return isStraight(mask) ? cost.crossingCost : 0
  }
  const rest = mask & ~back
  if ((rest & (1 << leaving)) !== 0 || rest === 0) return 0
  const before = vertex - (board.grid.step[arrived] ?? 0)
  if (board.use[other * board.grid.size + before] === 0) return cost.crossingCost
  const ending = Math.sign(lean(arrived, leaving) - lean(arrived, directionOfBit(rest)))
  const beginning = startSide(board, step, other)
  return beginning !== 0 && beginning !== ending ? cost.crossingCost : 0
}

/** Running along an arrow past the point where another joins it: who joins would have to cross. */
function joinedHere(board: Board, { move }: Step, other: number): number {
  const next = (move >> 4) + (board.grid.step[move & 3] ?? 0)
  return board.use[other * board.grid.size + next] === 0 ? cost.crossingCost : 0
}

function isStraight(mask: number): boolean {
  return mask === 5 || mask === 10
}

/**
 * On which side of another arrow the way ran when their common run began: -1 left, 1 right, 0 when
 * it began at a common symbol, where the order is free.
 *
 *        other ──┐        way
 *                │ ┌───────        the way came from the right: 1
 *                v v
 */
function startSide(board: Board, { move, trail }: Step, other: number): number {
  const { grid } = board
  let state = move >> 2
  for (;;) {
    const heading = state & 3
    const before = trail[state] ?? -1
    if (before < 0) return 0
    const vertex = (state >> 2) - (grid.step[heading] ?? 0)
    const back = (before & 3) ^ 2
    const mask = (board.use[other * grid.size + vertex] ?? 0) & ~(1 << heading)
    if ((mask & (1 << back)) === 0) {
      if (mask === 0) return 0
      return Math.sign(lean(heading, back) - lean(heading, directionOfBit(mask)))
    }
    state = before
  }
}
