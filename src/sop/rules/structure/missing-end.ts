import { atDocument } from '../place.ts'
import { rule } from '../rule.ts'

/** A procedure comes to an end: an end symbol, or a way out that stops. */
export const missingEnd = rule({
  id: 'missing-end',
  group: 'structure',
  level: 'error',
  source: {
    kind: 'regulation',
    title: 'Kementerian PANRB, bahan sosialisasi penyusunan SOP (2013)',
  },
  certainty: 'second-hand',
  check: ({ graph }) => {
    const ends = graph.nodes.some((node) => node.symbol.kind === 'end')
    const stops = graph.flows.some((flow) => flow.kind === 'stop')
    return graph.nodes.length === 0 || ends || stops ? [] : [atDocument()]
  },
})
