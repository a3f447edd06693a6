import type { Flow } from '../../model/flow.ts'
import { findDecisions } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** All ways out of a decision lead to the same place. */
export const idleDecision = rule({
  id: 'idle-decision',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    findDecisions(graph)
      .filter(({ flows }) => flows.length >= 2 && leadToOnePlace(flows))
      .map(({ node }) => atSymbol(node)),
})

function leadToOnePlace(flows: readonly Flow[]): boolean {
  const places = new Set(flows.map((flow) => (flow.kind === 'to' ? flow.to : flow.kind)))
  return places.size === 1 && !places.has('open')
}
