import type { Box, Point } from '../../page/page.ts'
import { distances } from '../map-sizes.ts'
import type { Layers } from './build-layers.ts'
import type { MapGraph } from './map-graph.ts'
import { placeBands, type Band } from './place-bands.ts'
import type { Ports } from './place-ports.ts'

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
type GraphRoute = { readonly points: readonly Point[]; readonly label: Box }

type Placed = { readonly layers: Layers; readonly ports: Ports; readonly xs: Float64Array }

/** Gives the layers their heights, and with them boxes, lines and labels their places. Linear, but for the tracks. */
export function drawLines(graph: MapGraph, { layers, ports, xs }: Placed): GraphLayout {
  const { items, segments } = layers
  const ends = {
    from: addUp(
      segments.map(({ upper }) => upper),
      xs,
      ports.upper,
    ),
    to: addUp(
      segments.map(({ lower }) => lower),
      xs,
      ports.lower,
    ),
  }
  const { bands, bends } = placeBands(layers, ends)
  const middles = items.map(({ layer }) => {
    const { top, bottom } = bands[layer] ?? { top: 0, bottom: 0 }
    return (top + bottom) / 2
  })
  const boxes = graph.nodes.map(({ width, height }, node): Box => {
    return { x: (xs[node] ?? 0) - width / 2, y: (middles[node] ?? 0) - height / 2, width, height }
  })
  const labels: Box[] = graph.edges.map(() => ({ x: 0, y: 0, width: 0, height: 0 }))
  for (const [item, { label }] of items.entries()) {
    const edge = graph.edges[label ?? -1]
    if (label === undefined || edge === undefined) continue
    const x = (xs[item] ?? 0) + edge.line / 2 + distances.label
    labels[label] = { x, y: (middles[item] ?? 0) - edge.label.height / 2, ...edge.label }
  }
  const paths = joinPaths(layers, { ...ends, bends, boxes })
  const routes = labels.map((label, edge) => ({ points: straighten(paths[edge] ?? []), label }))
  const width = items.reduce((most, { right }, item) => Math.max(most, (xs[item] ?? 0) + right), 0)
  return { width: Math.ceil(width), height: bands.at(-1)?.bottom ?? 0, boxes, routes }
}

/** Where each segment's end is: at its item's line, moved by its port. */
function addUp(items: readonly number[], xs: Float64Array, ports: Float64Array): Float64Array {
  return Float64Array.from(items, (item, index) => (xs[item] ?? 0) + (ports[index] ?? 0))
}

type Heights = {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly bends: readonly Band[]
  readonly boxes: readonly Box[]
}

/** Joins the segments of each edge, from its source to its target. */
function joinPaths({ segments, turned }: Layers, { from, to, bends, boxes }: Heights): Point[][] {
  const paths: Point[][] = turned.map(() => [])
  for (const [index, { upper, lower, edge }] of segments.entries()) {
    const [path, bend] = [paths[edge], bends[index]]
    if (path === undefined || bend === undefined) continue
    const [x, end] = [from[index] ?? 0, to[index] ?? 0]
    const [above, below] = [boxes[upper], boxes[lower]]
    if (above !== undefined) path.push({ x, y: above.y + above.height })
    path.push({ x, y: bend.top }, { x: end, y: bend.bottom })
    if (below !== undefined) path.push({ x: end, y: below.y })
  }
  return paths.map((path, edge) => (turned[edge] === true ? path.toReversed() : path))
}

/** Leaves out the points inside straight pieces. */
function straighten(points: readonly Point[]): Point[] {
  return points.filter(({ x }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    return before?.x !== x || after?.x !== x
  })
}
