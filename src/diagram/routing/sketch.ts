import type { Point } from '../page/page.ts'
import { directionBetween, edgeFrom, replaceRoutes, type Board } from './board.ts'
import type { Scene } from './bounds.ts'
import { placeBoxes } from './boxes.ts'
import { drawArrows } from './draw.ts'
import type { Grid } from './grid.ts'
import { repairAll, restWorkshop, type Workshop } from './insert-and-repair.ts'
import { faults, placeLabels, type PlacedLabel } from './labels.ts'
import { orderRoutes, type Order } from './order.ts'
import type { ArrowPlan } from './plan.ts'
import { countNeedlessFaults } from './port-faults.ts'
import type { RoutingProblem } from './problem.ts'
import { cutSegments, type Segment } from './segments.ts'
import { assignTracks, type Tracks } from './tracks.ts'

/** The routes of a board drawn with coordinates, and how many faults the drawing shows. */
export type Sketch = {
  readonly problem: RoutingProblem
  /** The page before any row grew. */
  readonly original: RoutingProblem
  readonly scene: Scene
  readonly order: Order
  readonly tracks: Tracks
  readonly lines: readonly (readonly Point[])[]
  readonly labels: readonly (PlacedLabel | undefined)[]
  /** Arrows whose labels touch something or have divided words, and how bad that is. */
  readonly unclear: readonly ArrowPlan[]
  /** By the weights of `faults`. */
  readonly labelFaults: number
  /** Groups of lines without room, faults of labels, sides used twice while others are free. */
  readonly troubles: number
  /** Troubles and crossings. */
  readonly price: number
}

/** Draws a full board, on its own grid or on that of the same page with higher rows. */
export function drawSketch(
  problem: RoutingProblem,
  board: Board,
  on: { readonly grid: Grid; readonly original: RoutingProblem } = {
    grid: board.grid,
    original: problem,
  },
): Sketch {
  const pieces = cutSegments(board)
  const order = orderRoutes(board, pieces)
  const scene: Scene = { board, grid: on.grid, pieces, standing: placeBoxes(board, on.grid) }
  const tracks = assignTracks(scene, order.precedences)
  const lines = drawArrows(scene, tracks.offsets)
  const labels = placeLabels(problem, scene, lines)
  const unclear = board.plan.arrows.filter(({ index }) => (labels[index]?.fault ?? 0) > 0)
  const labelFaults = labels.reduce((sum, label) => sum + (label?.fault ?? 0), 0)
  const grave = tracks.troubled.length + countNeedlessFaults(board)
  const troubles = labelFaults + faults.grave * grave
  const price = troubles + faults.crossing * order.crossings
  const { original } = on
  const drawn = { problem, original, scene, order, tracks, lines, labels }
  return { ...drawn, unclear, labelFaults, troubles, price }
}

const rounds = 10
/** Of the first round; each further one raises by that much more. */
const unclearSurcharge = 8_000

/**
 * Raises the prices of what the drawing showed not to work (negotiated congestion, McMurchie & Ebeling
 * 1995) and repairs the board until a drawing is without fault or rounds are spent. The best drawing
 * and its routes stay; prices are as before.
 */
export function redraw(workshop: Workshop, first: Sketch): Sketch {
  const { board } = workshop
  let best = first
  let bestRoutes = [...board.routes]
  let sketch = first
  restWorkshop(workshop)
  for (let round = 0; round < rounds && best.troubles > 0; round++) {
    surcharge(sketch, (round + 1) * unclearSurcharge)
    repairAll(workshop)
    sketch = drawSketch(first.problem, board)
    if (sketch.price >= best.price) continue
    best = sketch
    bestRoutes = [...board.routes]
  }
  board.capacity.set(board.grid.capacity)
  board.exitSurcharge.fill(0)
  replaceRoutes(board, bestRoutes)
  return best
}

function surcharge({ tracks, unclear, scene }: Sketch, extra: number): void {
  const { board } = scene
  for (const group of tracks.troubled) for (const segment of group) thin(scene, segment)
  for (const { index } of unclear) {
    const [from = 0, next = 0] = board.routes[index]?.vertices ?? []
    const at = 4 * index + directionBetween(board.grid, from, next)
    board.exitSurcharge[at] = (board.exitSurcharge[at] ?? 0) + extra
  }
}

/** One arrow less than now has room on the edges of a segment. */
function thin({ board }: Scene, segment: Segment): void {
  const { grid, edgeCount, capacity } = board
  for (let cross = segment.low; cross < segment.high; cross++) {
    const vertex = segment.upright
      ? cross * grid.width + segment.line
      : segment.line * grid.width + cross
    const edge = edgeFrom(grid, vertex, segment.upright ? 2 : 1)
    const arrows = edgeCount[edge] ?? 0
    if (arrows > 0) capacity[edge] = Math.min(capacity[edge] ?? 0, arrows - 1)
  }
}
