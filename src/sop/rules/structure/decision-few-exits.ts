import { findDecisions } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** A decision has two ways out at least, or it decides nothing. */
export const decisionFewExits = rule({
  id: 'decision-few-exits',
  group: 'structure',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    findDecisions(graph)
      .filter(({ flows }) => flows.length < 2)
      .map(({ node, flows }) => atSymbol(node, { exits: flows.length })),
})
