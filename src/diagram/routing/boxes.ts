import type { Box } from '../page/page.ts'
import type { Board } from './board.ts'
import type { Grid } from './grid.ts'
import type { SymbolPlan } from './plan.ts'

/** Where the symbols of a page stand. */
export type Standing = {
  /** By symbol of the plan. */
  readonly boxes: readonly Box[]
  /** By grid vertex: the box that covers it, copies included. */
  readonly at: ReadonlyMap<number, Box>
}

/** Boxes of all symbols on a full board; a free symbol without arrows stands in its first free cell. */
export function placeBoxes(board: Board, grid: Grid): Standing {
  const at = new Map<number, Box>()
  const boxes = board.plan.symbols.map((plan) => {
    const covered = coveredVertices(board, plan, at)
    const box = boxOver(grid, plan, [covered[0] ?? 0, covered[covered.length - 1] ?? 0])
    for (const vertex of covered) at.set(vertex, box)
    addCopies(grid, plan, at)
    return box
  })
  return { boxes, at }
}

function coveredVertices(
  board: Board,
  plan: SymbolPlan,
  taken: ReadonlyMap<number, Box>,
): readonly number[] {
  if (!plan.free) return plan.vertices
  const stands = board.standsAt[plan.index] ?? -1
  if (stands >= 0) return [stands]
  const idle = plan.vertices.find((vertex) => board.closed[vertex] === 0 && !taken.has(vertex))
  return [idle ?? plan.vertices[0] ?? 0]
}

function boxOver(grid: Grid, plan: SymbolPlan, [first, last]: readonly [number, number]): Box {
  const { width, height } = plan.symbol
  const left = grid.xs[first % grid.width] ?? 0
  const right = grid.xs[last % grid.width] ?? 0
  const y = grid.ys[Math.floor(first / grid.width)] ?? 0
  return { x: (left + right - width) >> 1, y: y - (height >> 1), width, height }
}

function addCopies(grid: Grid, { symbol, row }: SymbolPlan, at: Map<number, Box>): void {
  for (const box of copyBoxes(grid, symbol)) {
    for (const column of symbol.copies) {
      const vertex = (2 * row + 1) * grid.width + 2 * column + 1
      const x = (grid.xs[2 * column + 1] ?? 0) - (box.width >> 1)
      at.set(vertex, { ...box, x })
    }
  }
}

/** Size of one copy: as wide as the symbol would be in a single column. */
function copyBoxes(grid: Grid, symbol: SymbolPlan['symbol']): Box[] {
  const { place, copies, row, width, height } = symbol
  if (place.kind === 'free' || copies.length === 0) return []
  const from = grid.xs[2 * place.fromColumn + 1] ?? 0
  const to = grid.xs[2 * place.toColumn + 1] ?? 0
  const y = (grid.ys[2 * row + 1] ?? 0) - (height >> 1)
  return [{ x: 0, y, width: width - (to - from), height }]
}
