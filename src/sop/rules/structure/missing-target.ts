import { flowsOut } from '../paths/decisions.ts'
import { atExit } from '../place.ts'
import { rule } from '../rule.ts'

/** A way out leads to a step or symbol that the SOP does not have. */
export const missingTarget = rule({
  id: 'missing-target',
  group: 'structure',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    graph.nodes.flatMap((node) =>
      flowsOut(graph, node)
        .filter(
          (flow) => flow.kind === 'open' && node.symbol.exits?.[flow.exit]?.to.kind === 'step',
        )
        .map((flow) => atExit(node, flow.exit, { exit: flow.exit + 1, label: flow.label })),
    ),
})
