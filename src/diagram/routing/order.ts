import { arrowsAtVertex, directionBetween, type Board } from './board.ts'
import { directionOfBit, lean } from './direction.ts'
import type { Pieces, Segment } from './segments.ts'

/** Of two segments on one line: `before` must have the smaller coordinate. */
export type Precedence = { readonly before: Segment; readonly after: Segment }

/** Who runs beside whom, and how often routes must cross. */
export type Order = { readonly precedences: readonly Precedence[]; readonly crossings: number }

/**
 * Compares all routes pair by pair. Two routes on a common run keep the order in which they came
 * together; where they part in the other order they cross once, at the end of the run where one of
 * them goes straight (wire ordering, Groeneveld 1989).
 *
 *      a ──┐                    a ──┐
 *          │┌── b                 b ┼──┐
 *          ││                       │  │
 *      a <─┘└─> b  no crossing  b <─┼──┘  (crosses at one end)
 *
 * Linear in the length of the routes for each pair that meets.
 */
export function orderRoutes(board: Board, pieces: Pieces): Order {
  const precedences: Precedence[] = []
  let crossings = 0
  for (const { index } of board.plan.arrows) {
    for (const other of laterMet(board, index)) {
      crossings += comparePair({ board, pieces, one: index, other, precedences })
    }
  }
  return { precedences, crossings: crossings + tieCrossings(board) }
}

function laterMet(board: Board, index: number): number[] {
  const found = new Set<number>()
  for (const vertex of board.routes[index]?.vertices ?? []) {
    for (const other of arrowsAtVertex(board, vertex)) if (other > index) found.add(other)
  }
  return [...found].sort((a, b) => a - b)
}

function tieCrossings({ grid, routes }: Board): number {
  let crossings = 0
  for (const route of routes) {
    for (const vertex of route?.vertices ?? []) crossings += grid.tie[vertex] ?? 0
  }
  return crossings
}

type Pair = {
  readonly board: Board
  readonly pieces: Pieces
  readonly one: number
  readonly other: number
  readonly precedences: Precedence[]
}

function comparePair(pair: Pair): number {
  const { board, one, other } = pair
  const vertices = board.routes[one]?.vertices ?? []
  if (areJoined(board, one, other)) return 0
  let crossings = 0
  let at = 0
  while (at < vertices.length) {
    if (useOf(board, other, vertices[at] ?? 0) === 0) {
      at++
      continue
    }
    let end = at
    while (end + 1 < vertices.length && sharesEdge(pair, end)) end++
    crossings += end > at ? compareRun(pair, at, end) : comparePoint(pair, at)
    at = end + 1
  }
  return crossings
}

function areJoined({ routes }: Board, one: number, other: number): boolean {
  return routes[one]?.joins === other || routes[other]?.joins === one
}

function useOf(board: Board, arrow: number, vertex: number): number {
  return board.use[arrow * board.grid.size + vertex] ?? 0
}

/** Direction in which the first of the pair leaves a position; at its end -1, or where it joins. */
function heading({ board, one }: Pair, at: number): number {
  const route = board.routes[one]
  const here = route?.vertices[at] ?? 0
  const next = route?.vertices[at + 1]
  return next === undefined ? (route?.onward ?? -1) : directionBetween(board.grid, here, next)
}

function sharesEdge(pair: Pair, at: number): boolean {
  const { board, one, other } = pair
  const vertices = board.routes[one]?.vertices ?? []
  const direction = heading(pair, at)
  const here = useOf(board, other, vertices[at] ?? 0)
  const there = useOf(board, other, vertices[at + 1] ?? 0)
  return ((here >> direction) & 1) === 1 && ((there >> (direction ^ 2)) & 1) === 1
}

/** -1: the first of the pair is on the left at this end of the run, 1: on the right, 0: free. */
type End = { readonly side: number; readonly straight: boolean }

function compareRun(pair: Pair, start: number, end: number): number {
  const from = startOf(pair, start)
  const to = endOf(pair, end)
  const cross = from.side !== 0 && to.side !== 0 && from.side !== to.side
  let side = from.side !== 0 ? from.side : to.side
  if (cross && from.straight) side = to.side
  else if (cross && !to.straight) separate(pair, end)
  keepBeside(pair, { start, end, side: side === 0 ? -1 : side })
  return cross ? 1 : 0
}

function startOf(pair: Pair, at: number): End {
  const { board, one, other } = pair
  if (at === 0) return { side: 0, straight: false }
  const direction = heading(pair, at)
  const vertex = board.routes[one]?.vertices[at] ?? 0
  const rest = useOf(board, other, vertex) & ~(1 << direction)
  if (rest === 0) return { side: 0, straight: false }
  const mine = lean(direction, heading(pair, at - 1) ^ 2)
  const theirs = lean(direction, directionOfBit(rest))
  return { side: Math.sign(mine - theirs), straight: mine === 0 || theirs === 0 }
}

function endOf(pair: Pair, at: number): End {
  const { board, one, other } = pair
  const direction = heading(pair, at - 1)
  const vertex = board.routes[one]?.vertices[at] ?? 0
  const rest = useOf(board, other, vertex) & ~(1 << (direction ^ 2))
  const onward = heading(pair, at)
  if (rest === 0 || onward < 0) return { side: 0, straight: false }
  const mine = lean(direction, onward)
  const theirs = lean(direction, directionOfBit(rest))
  return { side: Math.sign(mine - theirs), straight: mine === 0 || theirs === 0 }
}

function keepBeside(pair: Pair, run: { start: number; end: number; side: number }): void {
  const { pieces, one, other, board, precedences } = pair
  const vertices = board.routes[one]?.vertices ?? []
  let known: Segment | undefined
  for (let at = run.start; at < run.end; at++) {
    const mine = pieces.leaving[one]?.[at]
    if (mine === undefined || mine === known) continue
    known = mine
    const direction = heading(pair, at)
    const theirs = segmentAt(pair, { arrow: other, vertex: vertices[at] ?? 0, direction })
    if (theirs === undefined) continue
    // Going north or east, left is where coordinates are smaller.
    const smaller = direction < 2 ? run.side < 0 : run.side > 0
    precedences.push(smaller ? { before: mine, after: theirs } : { before: theirs, after: mine })
  }
}

type Look = { readonly arrow: number; readonly vertex: number; readonly direction: number }

function segmentAt({ pieces, board }: Pair, { arrow, vertex, direction }: Look) {
  const at = (pieces.position[arrow * board.grid.size + vertex] ?? 0) - 1
  const next = board.routes[arrow]?.vertices[at + 1]
  const forward = next !== undefined && directionBetween(board.grid, vertex, next) === direction
  return pieces.leaving[arrow]?.[forward ? at : at - 1]
}

/** Where both turn away to opposite sides in crossing, the pieces after the turn lie on one line. */
function separate(pair: Pair, at: number): void {
  const { board, one, other, precedences, pieces } = pair
  const vertex = board.routes[one]?.vertices[at] ?? 0
  const back = heading(pair, at - 1) ^ 2
  const rest = useOf(board, other, vertex) & ~(1 << back)
  const mine = pieces.leaving[one]?.[at]
  const theirs = segmentAt(pair, { arrow: other, vertex, direction: directionOfBit(rest) })
  if (mine !== undefined && theirs !== undefined) precedences.push({ before: mine, after: theirs })
}

function comparePoint(pair: Pair, at: number): number {
  const { board, one, other } = pair
  const vertex = board.routes[one]?.vertices[at] ?? 0
  const mine = useOf(board, one, vertex)
  const theirs = useOf(board, other, vertex)
  if ((mine === 5 && theirs === 10) || (mine === 10 && theirs === 5)) return 1
  if (isCorner(mine) && isCorner(theirs)) keepApart(pair, vertex)
  return 0
}

function isCorner(mask: number): boolean {
  return mask === 3 || mask === 6 || mask === 12 || mask === 9
}

/**
 * Two corners at one vertex, back to back: the one that opens to the east lies further east.
 *
 *         │          │
 *      ───┘   not  ──┼┐
 *          ┌──       └┼──
 *          │          │
 */
function keepApart(pair: Pair, vertex: number): void {
  const { board, one, other, precedences } = pair
  const mine = useOf(board, one, vertex)
  const column = vertex % board.grid.width
  // On a middle line the pieces want to stay centred: move those on the other line instead.
  const upright = column % 2 === 0
  const find = (arrow: number) => {
    const mask = useOf(board, arrow, vertex) & (upright ? 5 : 10)
    return segmentAt(pair, { arrow, vertex, direction: directionOfBit(mask) })
  }
  const a = find(one)
  const b = find(other)
  if (a === undefined || b === undefined) return
  const mineLater = upright ? (mine & 2) !== 0 : (mine & 4) !== 0
  precedences.push(mineLater ? { before: b, after: a } : { before: a, after: b })
}
