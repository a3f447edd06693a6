import { edgeFrom } from './board.ts'
import { bendCost, crossingCost } from './cost.ts'
import type { Grid } from './grid.ts'
import { emptyHeap, pop, push, topKey, type Heap } from './heap.ts'
import type { ArrowPlan } from './plan.ts'
import { arriveSolo, soloEdgePrice } from './prices.ts'

/** States further from the target than this beyond the cheapest way all count as that far. */
const horizon = 70_000

type Flood = {
  readonly grid: Grid
  readonly arrow: ArrowPlan
  readonly togo: Int32Array
  readonly heap: Heap
}

/**
 * What is at least still to pay from each state (`vertex * 4 + direction` reached) to the target of
 * an arrow on the empty board: Dijkstra's algorithm from the target backward, up to a little more
 * than the arrow's price alone. With it as estimate A* leaves out almost all that leads nowhere.
 */
export function priceToGo(grid: Grid, arrow: ArrowPlan, solo: number): Int32Array {
  const cutoff = solo + horizon
  const togo = new Int32Array(4 * grid.size).fill(cutoff)
  const flood = { grid, arrow, togo, heap: emptyHeap() }
  for (const vertex of arrow.to.vertices) {
    for (let direction = 0; direction < 4; direction++) {
      reach(flood, 4 * vertex + direction, arriveSolo(arrow, direction ^ 2))
    }
  }
  while (flood.heap.size > 0 && topKey(flood.heap) < cutoff) {
    const key = topKey(flood.heap)
    const state = pop(flood.heap)
    if (key === togo[state]) spread(flood, state)
  }
  return togo
}

function reach({ togo, heap }: Flood, state: number, price: number): void {
  if (price >= (togo[state] ?? 0)) return
  togo[state] = price
  push(heap, price, state)
}

/** Whoever takes the last grid edge to a state came to its other end from ahead or from aside. */
function spread(flood: Flood, state: number): void {
  const { grid, arrow, togo } = flood
  const leaving = state & 3
  const vertex = (state >> 2) - (grid.step[leaving] ?? 0)
  if (((grid.ways[state >> 2] ?? 0) & (1 << (leaving ^ 2))) === 0) return
  if (grid.closed[vertex] !== 0) return
  const under = grid.tie[vertex] === 1
  const edge = edgeFrom(grid, vertex, leaving)
  const price =
    (togo[state] ?? 0) +
    soloEdgePrice(grid, arrow, { edge, vertex, direction: leaving }) +
    (under ? crossingCost : 0)
  for (let turn = -1; turn <= 1; turn++) {
    if (under && turn !== 0) continue
    const before = 4 * vertex + ((leaving + turn) & 3)
    reach(flood, before, price + (turn === 0 ? 0 : bendCost))
  }
}
