import type { ProcessMap } from '#mining'
import { layOutGraph } from '../src/diagram/map/layout/lay-out-graph.ts'
import { planMap } from '../src/diagram/map/plan-map.ts'
import { readRealMap, realMapFiles } from '../tests/real-maps.ts'
import type { Figure } from './figure.ts'
import { countLineCrossings, cutBends } from './maps/count-line-crossings.ts'
import { layOutWithElk } from './maps/lay-out-with-elk.ts'

/** ELK takes minutes beyond. */
const mostFlows = 300

/** Process maps of real logs, whole and with what happened in at least 2 % of the cases: crossings and time beside ELK's layered. */
export async function run(): Promise<Figure[]> {
  const maps = realMapFiles.flatMap((file) => {
    const map = readRealMap(file)
    if (map.flows.length > mostFlows) return []
    const name = file.replace('.json', '')
    return [
      { name, map },
      { name: `${name} 2 %`, map: readRealMap(file, map.cases / 50) },
    ]
  })
  const figures: Figure[] = []
  let [ours, theirs] = [0, 0]
  for (const { name, map } of maps) {
    const compared = await compare(map)
    ours += compared.ours.crossings
    theirs += compared.elk.crossings
    figures.push(toFigure(`map of ${name}: crossings`, compared))
  }
  if (maps.length === 0) return figures
  const ratio = ours / theirs
  const figure = {
    figure: 'maps of real logs: crossings',
    ours: `${ours}`,
    anchor: `${theirs} ELK`,
  }
  return [...figures, { ...figure, ratio: ratio.toFixed(2), target: '≤ 1', ok: ratio <= 1 }]
}

type Measured = { readonly crossings: number; readonly ms: number }
type Compared = { readonly ours: Measured; readonly elk: Measured }

async function compare(map: ProcessMap): Promise<Compared> {
  const { graph } = planMap(map, 'id')
  const start = performance.now()
  const routes = layOutGraph(graph)?.routes ?? []
  const between = performance.now()
  const lines = await layOutWithElk(graph)
  const end = performance.now()
  return {
    ours: {
      crossings: countLineCrossings(routes.map(({ points }) => cutBends(points))),
      ms: between - start,
    },
    elk: { crossings: countLineCrossings(lines), ms: end - between },
  }
}

function toFigure(figure: string, { ours, elk }: Compared): Figure {
  const print = ({ crossings, ms }: Measured) => `${crossings} in ${Math.round(ms)} ms`
  const ratio = ours.crossings / Math.max(1, elk.crossings)
  return {
    figure,
    ours: print(ours),
    anchor: `${print(elk)} ELK`,
    ratio: ratio.toFixed(2),
    target: '–',
    ok: true,
  }
}
