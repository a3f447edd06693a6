import type { Box, Point, Quality } from '../page/page.ts'
import { bendsBound } from './bends-bound.ts'
import { emptyBoard, layRoute, liftRoute, type Board } from './board.ts'
import type { Scene } from './bounds.ts'
import { placeBoxes } from './boxes.ts'
import { drawArrows } from './draw.ts'
import { evaluateRoute } from './evaluate.ts'
import { buildGrid, type Grid } from './grid.ts'
import { insertAll, repairAll, type Workshop } from './insert-and-repair.ts'
import { placeLabels } from './labels.ts'
import { orderRoutes, type Order } from './order.ts'
import { planProblem, type Plan } from './plan.ts'
import { countPortFaults } from './port-faults.ts'
import type {
  RoutedArrow,
  RoutedPage,
  RoutingOptions,
  RoutingProblem,
  Topology,
} from './problem.ts'
import { findRoute, noLimit, searchSpace, type PricedRoute, type SearchSpace } from './search.ts'
import { cutSegments, type Pieces } from './segments.ts'
import { assignTracks, type Tracks } from './tracks.ts'

/**
 * Routes the arrows of one page on the lines of its table: orthogonal, none through a symbol, none on
 * top of another, crossings and bends as few as a repair search finds (diagram design, 2.2). Where rows are
 * too low for their lines it gives `narrow` with the growth that suffices for the same topology.
 * Deterministic. Throws only on two symbols in one cell and on arrows without ends.
 */
export function routePage(problem: RoutingProblem, options: RoutingOptions = {}): RoutedPage {
  const grid = buildGrid(problem)
  const plan = planProblem(problem, grid)
  const workshop = routeSolo(grid, plan)
  layAll(workshop, options)
  const pieces = cutSegments(workshop.board)
  const order = orderRoutes(workshop.board, pieces)
  const room = { problem, board: workshop.board, pieces, order }
  const fitted = fitTracks(room, grid)
  if (fitted.tracks.missing.length > 0 && options.topology === undefined) {
    return { kind: 'narrow', rowGrowth: growthOf(room, fitted.tracks), topology: topologyOf(room) }
  }
  return draw(room, fitted, workshop)
}

function routeSolo(grid: Grid, plan: Plan): Workshop {
  const board = emptyBoard(grid, plan)
  const space = searchSpace(grid)
  const solo = plan.arrows.map((arrow) => soloRoute(board, space, arrow.index))
  return { board, space, solo }
}

function soloRoute(board: Board, space: SearchSpace, index: number): PricedRoute {
  const arrow = board.plan.arrows[index]
  const found = arrow === undefined ? undefined : findRoute({ board, space }, arrow, noLimit)
  if (found === undefined) throw new Error(`no way for arrow ${index}, even alone`)
  return found
}

function layAll(workshop: Workshop, { topology, effort }: RoutingOptions): void {
  const { board } = workshop
  if (topology !== undefined) {
    layTopology(board, topology)
    return
  }
  insertAll(workshop)
  if (effort !== 'quick') repairAll(workshop)
}

function layTopology(board: Board, topology: Topology): void {
  const { grid } = board
  for (const arrow of board.plan.arrows) {
    const vertices = topology.ways[arrow.index]
    const joins = topology.joins[arrow.index] ?? -1
    if (vertices === undefined) throw new Error('topology of another problem')
    const end = vertices[vertices.length - 1] ?? 0
    const owner = joins < 0 ? [] : (topology.ways[joins] ?? [])
    const next = owner[owner.indexOf(end) + 1]
    const onward = next === undefined ? -1 : grid.step.indexOf(next - end)
    layRoute(board, arrow, { vertices, joins, onward })
  }
}

type Room = {
  readonly problem: RoutingProblem
  readonly board: Board
  readonly pieces: Pieces
  readonly order: Order
}

type Fitted = { readonly scene: Scene; readonly tracks: Tracks }

function fitTracks({ board, pieces, order }: Room, grid: Grid): Fitted {
  const scene: Scene = { board, grid, pieces, standing: placeBoxes(board, grid) }
  return { scene, tracks: assignTracks(scene, order.precedences) }
}

/** Grows rows in thought until the same topology fits; gives how much each row grew. */
function growthOf(room: Room, tracks: Tracks): number[] {
  const growth = room.problem.rowEdges.slice(1).map(() => 0)
  let { missing } = tracks
  for (let round = 0; round < 12 && missing.length > 0; round++) {
    for (const { line, room: lack } of missing) {
      const below = line / 2
      for (const row of [below - 1, below]) {
        const now = growth[row]
        if (now !== undefined) growth[row] = now + lack + 100
      }
    }
    const grown = buildGrid({ ...room.problem, rowEdges: growRows(room.problem.rowEdges, growth) })
    missing = fitTracks(room, grown).tracks.missing
  }
  return growth
}

/** Row borders after each row has grown. */
export function growRows(rowEdges: readonly number[], growth: readonly number[]): number[] {
  let added = 0
  return rowEdges.map((edge, row) => {
    if (row > 0) added += growth[row - 1] ?? 0
    return edge + added
  })
}

function topologyOf({ board }: Room): Topology {
  return {
    ways: board.routes.map((route) => route?.vertices ?? []),
    joins: board.routes.map((route) => route?.joins ?? -1),
  }
}

function draw(room: Room, { scene, tracks }: Fitted, workshop: Workshop): RoutedPage {
  const { board, problem } = room
  const lines = drawArrows(scene, tracks.offsets)
  const labels = placeLabels(problem, scene, lines)
  const boxes = new Map<string, Box>()
  for (const { index, symbol } of board.plan.symbols) {
    const box = scene.standing.boxes[index]
    if (box !== undefined) boxes.set(symbol.key, box)
  }
  const arrows = board.plan.arrows.map(({ index, arrow }): RoutedArrow => {
    const joins = board.routes[index]?.joins ?? -1
    const owner = board.plan.arrows[joins]?.arrow.flow
    return {
      flow: arrow.flow,
      points: lines[index] ?? [],
      head: owner === undefined,
      ...(owner === undefined ? {} : { joins: owner }),
      ...labelAt(labels[index]),
    }
  })
  return { kind: 'routed', boxes, arrows, quality: measure(room, workshop) }
}

function labelAt(point: Point | undefined): { labelAt?: Point } {
  return point === undefined ? {} : { labelAt: point }
}

function measure({ board, pieces, order }: Room, workshop: Workshop): Quality {
  return {
    crossings: order.crossings,
    bends: pieces.segments.length - pieces.ofArrow.length,
    bendsBound: bendsBound(board.grid, board.plan),
    cost: priceOfBoard(workshop),
    costBound: workshop.solo.reduce((sum, { price }) => sum + price, 0),
    portFaults: countPortFaults(board),
  }
}

/** What all arrows cost together: lifted one by one, each priced against those still there. */
function priceOfBoard({ board, space }: Workshop): number {
  let sum = 0
  const order = board.plan.arrows.toSorted((a, b) => joins(board, b.index) - joins(board, a.index))
  const lifted = order.map((arrow) => {
    const route = liftRoute(board, arrow)
    sum += evaluateRoute({ board, trail: space.trail }, arrow, route)
    return { arrow, route }
  })
  for (const { arrow, route } of lifted.reverse()) layRoute(board, arrow, route)
  return sum
}

function joins(board: Board, index: number): number {
  return (board.routes[index]?.joins ?? -1) < 0 ? 0 : 1
}
