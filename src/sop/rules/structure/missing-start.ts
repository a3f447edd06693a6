import { atDocument } from '../place.ts'
import { rule } from '../rule.ts'

/** A procedure begins at a start symbol. */
export const missingStart = rule({
  id: 'missing-start',
  group: 'structure',
  level: 'error',
  source: {
    kind: 'regulation',
    title: 'Kementerian PANRB, bahan sosialisasi penyusunan SOP (2013)',
  },
  certainty: 'second-hand',
  check: ({ graph }) =>
    graph.nodes.length === 0 || graph.nodes.some((node) => node.symbol.kind === 'start')
      ? []
      : [atDocument()],
})
