import type { Node } from '../../model/flow.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** All ways out of a decision lead to the same place. */
export const idleDecision = rule({
  id: 'idle-decision',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    graph.nodes
      .filter((node) => {
        const flows = graph.flowsFrom.get(node.key) ?? []
        const places = new Set(flows.map((flow) => (flow.kind === 'to' ? flow.to : flow.kind)))
        return isDecided(node, flows.length) && places.size === 1 && !places.has('open')
      })
      .map((node) => atSymbol(node)),
})

function isDecided(node: Node, exits: number): boolean {
  return node.symbol.kind === 'decision' && exits >= 2
}
