import { findDecisions } from '../paths/decisions.ts'
import { atExit } from '../place.ts'
import { rule } from '../rule.ts'

/** Two ways out of a decision carry the same label. */
export const duplicateLabel = rule({
  id: 'duplicate-label',
  group: 'structure',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ graph }) =>
    findDecisions(graph).flatMap(({ node, flows }) => {
      const seen = new Set<string>()
      return flows.flatMap((flow) => {
        const label = flow.label.trim().toLowerCase()
        const again = label !== '' && seen.has(label)
        seen.add(label)
        return again ? [atExit(node, flow.exit, { label: flow.label.trim() })] : []
      })
    }),
})
