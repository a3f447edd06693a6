import type { BpmnProcess } from '#sop'
import type { Box, Point } from '../page/page.ts'
import { labelSize } from './plan-process.ts'

/** Every text is held against every flow; beyond so many flows none is. */
const mostFlows = 2500

type Drawn = {
  readonly boxes: ReadonlyMap<string, Box>
  readonly edges: ReadonlyMap<string, readonly Point[]>
  readonly labels: ReadonlyMap<string, Point>
}

/** Gives the boxes of texts: of flows where the router put them, of gateways at the clearest corner. */
export function placeLabels(process: BpmnProcess, drawn: Drawn): Map<string, Box> {
  const placed = new Map<string, Box>()
  for (const { id, name = '' } of process.flows) {
    const middle = drawn.labels.get(id)
    const { width, height } = labelSize(name)
    if (middle === undefined || height === 0) continue
    placed.set(id, { x: middle.x - (width >> 1), y: middle.y - (height >> 1), width, height })
  }
  const questions = process.nodes.filter(({ kind, name = '' }) => kind !== 'task' && name !== '')
  if (questions.length === 0) return placed
  const looked = process.flows.length > mostFlows ? [] : [...drawn.edges.values()]
  const pieces = looked.flatMap(piecesOf)
  for (const { id, name = '' } of questions) {
    const box = drawn.boxes.get(id)
    if (box === undefined) continue
    const near = [...pieces, ...placed.values(), ...drawn.boxes.values()].filter((other) =>
      overlaps(other, grown(box, 20_000)),
    )
    placed.set(id, clearestCorner(box, labelSize(name), near))
  }
  return placed
}

/** Blank between a gateway's text and what is beside it. */
const beside = 400

/**
 *      1  /\  0
 *        <  >
 *      3  \/  2
 */
function clearestCorner(
  gateway: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  near: readonly Box[],
): Box {
  const [right, left] = [
    gateway.x + (gateway.width >> 1) + beside,
    gateway.x + (gateway.width >> 1),
  ]
  const [above, below] = [gateway.y - height + beside, gateway.y + gateway.height - beside]
  const corners = [above, below].flatMap((y) =>
    [right, left - beside - width].map((x) => ({ x, y, width, height })),
  )
  const touched = corners.map((corner) => near.filter((other) => overlaps(other, corner)).length)
  const best = touched.indexOf(Math.min(...touched))
  return corners[best] ?? { x: right, y: above, width, height }
}

function piecesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }
  })
}

function overlaps(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width
  return across && one.y < other.y + other.height && other.y < one.y + one.height
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
