import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** An end symbol from which the flow goes on ends nothing. */
export const endWithExits = rule({
  id: 'end-with-exits',
  group: 'structure',
  level: 'error',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    graph.nodes
      .filter((node) => node.symbol.kind === 'end' && graph.flowsFrom.has(node.key))
      .map((node) => atSymbol(node)),
})
