import type { Flow, FlowGraph } from '../../model/flow.ts'
import { rowsAhead } from '../paths/likely-flow.ts'
import { flowsOut } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * Several ways out of a symbol that is no decision, one of them labelled, leading back, or
 * stopping: something is decided there.
 */
export const splitInsteadOfDecision = rule({
  id: 'split-instead-of-decision',
  group: 'structure',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    graph.nodes
      .filter((node) => {
        const flows = flowsOut(graph, node)
        return (
          node.symbol.kind !== 'decision' &&
          flows.length > 1 &&
          flows.some((flow) => decides(graph, flow))
        )
      })
      .map((node) => atSymbol(node)),
})

function decides(graph: FlowGraph, flow: Flow): boolean {
  if (flow.kind === 'open') return false
  return flow.label !== '' || flow.kind === 'stop' || rowsAhead(graph, flow) < 0
}
