import { alignBlocks } from './align-blocks.ts'
import { breakCycles } from './break-cycles.ts'
import { buildLayers, countItems } from './build-layers.ts'
import { drawLines, type GraphLayout } from './draw-lines.ts'
import type { MapGraph } from './map-graph.ts'
import { orderLayers } from './order-layers.ts'
import { placeBlocks } from './place-blocks.ts'
import { placePorts } from './place-ports.ts'
import { rankNodes } from './rank-nodes.ts'

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
