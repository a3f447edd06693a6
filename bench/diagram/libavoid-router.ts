import { AvoidLib } from 'libavoid-js'
import type { Box, Point } from '../../src/diagram/page/page.ts'
import type { Cells, Lines } from './page-cells.ts'

/** libavoid works in tenths of a millimetre here: its penalties are lengths. */
const unit = 100
const penalties = { segment: 180, crossing: 420, buffer: 10, nudging: 14 }

/** Numbers of libavoid's `RoutingParameter` and `RoutingOption`. */
const parameter = { segment: 0, crossing: 2, buffer: 6, nudging: 7 }
const nudgeAtShapes = 0

let loaded = false

/** Loads the WebAssembly module, once. */
export async function loadLibavoid(): Promise<void> {
  if (!loaded) await AvoidLib.load()
  loaded = true
}

/** Routes with libavoid: orthogonal, centre pins, nudging, penalties like ours. `ms` is its routing alone. */
export function routeWithLibavoid({ boxes, links }: Cells): { lines: Lines; ms: number } {
  const avoid = AvoidLib.getInstance()
  const router = new avoid.Router(avoid.OrthogonalRouting)
  router.setRoutingParameter(parameter.segment, penalties.segment)
  router.setRoutingParameter(parameter.crossing, penalties.crossing)
  router.setRoutingParameter(parameter.buffer, penalties.buffer)
  router.setRoutingParameter(parameter.nudging, penalties.nudging)
  router.setRoutingOption(nudgeAtShapes, true)
  const shapes = new Map(
    boxes.map(({ key, box }) => {
      const from = new avoid.Point(box.x / unit, box.y / unit)
      const to = new avoid.Point((box.x + box.width) / unit, (box.y + box.height) / unit)
      const shape = new avoid.ShapeRef(router, new avoid.Rectangle(from, to))
      const pin = new avoid.ShapeConnectionPin(shape, 1, 0.5, 0.5, true, 0, allDirections)
      return [key, { shape, pin }]
    }),
  )
  const connectors = links.map(({ from, to }) => {
    const [start, end] = [shapes.get(from), shapes.get(to)]
    if (start === undefined || end === undefined) throw new Error(`no box for '${from}' or '${to}'`)
    const source = new avoid.ConnEnd(start.shape, 1)
    const target = new avoid.ConnEnd(end.shape, 1)
    const connector = new avoid.ConnRef(router, source, target)
    connector.setRoutingType(avoid.OrthogonalRouting)
    return connector
  })
  const start = performance.now()
  router.processTransaction()
  const ms = performance.now() - start
  const boxOf = new Map(boxes.map(({ key, box }) => [key, box]))
  const lines = connectors.map((connector, at) => {
    const route = connector.displayRoute()
    const points = Array.from({ length: route.size() }, (_, index) => {
      const point = route.get_ps(index)
      return { x: point.x * unit, y: point.y * unit }
    })
    const { from = '', to = '' } = links[at] ?? {}
    const tail = clipStart(points, boxOf.get(from)).reverse()
    return clipStart(tail, boxOf.get(to)).reverse()
  })
  avoid.destroy(router)
  return { lines, ms }
}

const allDirections = 15

/** Cuts off what lies within the box where a line begins. */
function clipStart(points: readonly Point[], box: Box | undefined): Point[] {
  if (box === undefined) return [...points]
  let first = 0
  while (first + 2 < points.length && isInside(points[first + 1], box)) first++
  const [start, next] = [points[first], points[first + 1]]
  if (start === undefined || next === undefined) return [...points]
  return [leave(start, next, box), ...points.slice(first + 1)]
}

function isInside(point: Point | undefined, { x, y, width, height }: Box): boolean {
  if (point === undefined) return false
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}

function leave(start: Point, next: Point, { x, y, width, height }: Box): Point {
  if (Math.abs(next.x - start.x) > Math.abs(next.y - start.y)) {
    return { x: next.x > start.x ? x + width : x, y: start.y }
  }
  return { x: start.x, y: next.y > start.y ? y + height : y }
}
