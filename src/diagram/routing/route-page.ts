import type { Box, Quality } from '../page/page.ts'
import { bendsBound } from './bends-bound.ts'
import { emptyBoard, layRoute, type Board } from './board.ts'
import { countCrossings } from './crossings.ts'
import { findGrowth } from './growth.ts'
import { buildGrid, type Grid } from './grid.ts'
import { layAll, priceOfBoard, type Workshop } from './insert-and-repair.ts'
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
import { drawSketch, redraw, type Sketch } from './sketch.ts'

/**
 * Routes the arrows of one page on the lines of its table: orthogonal, none through a symbol, none on
 * top of another, crossings and bends as few as a repair search finds. Where rows are too low for
 * their lines it gives `narrow` with the growth that suffices for the same topology. Deterministic.
 * Throws only on two symbols in one cell, arrows without ends, and more free symbols than cells.
 */
export function routePage(problem: RoutingProblem, options: RoutingOptions = {}): RoutedPage {
  const grid = buildGrid(problem)
  const workshop = routeSolo(grid, planProblem(problem, grid))
  const { topology, effort } = options
  if (topology !== undefined) layTopology(workshop.board, topology)
  else layAll(workshop, effort ?? 'full')
  let sketch = drawSketch(problem, workshop.board)
  if (topology === undefined) {
    if (sketch.troubles > 0 && effort !== 'quick') sketch = redraw(workshop, sketch)
    const rowGrowth = findGrowth(sketch)
    if (rowGrowth !== undefined) {
      return { kind: 'narrow', rowGrowth, topology: topologyOf(workshop.board) }
    }
  }
  return finish(sketch, workshop)
}

function routeSolo(grid: Grid, plan: Plan): Workshop {
  const board = emptyBoard(grid, plan)
  const space = searchSpace(grid, plan.arrows.length)
  const solo = plan.arrows.map((arrow) => soloRoute(board, space, arrow.index))
  return { board, space, solo }
}

function soloRoute(board: Board, space: SearchSpace, index: number): PricedRoute {
  const arrow = board.plan.arrows[index]
  const found = arrow === undefined ? undefined : findRoute({ board, space }, arrow, noLimit)
  if (found === undefined) throw new Error(`no way for arrow ${index}, even alone`)
  space.solo[index] = found.price
  return found
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

function topologyOf(board: Board): Topology {
  return {
    ways: board.routes.map((route) => route?.vertices ?? []),
    joins: board.routes.map((route) => route?.joins ?? -1),
  }
}

function finish(sketch: Sketch, workshop: Workshop): RoutedPage {
  const { scene, lines, labels, order, troubles } = sketch
  const { board, pieces, standing } = scene
  const boxes = new Map<string, Box>()
  for (const { index, symbol } of board.plan.symbols) {
    const box = standing.boxes[index]
    if (box !== undefined) boxes.set(symbol.key, box)
  }
  const arrows = board.plan.arrows.map(({ index, arrow }): RoutedArrow => {
    const owner = board.plan.arrows[board.routes[index]?.joins ?? -1]?.arrow.flow
    const label = labels[index]
    return {
      flow: arrow.flow,
      points: lines[index] ?? [],
      head: owner === undefined,
      ...(owner === undefined ? {} : { joins: owner }),
      ...(label === undefined ? {} : { labelAt: label.at, labelForm: label.form }),
    }
  })
  const merged = board.routes.some((route) => (route?.joins ?? -1) >= 0)
  const quality: Quality = {
    // What the order of the lines promises holds unless lines were forced or run into others.
    crossings: troubles === 0 && !merged ? order.crossings : countCrossings(scene, lines),
    bends: pieces.segments.length - pieces.ofArrow.length,
    bendsBound: bendsBound(board.grid, board.plan),
    cost: priceOfBoard(workshop),
    costBound: workshop.solo.reduce((sum, { price }) => sum + price, 0),
    portFaults: countPortFaults(board),
  }
  return { kind: 'routed', boxes, arrows, quality }
}
