import type { Box, Point } from '../page/page.ts'
import { alignBlocks } from './align-blocks.ts'
import { breakCycles } from './break-cycles.ts'
import { buildLayers, countItems, type Layers } from './build-layers.ts'
import type { MapGraph } from './map-graph.ts'
import { distances, gap, ports as portSizes } from './map-sizes.ts'
import { orderLayers } from './order-layers.ts'
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

function drawLines(graph: MapGraph, placed: Placed): GraphLayout {
  const { layers, ports, xs } = placed
  const bands = placeBands(placed)
  const middles = bands.map(({ top, bottom }) => Math.round((top + bottom) / 2))
  const boxes = graph.nodes.map(({ width, height }, node): Box => {
    const middle = middles[layers.items[node]?.layer ?? 0] ?? 0
    return { x: (xs[node] ?? 0) - width / 2, y: middle - height / 2, width, height }
  })
  const paths: Point[][] = graph.edges.map(() => [])
  const labels: Box[] = graph.edges.map(() => ({ x: 0, y: 0, width: 0, height: 0 }))
  for (const [index, { upper, lower, edge }] of layers.segments.entries()) {
    const path = paths[edge]
    const [above, below] = [layers.items[upper], layers.items[lower]]
    if (path === undefined || above === undefined || below === undefined) continue
    const x = (xs[upper] ?? 0) + (ports.upper[index] ?? 0)
    const to = (xs[lower] ?? 0) + (ports.lower[index] ?? 0)
    const box = boxes[upper]
    if (box !== undefined) path.push({ x, y: box.y + box.height })
    path.push({ x, y: bands[above.layer]?.bottom ?? 0 }, { x: to, y: bands[below.layer]?.top ?? 0 })
    const target = boxes[lower]
    if (target !== undefined) path.push({ x: to, y: target.y })
    const { label, line } = graph.edges[edge] ?? { label: { width: 0, height: 0 }, line: 0 }
    if (below.labelled === undefined) continue
    const y = (middles[below.layer] ?? 0) - label.height / 2
    labels[edge] = { x: to + line / 2 + distances.label, y, ...label }
  }
  const routes = paths.map((path, edge): GraphRoute => {
    const points = straighten(path)
    const label = labels[edge] ?? { x: 0, y: 0, width: 0, height: 0 }
    return { points: layers.turned[edge] === true ? points.toReversed() : points, label }
  })
  const width = layers.items.reduce(
    (most, { right }, item) => Math.max(most, (xs[item] ?? 0) + right),
    0,
  )
  return { width: Math.ceil(width), height: bands.at(-1)?.bottom ?? 0, boxes, routes }
}

/** From where to where a layer reaches; lines are vertical inside. */
type Band = { readonly top: number; readonly bottom: number }

/** Bands as high as what stands in them; the farther a line moves aside between two, the farther apart they are. */
function placeBands({ layers, ports, xs }: Placed): Band[] {
  const heights = new Float64Array(layers.count)
  for (const { layer, height, node } of layers.items) {
    const straight = node === undefined ? 0 : 2 * portSizes.straight
    heights[layer] = Math.max(heights[layer] ?? 0, height + straight)
  }
  const shifts = new Float64Array(layers.count)
  for (const [index, { upper, lower }] of layers.segments.entries()) {
    const from = (xs[upper] ?? 0) + (ports.upper[index] ?? 0)
    const to = (xs[lower] ?? 0) + (ports.lower[index] ?? 0)
    const layer = layers.items[upper]?.layer ?? 0
    shifts[layer] = Math.max(shifts[layer] ?? 0, Math.abs(to - from))
  }
  let y = 0
  return Array.from(heights, (height, layer) => {
    const band = { top: y, bottom: y + height }
    const room = Math.max(gap.least, Math.min(gap.most, gap.share * (shifts[layer] ?? 0)))
    y = band.bottom + (shifts[layer] === 0 ? gap.least : Math.round(room))
    return band
  })
}

/** Leaves out the points inside straight pieces. */
function straighten(points: readonly Point[]): Point[] {
  return points.filter(({ x }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    return before?.x !== x || after?.x !== x
  })
}
