import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A further start is needed only where a case can really come in there: not where the flow leads
 * into it, nor where the same performer starts already.
 */
export const severalStarts = rule({
  id: 'several-starts',
  group: 'structure',
  level: 'hint',
  source: {
    kind: 'literature',
    title: 'Mendling, Reijers & van der Aalst, Seven Process Modeling Guidelines (2010), G3',
  },
  certainty: 'second-hand',
  check: ({ graph }) => {
    const [first, ...others] = graph.nodes.filter((node) => node.symbol.kind === 'start')
    if (first === undefined) return []
    const performers = new Set([first.symbol.performers[0]])
    return others.flatMap((node) => {
      const performer = node.symbol.performers[0]
      const needless = graph.flowsTo.has(node.key) || performers.has(performer)
      performers.add(performer)
      return needless ? [atSymbol(node)] : []
    })
  },
})
