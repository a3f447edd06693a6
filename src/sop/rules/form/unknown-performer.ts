import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** A symbol names a performer that has no column. */
export const unknownPerformer = rule({
  id: 'unknown-performer',
  group: 'form',
  level: 'error',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ graph, performerById }) =>
    graph.nodes.flatMap((node) =>
      node.symbol.performers
        .filter((id) => !performerById.has(id))
        .map((performer) => atSymbol(node, { performer })),
    ),
})
