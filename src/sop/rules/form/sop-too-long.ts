import { atDocument } from '../place.ts'
import { rule } from '../rule.ts'

/** Beyond 50 symbols a model is better split into several. */
export const sopTooLong = rule({
  id: 'sop-too-long',
  group: 'form',
  level: 'hint',
  source: {
    kind: 'literature',
    title: 'Mendling, Reijers & van der Aalst, Seven Process Modeling Guidelines (2010), G7',
  },
  certainty: 'second-hand',
  check: ({ graph, context }) => {
    const most = context.limits.symbols
    const count = graph.nodes.length
    return count > most ? [atDocument({ count, most })] : []
  },
})
