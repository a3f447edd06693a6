import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A symbol that is no end has no way out. Where the last symbol only lacks its end symbol,
 * `missing-end` says so.
 */
export const deadEnd = rule({
  id: 'dead-end',
  group: 'structure',
  level: 'error',
  source: { kind: 'literature', title: 'van der Aalst, Verification of Workflow Nets (1997)' },
  certainty: 'second-hand',
  check: ({ graph }) => {
    const hasEnd =
      graph.nodes.some((node) => node.symbol.kind === 'end') ||
      graph.flows.some((flow) => flow.kind === 'stop')
    const last = hasEnd ? undefined : graph.nodes.at(-1)
    return graph.nodes
      .filter(
        (node) => node.symbol.kind !== 'end' && node !== last && !graph.flowsFrom.has(node.key),
      )
      .map((node) => atSymbol(node))
  },
})
