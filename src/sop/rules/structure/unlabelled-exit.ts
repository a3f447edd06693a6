import { atExit } from '../place.ts'
import { rule } from '../rule.ts'

/** Each way out of a decision says when it is taken. */
export const unlabelledExit = rule({
  id: 'unlabelled-exit',
  group: 'structure',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'memory',
  check: ({ graph }) =>
    graph.nodes
      .filter((node) => node.symbol.kind === 'decision')
      .flatMap((node) => {
        const flows = graph.flowsFrom.get(node.key) ?? []
        if (flows.length < 2) return []
        return flows
          .filter((flow) => flow.label.trim() === '')
          .map((flow) => atExit(node, flow.exit, { exit: flow.exit + 1 }))
      }),
})
