import type { Box } from '../page/page.ts'
import type { GraphLayout } from './layout/draw-lines.ts'
import type { FlowShape, MapShape, MapText } from './map-drawing.ts'
import { boxText, doubledOutline, loop } from './map-sizes.ts'
import type { PlannedFlow } from './plan-flows.ts'
import { loopReach, type MapPlan } from './plan-map.ts'
import type { PlannedNode } from './plan-nodes.ts'
import { mapTextHeight, setMapText } from './set-map-text.ts'

/** Draws a plan in its layout: arrows, the rare ones first so that the main path lies above them, then labels and boxes. Linear. */
export function drawGraph({ edges, nodes }: MapPlan, { routes, boxes }: GraphLayout): MapShape[] {
  const arrows = edges.flatMap((edge, index): FlowShape[] => {
    const route = routes[index]
    return route === undefined ? [] : [{ kind: 'flow', ...lookOf(edge), points: route.points }]
  })
  const labels = edges.flatMap(({ label }, index) => {
    const box = routes[index]?.label
    return box === undefined ? [] : setMapText(label, box, { role: 'label' })
  })
  const placed = nodes.flatMap((node, index) => {
    const box = boxes[index]
    return box === undefined ? [] : [{ node, box }]
  })
  return [
    ...arrows.toReversed(),
    ...labels,
    ...placed.flatMap(({ node, box }) => drawLoop(node, box)),
    ...placed.flatMap(({ node, box }) => [drawBox(node, box), ...setTexts(node, box)]),
  ]
}

function lookOf({ from, to, line, level, departs }: PlannedFlow) {
  return { from, to, line, level, departs }
}

function drawLoop({ loop: edge }: PlannedNode, box: Box): MapShape[] {
  if (edge === undefined) return []
  const right = box.x + box.width
  const middle = box.y + box.height / 2
  const { width, height } = loop
  const around = { x: right, y: Math.round(middle - height / 2), width, height }
  const at = { x: right + loopReach(edge.line), y: middle - edge.labelSize.height / 2 }
  return [
    { kind: 'loop', ...lookOf(edge), box: around },
    ...setMapText(edge.label, at, { role: 'label' }),
  ]
}

function drawBox({ place, level, marked }: PlannedNode, box: Box): MapShape {
  if (typeof place !== 'number') return { kind: 'terminal', box, role: place }
  return { kind: 'activity', box, activity: place, level, marked }
}

/** Texts below each other, centred; the plan made the box of an activity as high as they are. */
function setTexts({ texts, marked, place }: PlannedNode, box: Box): MapText[] {
  const inset = boxText.above + (marked ? doubledOutline : 0)
  const heights = texts.map(({ role, lines }) => mapTextHeight(lines, role))
  const free = box.height - heights.reduce((sum, height) => sum + height, 0)
  const first = typeof place === 'number' ? inset : free / 2
  return texts.flatMap(({ role, lines }, index) => {
    const above = heights.slice(0, index).reduce((sum, height) => sum + height, 0)
    const at = { x: box.x + box.width / 2, y: box.y + first + above }
    return setMapText(lines, at, { role, anchor: 'middle' })
  })
}
