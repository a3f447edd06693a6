import { findDecisions } from '../paths/decisions.ts'
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
    findDecisions(graph)
      .filter(({ flows }) => flows.length >= 2)
      .flatMap(({ node, flows }) =>
        flows
          .filter((flow) => flow.label.trim() === '')
          .map((flow) => atExit(node, flow.exit, { exit: flow.exit + 1 })),
      ),
})
