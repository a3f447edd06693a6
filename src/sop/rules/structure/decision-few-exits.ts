import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** A decision has two ways out at least, or it decides nothing. */
export const decisionFewExits = rule({
  id: 'decision-few-exits',
  group: 'structure',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    graph.nodes
      .filter((node) => node.symbol.kind === 'decision')
      .filter((node) => (graph.flowsFrom.get(node.key) ?? []).length < 2)
      .map((node) => atSymbol(node, { exits: graph.flowsFrom.get(node.key)?.length ?? 0 })),
})
