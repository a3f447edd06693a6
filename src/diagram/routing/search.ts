import { placesOf, type Board, type Route } from './board.ts'
import { bendCost } from './cost.ts'
import type { Grid } from './grid.ts'
import { emptyHeap, pop, push, topKey, type Heap } from './heap.ts'
import { findJunctions, type Junctions } from './merge.ts'
import type { ArrowPlan } from './plan.ts'
import { arrivePrice, leavePrice, loopPrice, movePrice, type Trail } from './prices.ts'
import { priceToGo } from './to-go.ts'

/** A route and what it adds to the board's price. */
export type PricedRoute = { readonly route: Route; readonly price: number }

/** Buffers of the search, made once a page. */
export type SearchSpace = {
  readonly best: Int32Array
  readonly stamp: Int32Array
  readonly trail: Trail
  readonly done: Int32Array
  readonly goal: Int32Array
  readonly heap: Heap
  /** By arrow: searches so far; and once there were several, what is to pay from each state. */
  readonly searches: Uint16Array
  readonly togo: (Int32Array | undefined)[]
  /** By arrow: price on the empty board. */
  readonly solo: Int32Array
  round: number
  /** Steps taken so far, over all searches. */
  work: number
  limit: number
  bestState: number
  bestJoin: number
}

/** Buffers for a grid and so many arrows. */
export function searchSpace(grid: Grid, arrows: number): SearchSpace {
  const states = 4 * grid.size
  return {
    best: new Int32Array(states),
    stamp: new Int32Array(states),
    trail: new Int32Array(states),
    done: new Int32Array(states),
    goal: new Int32Array(grid.size),
    heap: emptyHeap(),
    searches: new Uint16Array(arrows),
    togo: [],
    solo: new Int32Array(arrows),
    round: 0,
    work: 0,
    limit: 0,
    bestState: -1,
    bestJoin: -1,
  }
}

/** The nearest a target can be: a box of lines. */
type Aim = { readonly left: number; readonly right: number; readonly line: number }

type Quest = {
  readonly board: Board
  readonly arrow: ArrowPlan
  readonly space: SearchSpace
  readonly aim: Aim
  readonly joins: Junctions | undefined
  /** What is to pay from each state, where known. */
  readonly togo: Int32Array | undefined
}

/** No route may cost more than this. */
export const noLimit = 2_000_000_000

/**
 * Finds the cheapest way for an arrow on the board as it stands, or undefined when none costs less
 * than `limit`. A* (Hart, Nilsson & Raphael 1968) over vertex and direction; the estimate is
 * Manhattan distance and the fewest bends left. O(n log n) in vertices at worst, some 40 visits on
 * a common page.
 */
export function findRoute(
  search: { board: Board; space: SearchSpace },
  arrow: ArrowPlan,
  limit: number,
): PricedRoute | undefined {
  const quest = begin(search, arrow, limit)
  if (quest === undefined) return undefined
  const { space } = quest
  const { heap } = space
  while (heap.size > 0) {
    if (topKey(heap) >= space.limit) break
    const state = pop(heap)
    if (space.done[state] === space.round) continue
    space.done[state] = space.round
    space.work++
    expand(quest, state)
  }
  if (space.bestState < 0) return undefined
  return { route: readRoute(quest), price: space.limit }
}

function begin(
  { board, space }: { board: Board; space: SearchSpace },
  arrow: ArrowPlan,
  limit: number,
): Quest | undefined {
  space.round++
  space.limit = limit
  space.bestState = -1
  space.bestJoin = -1
  space.heap.size = 0
  const goals = placesOf(board, arrow.to)
  if (goals.length === 0) return undefined
  for (const vertex of goals) space.goal[vertex] = space.round
  const joins = findJunctions(board, arrow)
  space.work += (joins?.size ?? 0) >> 3
  const togo = togoFor(space, board, arrow)
  const quest = { board, arrow, space, aim: aimAt(board.grid, goals), joins, togo }
  const shared = goals.length === 1 && arrow.from.free ? (goals[0] ?? -1) : -1
  for (const vertex of placesOf(board, arrow.from)) {
    if (vertex !== shared) seed(quest, vertex)
  }
  return quest
}

/** Searches before it pays to know what is to pay from everywhere. */
const searchesBefore = 5

function togoFor(space: SearchSpace, board: Board, arrow: ArrowPlan): Int32Array | undefined {
  const { index } = arrow
  const times = (space.searches[index] ?? 0) + 1
  space.searches[index] = Math.min(times, 60_000)
  if (times < searchesBefore) return undefined
  return (space.togo[index] ??= priceToGo(board.grid, arrow, space.solo[index] ?? 0))
}

function aimAt(grid: Grid, goals: readonly number[]): Aim {
  const lines = goals.map((vertex) => vertex % grid.width)
  const line = ((goals[0] ?? 0) / grid.width) | 0
  return { left: Math.min(...lines), right: Math.max(...lines), line }
}

function seed(quest: Quest, vertex: number): void {
  const { board, arrow } = quest
  for (let side = 0; side < 4; side++) {
    if (((board.grid.ways[vertex] ?? 0) & (1 << side)) === 0) continue
    enter(quest, {
      vertex,
      direction: side,
      before: -1,
      price: leavePrice(board, arrow, 4 * vertex + side),
    })
  }
}

type Entering = {
  readonly vertex: number
  readonly direction: number
  readonly before: number
  readonly price: number
}

/** Takes the grid edge from a vertex: towards the goal, onto a joined arrow, or further on. */
function enter(quest: Quest, { vertex, direction, before, price }: Entering): void {
  const { board, arrow, space, joins } = quest
  const next = vertex + (board.grid.step[direction] ?? 0)
  const state = 4 * next + direction
  if (space.goal[next] === space.round) {
    const loop = arrow.from === arrow.to ? loopPrice(arrow, leavingOf(quest, before), direction) : 0
    const whole = price + arrivePrice(board, arrow, state) + loop
    if (whole < space.limit) {
      space.trail[state] = before
      settle(space, { state, whole, join: -1 })
    }
  }
  if (joins !== undefined) tryJoin(quest, joins, { state, before, price })
  if ((board.closed[next] ?? 1) === 0) relax(quest, { state, before, price })
}

/** Direction in which the way that led to a state left its symbol. */
function leavingOf({ space }: Quest, state: number): number {
  let first = state
  while ((space.trail[first] ?? -1) >= 0) first = space.trail[first] ?? -1
  return first & 3
}

function settle(space: SearchSpace, end: { state: number; whole: number; join: number }): void {
  space.limit = end.whole
  space.bestState = end.state
  space.bestJoin = end.join
}

type Reached = { readonly state: number; readonly before: number; readonly price: number }

function tryJoin(quest: Quest, joins: Junctions, { state, before, price }: Reached): void {
  const { space } = quest
  const junction = joins.get(state)
  if (junction === undefined || price + junction.price >= space.limit) return
  if (meetsBefore(quest, before, junction.joins)) return
  space.trail[state] = before
  settle(space, { state, whole: price + junction.price, join: junction.joins })
}

/** Whether the way so far meets the arrow that it would join: then they would run into each other twice. */
function meetsBefore({ board, space }: Quest, before: number, owner: number): boolean {
  const base = owner * board.grid.size
  for (let state = before; state >= 0; state = space.trail[state] ?? -1) {
    if (board.use[base + (state >> 2)] !== 0) return true
  }
  return false
}

function relax({ board, space, aim, togo }: Quest, { state, before, price }: Reached): void {
  const rest = togo === undefined ? estimate(board.grid, aim, state) : (togo[state] ?? 0)
  const key = price + rest
  if (key >= space.limit) return
  if (space.done[state] === space.round) return
  if (space.stamp[state] === space.round && (space.best[state] ?? 0) <= price) return
  space.stamp[state] = space.round
  space.best[state] = price
  space.trail[state] = before
  push(space.heap, key, state)
}

function expand(quest: Quest, state: number): void {
  const { board, arrow, space } = quest
  const vertex = state >> 2
  const arrived = state & 3
  const ways = board.grid.ways[vertex] ?? 0
  const under = board.grid.tie[vertex] === 1
  const price = space.best[state] ?? 0
  for (let turn = -1; turn <= 1; turn++) {
    const leaving = (arrived + turn) & 3
    if ((ways & (1 << leaving)) === 0 || (under && turn !== 0)) continue
    const next = vertex + (board.grid.step[leaving] ?? 0)
    if (board.closed[next] !== 0 && space.goal[next] !== space.round) continue
    const move = 4 * state + leaving
    const more = movePrice(board, arrow, { move, trail: space.trail })
    enter(quest, { vertex, direction: leaving, before: state, price: price + more })
  }
}

/**
 * Least price from a state to the target: distance, and bends by where the target lies.
 *
 *        2 | 1 | 1        seen by someone who looks to the right from the middle:
 *       ---+---+---       straight ahead 0 bends, ahead and aside 1, beside 1,
 *        3 | > | 0        behind and aside 2, straight behind 3
 */
function estimate(grid: Grid, aim: Aim, state: number): number {
  const vertex = state >> 2
  const x = vertex % grid.width
  const y = (vertex - x) / grid.width
  let aimX = x
  if (x < aim.left) aimX = aim.left
  else if (x > aim.right) aimX = aim.right
  const dx = (grid.xs[aimX] ?? 0) - (grid.xs[x] ?? 0)
  const dy = (grid.ys[aim.line] ?? 0) - (grid.ys[y] ?? 0)
  const upright = (state & 1) === 0
  const along = upright ? dy : dx
  const ahead = (state & 3) === 1 || (state & 3) === 2 ? along : -along
  const aside = upright ? dx : dy
  return Math.abs(dx) + Math.abs(dy) + bendsLeft(ahead, aside) * bendCost
}

function bendsLeft(ahead: number, aside: number): number {
  if (ahead < 0) return aside === 0 ? 3 : 2
  return aside === 0 ? 0 : 1
}

function readRoute({ board, space }: Quest): Route {
  const { step } = board.grid
  const vertices: number[] = []
  let state = space.bestState
  let first = state
  while (state >= 0) {
    vertices.push(state >> 2)
    first = state
    state = space.trail[state] ?? -1
  }
  vertices.push((first >> 2) - (step[first & 3] ?? 0))
  vertices.reverse()
  const joins = space.bestJoin
  return { vertices, joins, onward: joins < 0 ? -1 : onwardOf(board, joins, space.bestState >> 2) }
}

function onwardOf(board: Board, joins: number, vertex: number): number {
  const way = board.routes[joins]?.vertices ?? []
  const at = way.indexOf(vertex)
  const next = (way[at + 1] ?? 0) - vertex
  return board.grid.step.indexOf(next)
}
