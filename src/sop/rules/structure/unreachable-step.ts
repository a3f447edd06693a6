import { beginnings, reach, readArrows, turnRound } from '../paths/arrows.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** No way from the start leads to the step, so nobody ever does it. */
export const unreachableStep = rule({
  id: 'unreachable-step',
  group: 'structure',
  level: 'error',
  source: { kind: 'literature', title: 'van der Aalst, Verification of Workflow Nets (1997)' },
  certainty: 'second-hand',
  check: ({ graph }) => {
    const arrows = readArrows(graph)
    const reached = reach(arrows, beginnings(graph))
    const before = turnRound(arrows).to
    // Of a chain of unreachable symbols only the first is reported.
    const follows = (index: number): boolean =>
      (before[index] ?? []).some((from) => from < index && reached[from] === false)
    return graph.nodes.flatMap((node, index) =>
      reached[index] === true || follows(index) ? [] : [atSymbol(node)],
    )
  },
})
