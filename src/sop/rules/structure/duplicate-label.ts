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
    graph.nodes
      .filter((node) => node.symbol.kind === 'decision')
      .flatMap((node) => {
        const seen = new Set<string>()
        return (graph.flowsFrom.get(node.key) ?? []).flatMap((flow) => {
          const label = flow.label.trim().toLowerCase()
          const again = label !== '' && seen.has(label)
          seen.add(label)
          return again ? [atExit(node, flow.exit, { label: flow.label.trim() })] : []
        })
      }),
})
