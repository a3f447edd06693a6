import type { Box, Point } from '../page/page.ts'
import { alignBlocks } from './align-blocks.ts'
import { breakCycles } from './break-cycles.ts'
import { buildLayers, countItems, type Layers } from './build-layers.ts'
import type { MapGraph } from './map-graph.ts'
import { distances } from './map-sizes.ts'
import { orderLayers } from './order-layers.ts'
import { placeBands } from './place-bands.ts'
import { placeBlocks } from './place-blocks.ts'
import { placePorts, type Ports } from './place-ports.ts'
import { rankNodes } from './rank-nodes.ts'

/** Places in µm from the top left corner; boxes by node, routes by edge. */
export type GraphLayout = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly routes: readonly GraphRoute[]
}

/**
 * A line from its source to its target. Two points above each other are joined by a straight line,
 * others by a bend that is vertical at both ends. The label stands right of it.
 */
export type GraphRoute = { readonly points: readonly Point[]; readonly label: Box }

/** So many places in layers at most: beyond, no one could read the drawing. */
const mostItems = 600_000

/**
 * Lays out a graph in layers from top to bottom: cycles broken, ranks, order, places, lines. Lines bend
 * only between layers, where neither boxes nor labels stand, so that none runs through one. Gives
 * undefined where lines would pass more than 600,000 places. Sugiyama, Tagawa & Toda 1981; Gansner et
 * al. 1993.
 */
export function layOutGraph(graph: MapGraph): GraphLayout | undefined {
  const turned = breakCycles(graph)
  const ranks = rankNodes(graph, turned)
  if (countItems(graph, ranks) > mostItems) return undefined
  const layers = buildLayers(graph, ranks, turned)
  const order = orderLayers(layers)
  const ports = placePorts(graph, layers, order)
  const blocks = alignBlocks({ graph, layers, ports }, order)
  const xs = placeBlocks({ graph, layers, ports, blocks }, order)
  return drawLines(graph, { layers, ports, xs })
}

type Placed = { readonly layers: Layers; readonly ports: Ports; readonly xs: Float64Array }

function drawLines(graph: MapGraph, { layers, ports, xs }: Placed): GraphLayout {
  const { items, segments, turned } = layers
  const from = Float64Array.from(
    segments,
    ({ upper }, index) => at(xs, upper) + at(ports.upper, index),
  )
  const to = Float64Array.from(
    segments,
    ({ lower }, index) => at(xs, lower) + at(ports.lower, index),
  )
  const { bands, bends } = placeBands(layers, { from, to })
  const middles = bands.map(({ top, bottom }) => (top + bottom) / 2)
  const boxes = graph.nodes.map(({ width, height }, node): Box => {
    const y = (middles[items[node]?.layer ?? 0] ?? 0) - height / 2
    return { x: at(xs, node) - width / 2, y, width, height }
  })
  const paths: Point[][] = graph.edges.map(() => [])
  const labels: Box[] = graph.edges.map(() => ({ x: 0, y: 0, width: 0, height: 0 }))
  for (const [index, { upper, lower, edge }] of segments.entries()) {
    const [path, bend] = [paths[edge], bends[index]]
    if (path === undefined || bend === undefined) continue
    const [above, below] = [boxes[upper], boxes[lower]]
    const [x, end] = [at(from, index), at(to, index)]
    if (above !== undefined) path.push({ x, y: above.y + above.height })
    path.push({ x, y: bend.top }, { x: end, y: bend.bottom })
    if (below !== undefined) path.push({ x: end, y: below.y })
    const { layer = 0, labelled } = items[lower] ?? {}
    const { label, line } = graph.edges[edge] ?? { label: { width: 0, height: 0 }, line: 0 }
    if (labelled === undefined) continue
    const y = (middles[layer] ?? 0) - label.height / 2
    labels[edge] = { x: end + line / 2 + distances.label, y, ...label }
  }
  const routes = paths.map((path, edge): GraphRoute => {
    const points = straighten(path)
    const label = labels[edge] ?? { x: 0, y: 0, width: 0, height: 0 }
    return { points: turned[edge] === true ? points.toReversed() : points, label }
  })
  const width = items.reduce((most, { right }, item) => Math.max(most, at(xs, item) + right), 0)
  return { width: Math.ceil(width), height: bands.at(-1)?.bottom ?? 0, boxes, routes }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}

/** Leaves out the points inside straight pieces. */
function straighten(points: readonly Point[]): Point[] {
  return points.filter(({ x }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    return before?.x !== x || after?.x !== x
  })
}
