import type { FlowGraph } from '../../model/flow.ts'
import type { Activity } from '../language/activity.ts'
import { isKind } from '../language/deeds.ts'
import { findDecisions } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** What a decision found wrong is repaired, and the flow goes on without checking it again. */
export const repairSkipsCheck = rule({
  id: 'repair-skips-check',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph, activities }) =>
    findDecisions(graph).flatMap(({ flows }) => {
      const targets = new Set(flows.flatMap((flow) => (flow.kind === 'to' ? [flow.to] : [])))
      return [...targets].flatMap((target) => {
        const repair = graph.nodeByKey.get(target)
        if (repair === undefined || !isRepair(activities[repair.row])) return []
        const others = new Set([...targets].filter((other) => other !== target))
        return joinsUnchecked(graph, target, others) ? [atSymbol(repair)] : []
      })
    }),
})

function isRepair(activity: Activity | undefined): boolean {
  const [first] = activity?.deeds ?? []
  return first !== undefined && isKind(first.verb, 'repair')
}

// Repairs are short; a longer way is a procedure of its own.
const longestRepair = 20

/** Whether the single way from `start` reaches one of `others` before any decision. */
function joinsUnchecked(graph: FlowGraph, start: string, others: ReadonlySet<string>): boolean {
  let at = start
  for (let steps = 0; steps < longestRepair; steps += 1) {
    const flows = graph.flowsFrom.get(at) ?? []
    const [flow] = flows
    if (flow === undefined || flows.length > 1 || flow.kind !== 'to') return false
    if (others.has(flow.to)) return true
    if (graph.nodeByKey.get(flow.to)?.symbol.kind === 'decision') return false
    at = flow.to
  }
  return false
}
