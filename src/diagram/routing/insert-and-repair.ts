import {
  arrowsAtVertex,
  clearBoard,
  layRoute,
  liftRoute,
  pinFreeSymbols,
  replaceRoutes,
  type Board,
  type Route,
} from './board.ts'
import { bendCost } from './cost.ts'
import { evaluateRoute } from './evaluate.ts'
import type { ArrowPlan, SymbolPlan } from './plan.ts'
import { findRoute, noLimit, type PricedRoute, type SearchSpace } from './search.ts'

/** A board being filled, and the price of each arrow alone on the page. */
export type Workshop = {
  readonly board: Board
  readonly space: SearchSpace
  /** Cheapest single routes; their prices sum up to a lower bound of the page's price. */
  readonly solo: readonly PricedRoute[]
}

const passes = 3
/** Steps of search after which a page is left as it is: some 10 times what a crowded page takes. */
const workLimit = 150_000

/** Lets the work on a page begin anew. */
export function restWorkshop({ space }: Workshop): void {
  space.work = 0
}

function isSpent({ space }: Workshop): boolean {
  return space.work > workLimit
}

/** Neighbourhoods larger than this are cut: their orders would not be searched anyway. */
const groupLimit = 7

/**
 * Lays and repairs all arrows, from several orders of insertion until one outcome costs no more than
 * the arrows alone; the cheapest stays. `quick`: the first order only, without repair.
 */
export function layAll(workshop: Workshop, effort: 'quick' | 'full'): void {
  const { board, solo } = workshop
  let best = Infinity
  let routes: readonly (Route | undefined)[] = []
  const bound = solo.reduce((sum, { price }) => sum + price, 0)
  for (const order of insertionOrders(workshop)) {
    clearBoard(board)
    insertAll(workshop, order)
    if (effort === 'quick') return
    repairAll(workshop)
    const price = priceOfBoard(workshop)
    if (price < best) routes = [...board.routes]
    best = Math.min(best, price)
    // Less than a bend above the bound there is little to find.
    if (best - bound < bendCost || isSpent(workshop)) break
  }
  replaceRoutes(board, routes)
}

/** Cheapest first, in the order of the document, dearest first. */
function insertionOrders({ board, solo }: Workshop): (readonly ArrowPlan[])[] {
  const { arrows } = board.plan
  const price = ({ index }: ArrowPlan) => solo[index]?.price ?? 0
  const rising = arrows.toSorted((a, b) => price(a) - price(b) || a.index - b.index)
  return [rising, arrows, rising.toReversed()]
}

/** Lays all arrows in an order: the solo route where nothing speaks against it, else a search. */
function insertAll(workshop: Workshop, order: readonly ArrowPlan[]): void {
  const { board } = workshop
  if (order.every((arrow) => insertOne(workshop, arrow))) return
  // Arrows took the last cells that free symbols could stand in: give those their cells first.
  clearBoard(board)
  pinFreeSymbols(board)
  for (const arrow of order) {
    if (!insertOne(workshop, arrow)) throw new Error(`no way for arrow '${arrow.arrow.flow}'`)
  }
}

/** What all arrows cost together: lifted one by one, each priced against those still there. */
export function priceOfBoard(workshop: Workshop): number {
  const { board } = workshop
  let sum = 0
  const lifted = joinedFirst(board, board.plan.arrows).map((arrow): Laid => {
    const route = liftRoute(board, arrow)
    sum += priceNow(workshop, arrow, route)
    return [arrow, route]
  })
  for (const [arrow, route] of lifted.reverse()) layRoute(board, arrow, route)
  return sum
}

function insertOne(workshop: Workshop, arrow: ArrowPlan): boolean {
  const { board, space, solo } = workshop
  const alone = solo[arrow.index]
  if (alone !== undefined && priceNow(workshop, arrow, alone.route) <= alone.price) {
    layRoute(board, arrow, alone.route)
    return true
  }
  const found = findRoute({ board, space }, arrow, noLimit)
  if (found !== undefined) layRoute(board, arrow, found.route)
  return found !== undefined
}

function priceNow({ board, space }: Workshop, arrow: ArrowPlan, route: Route): number {
  space.work += route.vertices.length
  return evaluateRoute({ board, trail: space.trail }, arrow, route)
}

/**
 * Improves a full board by large-neighbourhood search (Shaw 1998): every arrow that costs more than
 * alone is lifted, by itself and together with those it may be in conflict with, and laid again in
 * several orders; the cheapest outcome stays. A search stops as soon as it cannot beat what was.
 */
export function repairAll(workshop: Workshop): void {
  const { arrows } = workshop.board.plan
  // An arrow is tried again only after something changed.
  const triedAt = new Int32Array(arrows.length).fill(-1)
  let changes = 0
  for (let pass = 0; pass < passes; pass++) {
    for (const arrow of arrows) {
      if (isSpent(workshop)) return
      if (triedAt[arrow.index] === changes) continue
      triedAt[arrow.index] = changes
      if (repairOne(workshop, arrow)) changes++
    }
  }
}

function repairOne(workshop: Workshop, arrow: ArrowPlan): boolean {
  if (!isDear(workshop, arrow)) return false
  let better = false
  for (const group of neighbourhoods(workshop, arrow)) {
    if (isSpent(workshop)) break
    if (!relay(workshop, withJoined(workshop.board, arrow, group))) continue
    better = true
    if (!isDear(workshop, arrow)) break
  }
  return better
}

/** Whether an arrow costs more on the board than it would alone. */
function isDear(workshop: Workshop, arrow: ArrowPlan): boolean {
  const { board, solo } = workshop
  if ((board.joined[arrow.index] ?? 0) > 0) return true
  const route = liftRoute(board, arrow)
  const price = priceNow(workshop, arrow, route)
  layRoute(board, arrow, route)
  return price > (solo[arrow.index]?.price ?? 0)
}

function neighbourhoods({ board }: Workshop, arrow: ArrowPlan): ArrowPlan[][] {
  const { arrows } = board.plan
  const crossed = met(board, arrow)
  const ofSymbol = (symbol: SymbolPlan) =>
    arrows.filter((other) => other.from === symbol || other.to === symbol)
  const strips = [arrow.from, arrow.to].filter((symbol) => symbol.free)
  const groups = [
    [arrow],
    ofSymbol(arrow.from),
    ofSymbol(arrow.to),
    ...crossed.map((other) => [arrow, other]),
    [arrow, ...crossed],
    ...strips.map((strip) =>
      arrows.filter((other) => isFreeIn(other.from, strip.row) || isFreeIn(other.to, strip.row)),
    ),
  ]
  return groups
}

function isFreeIn(symbol: SymbolPlan, row: number): boolean {
  return symbol.free && symbol.row === row
}

/** Arrows that share a vertex with an arrow, by index. */
function met(board: Board, arrow: ArrowPlan): ArrowPlan[] {
  const found = new Set<number>()
  for (const vertex of board.routes[arrow.index]?.vertices ?? []) {
    for (const other of arrowsAtVertex(board, vertex)) found.add(other)
  }
  found.delete(arrow.index)
  return board.plan.arrows.filter((other) => found.has(other.index))
}

/** The group, cut to size, the given arrow first; who runs into one of them comes with it. */
function withJoined(board: Board, first: ArrowPlan, group: readonly ArrowPlan[]): ArrowPlan[] {
  const members = new Set([first, ...group].slice(0, groupLimit))
  for (const other of board.plan.arrows) {
    const joins = board.routes[other.index]?.joins ?? -1
    const joined = joins < 0 ? undefined : board.plan.arrows[joins]
    if (joined !== undefined && members.has(joined)) members.add(other)
  }
  return [...members]
}

/** Lifts a group and lays it again in the best of several orders. Gives whether the page got cheaper. */
function relay(workshop: Workshop, group: readonly ArrowPlan[]): boolean {
  const { board } = workshop
  let best = 0
  let kept: Laid[] = []
  for (const arrow of joinedFirst(board, group)) {
    const route = liftRoute(board, arrow)
    best += priceNow(workshop, arrow, route)
    kept.unshift([arrow, route])
  }
  let better = false
  for (const order of ordersOf(workshop, group)) {
    const outcome = layInOrder(workshop, order, best)
    if (outcome === undefined) continue
    best = outcome.price
    kept = outcome.routes
    better = true
  }
  for (const [arrow, route] of kept) layRoute(board, arrow, route)
  return better
}

/** A group so ordered that no arrow is lifted from under one that runs into it. */
function joinedFirst(board: Board, group: readonly ArrowPlan[]): ArrowPlan[] {
  const joins = (arrow: ArrowPlan) => ((board.routes[arrow.index]?.joins ?? -1) < 0 ? 1 : 0)
  return group.toSorted((a, b) => joins(a) - joins(b))
}

function ordersOf({ solo }: Workshop, group: readonly ArrowPlan[]): (readonly ArrowPlan[])[] {
  if (group.length === 1) return [group]
  const reversed = group.toReversed()
  if (group.length === 2) return [group, reversed]
  const price = (arrow: ArrowPlan) => solo[arrow.index]?.price ?? 0
  const rising = group.toSorted((a, b) => price(a) - price(b))
  return [group, reversed, rising, rising.toReversed()]
}

type Laid = readonly [ArrowPlan, Route]
type Outcome = { readonly price: number; readonly routes: Laid[] }

/** Lays lifted arrows in an order and lifts them again; undefined unless it costs less than `limit`. */
function layInOrder(
  workshop: Workshop,
  order: readonly ArrowPlan[],
  limit: number,
): Outcome | undefined {
  const { board, solo } = workshop
  const routes: Laid[] = []
  let rest = 0
  for (const arrow of order) rest += solo[arrow.index]?.price ?? 0
  let price = 0
  for (const arrow of order) {
    rest -= solo[arrow.index]?.price ?? 0
    const found = cheapest(workshop, arrow, limit - price - rest)
    if (found === undefined) break
    price += found.price
    layRoute(board, arrow, found.route)
    routes.push([arrow, found.route])
  }
  for (const [arrow] of routes.toReversed()) liftRoute(board, arrow)
  return routes.length === order.length && price < limit ? { price, routes } : undefined
}

function cheapest(workshop: Workshop, arrow: ArrowPlan, limit: number): PricedRoute | undefined {
  const alone = workshop.solo[arrow.index]
  if (alone === undefined || alone.price >= limit) return undefined
  if (priceNow(workshop, arrow, alone.route) <= alone.price) return alone
  const { board, space } = workshop
  return findRoute({ board, space }, arrow, limit)
}
