import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js'
import type { Point } from '../../src/diagram/page/page.ts'
import type { MapGraph } from '../../src/diagram/map/layout/map-graph.ts'

const elk = new ELK.default()

/** Lays out a map's graph with ELK's layered algorithm, labels included, with right-angled lines; gives them in µm. */
export async function layOutWithElk({ nodes, edges }: MapGraph): Promise<Point[][]> {
  const laid: ElkNode = await elk.layout({
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
    },
    children: nodes.map(({ width, height }, node) => ({
      id: `n${node}`,
      width: width / 1000,
      height: height / 1000,
    })),
    edges: edges.map(({ from, to, label }, edge) => ({
      id: `e${edge}`,
      sources: [`n${from}`],
      targets: [`n${to}`],
      labels: [{ text: '0', width: label.width / 1000, height: label.height / 1000 }],
    })),
  })
  return (laid.edges ?? []).map(({ sections = [] }) =>
    sections
      .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
      .map(({ x, y }) => ({ x: x * 1000, y: y * 1000 })),
  )
}
