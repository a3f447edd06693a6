import type { ProcessMap } from '#mining'
import type { GraphEdge, GraphNode, MapGraph } from './layout/map-graph.ts'
import type { MapNotice, MapPlace } from './map-drawing.ts'
import { distances, loop } from './map-sizes.ts'
import type { MapLanguage } from './map-words.ts'
import { levelOf, planFlows, type PlannedFlow } from './plan-flows.ts'
import { planActivity, planTerminal, type PlannedNode } from './plan-nodes.ts'

/** A map with its texts set in lines and measured, and the graph to lay out. */
export type MapPlan = {
  readonly graph: MapGraph
  readonly nodes: readonly PlannedNode[]
  /** By edge of the graph. */
  readonly edges: readonly PlannedFlow[]
  readonly notices: readonly MapNotice[]
}

/** Sets the texts of a map and gives the graph to lay out: activities in their order, then start and end. Linear. */
export function planMap(map: ProcessMap, language: MapLanguage): MapPlan {
  const edges = planFlows(map, language)
  const loops = new Map(edges.filter(isLoop).map((edge) => [edge.from, edge]))
  const between = edges.filter((edge) => !isLoop(edge))
  const most = Math.max(1, ...map.activities.map(({ events }) => events))
  const crowds = countEnds(between)
  const planned = map.activities.map((activity, place) =>
    planActivity(activity, {
      place,
      language,
      level: levelOf(activity.events, most),
      crowd: crowds.get(place) ?? 0,
      loop: loops.get(place),
    }),
  )
  const used = (['start', 'end'] as const).filter((place) => crowds.has(place))
  const nodes = [
    ...planned.map(({ node }) => node),
    ...used.map((place) => planTerminal(place, language, crowds.get(place) ?? 0)),
  ]
  const indexOf = new Map(nodes.map(({ place }, index) => [place, index]))
  const graph = {
    nodes: nodes.map((node): GraphNode => ({
      ...node.size,
      side: sideOf(node),
      ...(node.place === 'start' ? { pin: 'top' } : {}),
      ...(node.place === 'end' ? { pin: 'bottom' } : {}),
    })),
    edges: between.map((edge): GraphEdge => ({
      ...edge,
      from: indexOf.get(edge.from) ?? 0,
      to: indexOf.get(edge.to) ?? 0,
      label: edge.labelSize,
    })),
  }
  return { graph, nodes, edges: between, notices: planned.flatMap(({ notices }) => notices) }
}

function isLoop({ from, to }: PlannedFlow): boolean {
  return from === to
}

/** Room at the right of a box for its loop and the loop's label. */
function sideOf({ loop: edge }: PlannedNode): number {
  return edge === undefined ? 0 : loopReach(edge.line) + edge.labelSize.width
}

/** From a box's side to the label of its loop. */
export function loopReach(line: number): number {
  return loop.width + line / 2 + distances.label
}

/** How many lines the fuller of a place's two sides may hold: all that enter, or all that leave. */
function countEnds(edges: readonly PlannedFlow[]): ReadonlyMap<MapPlace, number> {
  const [out, into] = [new Map<MapPlace, number>(), new Map<MapPlace, number>()]
  for (const { from, to } of edges) {
    out.set(from, (out.get(from) ?? 0) + 1)
    into.set(to, (into.get(to) ?? 0) + 1)
  }
  return new Map(
    [...out.keys(), ...into.keys()].map((place) => [
      place,
      Math.max(out.get(place) ?? 0, into.get(place) ?? 0),
    ]),
  )
}
