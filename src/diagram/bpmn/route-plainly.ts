import type { Box, Point } from '../page/page.ts'
import type { RoutingProblem } from '../routing/problem.ts'
import { nodeLooks, pixel, rowRoom } from './bpmn-sizes.ts'
import type { Routed } from './route-grown.ts'

/**
 * Routes every arrow for itself, through the gap below its source and along the column of its target:
 *
 *        source
 *          │
 *     ┌────┘        free of nodes, not of other arrows
 *     └─> target
 *
 * Linear: for what is too much for the search.
 */
export function routePlainly(problem: RoutingProblem): Routed {
  const { columnEdges, rowEdges, arrows } = problem
  const boxes = placeBoxes(problem)
  const edges = new Map<string, readonly Point[]>()
  const labels = new Map<string, Point>()
  for (const { flow, from, to, label } of arrows) {
    const [source, target] = [boxes.get(from), boxes.get(to)]
    if (source === undefined || target === undefined) continue
    const points = plainWay(source, target)
    edges.set(flow, points)
    const [, one, other] = points
    if (label && one && other) labels.set(flow, { x: (one.x + other.x) >> 1, y: one.y })
  }
  return { boxes, edges, labels, columnEdges, bottom: rowEdges.at(-1) ?? 0 }
}

function placeBoxes({ symbols, rowEdges, columnEdges, columnCentres }: RoutingProblem) {
  const boxes = new Map<string, Box>()
  for (const { key, row, place, width, height } of symbols) {
    const column = place.kind === 'fixed' ? place.fromColumn : 0
    const centre = columnCentres?.[column] ?? columnEdges[column] ?? 0
    const middle = ((rowEdges[row] ?? 0) + (rowEdges[row + 1] ?? 0)) >> 1
    boxes.set(key, { x: centre - (width >> 1), y: middle - (height >> 1), width, height })
  }
  return boxes
}

/** Half-way between a task and the edge of the narrowest lane. */
const besideColumn = (nodeLooks.task.width >> 1) + 20 * pixel

function plainWay(source: Box, target: Box): Point[] {
  const x = source.x + (source.width >> 1)
  const bottom = source.y + source.height
  const below = bottom + (rowRoom >> 2)
  const side = target.x + (target.width >> 1) - besideColumn
  const middle = target.y + (target.height >> 1)
  return [
    { x, y: bottom },
    { x, y: below },
    { x: side, y: below },
    { x: side, y: middle },
    { x: target.x, y: middle },
  ]
}
