import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js'
import type { Box, Point } from '../../src/diagram/page/page.ts'
import type { Cells, Lines } from './page-cells.ts'

const elk = new ELK.default()

/** Every phase keeps the positions given: the only mode of ELK that keeps rows and columns. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
}

/** Lays out with ELK's interactive strategies; boxes may move a little, so they come back too. */
export async function routeWithElk(
  cells: Cells,
): Promise<{ lines: Lines; cells: Cells; ms: number }> {
  const graph: ElkNode = {
    id: 'page',
    layoutOptions: options,
    children: cells.boxes.map(({ key, box }) => ({
      id: key,
      x: box.x / 100,
      y: box.y / 100,
      width: box.width / 100,
      height: box.height / 100,
    })),
    edges: cells.links.map(({ from, to }, at) => ({
      id: `e${at}`,
      sources: [from],
      targets: [to],
    })),
  }
  const start = performance.now()
  const laid = await elk.layout(graph)
  const ms = performance.now() - start
  return { lines: linesOf(laid), cells: { ...cells, boxes: movedBoxes(cells, laid) }, ms }
}

function linesOf(laid: ElkNode): Point[][] {
  return (laid.edges ?? []).map(({ sections }) =>
    (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) =>
      [startPoint, ...(bendPoints ?? []), endPoint].map(({ x, y }) => ({ x: x * 100, y: y * 100 })),
    ),
  )
}

function movedBoxes(cells: Cells, laid: ElkNode): Cells['boxes'] {
  const nodes = new Map((laid.children ?? []).map((node) => [node.id, node]))
  return cells.boxes.map((stood) => ({ ...stood, box: movedBox(stood.box, nodes.get(stood.key)) }))
}

function movedBox(box: Box, node: ElkNode | undefined): Box {
  return { ...box, x: (node?.x ?? 0) * 100, y: (node?.y ?? 0) * 100 }
}
