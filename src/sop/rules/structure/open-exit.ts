import { atExit } from '../place.ts'
import { rule } from '../rule.ts'

/** A way out whose target is not said. */
export const openExit = rule({
  id: 'open-exit',
  group: 'structure',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    graph.nodes.flatMap((node) =>
      (node.symbol.exits ?? []).flatMap((exit, index) =>
        exit.to.kind === 'open'
          ? [atExit(node, index, { exit: index + 1, label: exit.label ?? '' })]
          : [],
      ),
    ),
})
