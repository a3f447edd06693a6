import { groupLanes, type BpmnBox, type BpmnLane, type BpmnLayout, type BpmnProcess } from '#sop'
import { headHeight, origin } from './bpmn-sizes.ts'
import { placeLabels } from './place-labels.ts'
import { planProcess } from './plan-process.ts'
import { routeGrown } from './route-grown.ts'

/**
 * Places a process: a column for each lane, a row for each node, flows on the lines between.
 *
 *     ┌───────── pool ─────────┐
 *     │ group      │           │
 *     │ lane │lane │ lane      │
 *     │  ○   │     │           │
 *     │ task ├──> task         │
 *     └──────┴─────┴───────────┘
 *
 * Every node stands in its lane, every flow ends at outlines.
 */
export function layOutProcess(process: BpmnProcess): BpmnLayout {
  const top = origin.y + headHeight * (hasGroups(process.lanes) ? 3 : 2)
  const { boxes, edges, labels, columnEdges, bottom } = routeGrown(planProcess(process, top))
  return {
    ...placeLanes(process.lanes, columnEdges, bottom),
    nodes: boxes,
    edges,
    labels: placeLabels(process, { boxes, edges, labels }),
  }
}

function hasGroups(lanes: readonly BpmnLane[]): boolean {
  return lanes.some(({ group }) => group !== undefined)
}

/** Lanes reach from the head of the pool or of their group to the bottom. */
function placeLanes(
  lanes: readonly BpmnLane[],
  columnEdges: readonly number[],
  bottom: number,
): Pick<BpmnLayout, 'pool' | 'groups' | 'lanes'> {
  const span = (first: number, end: number, top: number): BpmnBox => {
    const [x, right] = [columnEdges[first] ?? 0, columnEdges[end] ?? 0]
    return { x, y: top, width: right - x, height: bottom - top }
  }
  const top = origin.y + headHeight
  const groups: BpmnBox[] = []
  const places = new Map<string, BpmnBox>()
  let column = 0
  for (const { name, lanes: inner } of groupLanes(lanes)) {
    groups.push(span(column, column + inner.length, top))
    for (const { id } of inner) {
      places.set(id, span(column, column + 1, name === undefined ? top : top + headHeight))
      column += 1
    }
  }
  return { pool: span(0, lanes.length, origin.y), groups, lanes: places }
}
