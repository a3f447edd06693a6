import type { FlowGraph, Node } from '../../model/flow.ts'
import type { Activity } from '../language/activity.ts'
import { isKind } from '../language/deeds.ts'
import { stem } from '../language/stem.ts'
import { flowsOut } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A rejected case runs into the way of the approved ones, and more is done to it there than
 * telling and filing.
 */
export const rejectedGoesOn = rule({
  id: 'rejected-goes-on',
  group: 'structure',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph, activities }) =>
    graph.nodes.flatMap((node) => {
      const [flow, ...more] = flowsOut(graph, node)
      const activity = activities[node.row]
      if (flow?.kind !== 'to' || more.length > 0 || !isRejection(activity)) return []
      const target = graph.nodeByKey.get(flow.to)
      const joins = (graph.flowsTo.get(flow.to) ?? []).length > 1
      if (target === undefined || !joins || target.row <= node.row) return []
      const working = findWork(graph, activities, target)
      return working === undefined ? [] : [atSymbol(node, { activity: working.step.activity })]
    }),
})

function isRejection(activity: Activity | undefined): boolean {
  const [first] = activity?.deeds ?? []
  return first !== undefined && isKind(first.verb, 'reject')
}

// What is done to every case, whatever became of it.
const closing = new Set(
  `mengarsipkan mencatat memberitahukan memberitahu menginformasikan menyampaikan mengirim mengirimkan menerima
  menyerahkan mengumumkan mendokumentasikan menyimpan melaporkan mengambil menutup`
    .split(/\s+/)
    .map(stem),
)

// Rejection is followed by little; beyond this the ways have long parted.
const farthest = 20

/** The first step on the single way from `start` that does more than close the case. */
function findWork(
  graph: FlowGraph,
  activities: readonly Activity[],
  start: Node,
): Node | undefined {
  let at: Node | undefined = start
  for (let steps = 0; at !== undefined && steps < farthest; steps += 1) {
    if (at.symbol.kind === 'decision') return undefined
    const verb = activities[at.row]?.deeds[0]?.verb
    if (verb !== undefined && !closing.has(verb)) return at
    const [flow, ...more]: readonly (typeof graph.flows)[number][] =
      graph.flowsFrom.get(at.key) ?? []
    at = flow?.kind === 'to' && more.length === 0 ? graph.nodeByKey.get(flow.to) : undefined
  }
  return undefined
}
