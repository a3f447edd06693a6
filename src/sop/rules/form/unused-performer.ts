import { atPerformer } from '../place.ts'
import { rule } from '../rule.ts'

/** A performer column in which nothing stands. */
export const unusedPerformer = rule({
  id: 'unused-performer',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ sop, graph }) => {
    const used = new Set(graph.nodes.flatMap((node) => node.symbol.performers))
    if (used.size === 0) return []
    return sop.performers
      .filter((performer) => !used.has(performer.id))
      .map((performer) => atPerformer(performer.id, { performer: performer.name }))
  },
})
