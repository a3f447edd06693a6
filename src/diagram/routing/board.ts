import type { Grid } from './grid.ts'
import type { ArrowPlan, Plan, SymbolPlan } from './plan.ts'

/**
 * The way of one arrow: vertices from its source to its target, or to the vertex where it runs into
 * the arrow `joins` (else -1) that leads to the same target.
 */
export type Route = {
  readonly vertices: readonly number[]
  readonly joins: number
  /** Direction in which the joined arrow goes on from the last vertex. */
  readonly onward: number
}

/** The routes laid so far, with counts that make prices quick to read. */
export type Board = {
  readonly grid: Grid
  readonly plan: Plan
  /** Laid routes by arrow. */
  readonly routes: (Route | undefined)[]
  /** `use[arrow * size + vertex]`: bit per direction in which the arrow has a grid edge there. */
  readonly use: Uint8Array
  /** Bit set of arrows at a vertex, `words` numbers each. */
  readonly arrowsAt: Int32Array
  readonly words: number
  /** Arrows on a grid edge. */
  readonly edgeCount: Uint16Array
  /** Arrows out of and into `symbol * 4 + side`. */
  readonly outOf: Uint16Array
  readonly into: Uint16Array
  /** Symbols standing on a vertex, free ones included. */
  readonly closed: Uint8Array
  /** Vertex where a free symbol stands, -1 while none of its arrows is laid; and how many are. */
  readonly standsAt: Int32Array
  readonly holds: Uint16Array
  /** Arrows that run into this one. */
  readonly joined: Uint16Array
  /** Arrows that fit on a grid edge; less than the grid says where a drawing showed it. */
  readonly capacity: Uint8Array
  /** `arrow * 4 + side`: surcharge on leaving by a side, where a drawing showed no room for its label. */
  readonly exitSurcharge: Int32Array
}

/** A board without arrows. */
export function emptyBoard(grid: Grid, plan: Plan): Board {
  const arrows = plan.arrows.length
  const symbols = plan.symbols.length
  const words = Math.max(1, (arrows + 31) >> 5)
  return {
    grid,
    plan,
    routes: plan.arrows.map(() => undefined),
    use: new Uint8Array(arrows * grid.size),
    arrowsAt: new Int32Array(grid.size * words),
    words,
    edgeCount: new Uint16Array(2 * grid.size),
    outOf: new Uint16Array(4 * symbols),
    into: new Uint16Array(4 * symbols),
    closed: grid.closed.slice(),
    standsAt: new Int32Array(symbols).fill(-1),
    holds: new Uint16Array(symbols),
    joined: new Uint16Array(arrows),
    capacity: grid.capacity.slice(),
    exitSurcharge: new Int32Array(4 * arrows),
  }
}

/** Grid edge that leaves `vertex` in a direction. */
export function edgeFrom(grid: Grid, vertex: number, direction: number): number {
  if (direction === 1) return 2 * vertex
  if (direction === 2) return 2 * vertex + 1
  if (direction === 3) return 2 * vertex - 2
  return 2 * (vertex - grid.width) + 1
}

/** Direction from a vertex to its neighbour. */
export function directionBetween(grid: Grid, from: number, to: number): number {
  const difference = to - from
  if (difference === 1) return 1
  if (difference === -1) return 3
  return difference === grid.width ? 2 : 0
}

/** Lays a route on the board; its free ends take their places. */
export function layRoute(board: Board, arrow: ArrowPlan, route: Route): void {
  board.routes[arrow.index] = route
  mark(board, { arrow, route, sign: 1 })
}

/** Takes a route off the board again. */
export function liftRoute(board: Board, arrow: ArrowPlan): Route {
  const route = board.routes[arrow.index]
  if (route === undefined) throw new Error(`arrow ${arrow.index} is not on the board`)
  board.routes[arrow.index] = undefined
  mark(board, { arrow, route, sign: -1 })
  return route
}

/** Takes all routes off, and free symbols from cells given them for good. */
export function clearBoard(board: Board): void {
  for (const arrow of board.plan.arrows) {
    if (board.routes[arrow.index] !== undefined) liftRoute(board, arrow)
  }
  board.closed.set(board.grid.closed)
  board.holds.fill(0)
  board.standsAt.fill(-1)
}

/** Lays the given routes, by arrow, instead of those on the board. */
export function replaceRoutes(board: Board, routes: readonly (Route | undefined)[]): void {
  clearBoard(board)
  for (const arrow of board.plan.arrows) {
    const route = routes[arrow.index]
    if (route !== undefined) layRoute(board, arrow, route)
  }
}

type Marking = { readonly arrow: ArrowPlan; readonly route: Route; readonly sign: 1 | -1 }

function mark(board: Board, marking: Marking): void {
  const { arrow, route, sign } = marking
  const { vertices, joins } = route
  markEdges(board, marking)
  const last = vertices.length - 1
  const first = directionBetween(board.grid, vertices[0] ?? 0, vertices[1] ?? 0)
  count(board.outOf, 4 * arrow.from.index + first, sign)
  occupy(board, arrow.from, { vertex: vertices[0] ?? 0, sign })
  if (joins >= 0) {
    count(board.joined, joins, sign)
    return
  }
  const final = directionBetween(board.grid, vertices[last - 1] ?? 0, vertices[last] ?? 0)
  count(board.into, 4 * arrow.to.index + (final ^ 2), sign)
  occupy(board, arrow.to, { vertex: vertices[last] ?? 0, sign })
}

function markEdges(board: Board, { arrow, route, sign }: Marking): void {
  const { grid, use, arrowsAt, words, edgeCount } = board
  const { vertices, joins, onward } = route
  const base = arrow.index * grid.size
  const bit = 1 << (arrow.index & 31)
  const word = arrow.index >> 5
  for (let i = 0; i < vertices.length; i++) {
    const vertex = vertices[i] ?? 0
    const at = vertex * words + word
    if (sign < 0) {
      use[base + vertex] = 0
      arrowsAt[at] = (arrowsAt[at] ?? 0) & ~bit
    } else arrowsAt[at] = (arrowsAt[at] ?? 0) | bit
    const next = vertices[i + 1]
    if (next === undefined) continue
    const direction = directionBetween(grid, vertex, next)
    count(edgeCount, edgeFrom(grid, vertex, direction), sign)
    if (sign < 0) continue
    use[base + vertex] = (use[base + vertex] ?? 0) | (1 << direction)
    use[base + next] = (use[base + next] ?? 0) | (1 << (direction ^ 2))
  }
  // At a junction the arrow counts as turning onto the one it joins.
  const last = base + (vertices[vertices.length - 1] ?? 0)
  if (joins >= 0 && sign > 0) use[last] = (use[last] ?? 0) | (1 << onward)
}

function count(counts: Uint16Array, at: number, sign: number): void {
  counts[at] = (counts[at] ?? 0) + sign
}

function occupy(board: Board, symbol: SymbolPlan, at: { vertex: number; sign: number }): void {
  if (!symbol.free) return
  count(board.holds, symbol.index, at.sign)
  const held = (board.holds[symbol.index] ?? 0) > 0
  board.standsAt[symbol.index] = held ? at.vertex : -1
  board.closed[at.vertex] = held ? 1 : 0
}

/** Whether a free symbol may come to stand on a vertex now. */
export function isVacant(board: Board, vertex: number): boolean {
  if ((board.closed[vertex] ?? 1) !== 0) return false
  for (let word = 0; word < board.words; word++) {
    if ((board.arrowsAt[vertex * board.words + word] ?? 0) !== 0) return false
  }
  return true
}

/** Vertices from which an arrow may start, or where it may end, as the board stands. */
export function placesOf(board: Board, symbol: SymbolPlan): readonly number[] {
  if (!symbol.free) return symbol.vertices
  const stands = board.standsAt[symbol.index] ?? -1
  if (stands >= 0) return [stands]
  return symbol.vertices.filter((vertex) => isVacant(board, vertex))
}

/**
 * Gives every free symbol of an empty board a cell until the board is cleared: as near to its preferred one as can be,
 * in the order of the problem. Throws when a row has more of them than cells.
 */
export function pinFreeSymbols(board: Board): void {
  for (const symbol of board.plan.symbols) {
    if (!symbol.free) continue
    const wish = symbol.preferred
    const [nearest] = symbol.vertices
      .filter((vertex) => board.closed[vertex] === 0)
      .toSorted((a, b) => (wish < 0 ? 0 : Math.abs(a - wish) - Math.abs(b - wish)) || a - b)
    if (nearest === undefined) {
      throw new Error(`no cell left for free symbol '${symbol.symbol.key}' in row ${symbol.row}`)
    }
    occupy(board, symbol, { vertex: nearest, sign: 1 })
  }
}

/** Arrows at a vertex, by index. */
export function arrowsAtVertex(board: Board, vertex: number): number[] {
  const found: number[] = []
  for (let word = 0; word < board.words; word++) {
    let bits = board.arrowsAt[vertex * board.words + word] ?? 0
    while (bits !== 0) {
      const low = bits & -bits
      found.push(word * 32 + directionOfLow(low))
      bits ^= low
    }
  }
  return found
}

function directionOfLow(low: number): number {
  return 31 - Math.clz32(low)
}
