import type { FlowGraph, Node } from '../../model/flow.ts'
import { readArrows } from '../paths/arrows.ts'
import { findMeetings } from '../paths/post-dominators.ts'
import { rowsAhead } from '../paths/likely-flow.ts'
import { flowsOut } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'

/** Work that was split in parallel comes together at a symbol that does not wait for all of it. */
export const parallelWithoutJoin = rule({
  id: 'parallel-without-join',
  group: 'structure',
  level: 'warning',
  source: {
    kind: 'literature',
    title: 'Mendling, Reijers & van der Aalst, Seven Process Modeling Guidelines (2010), G4',
  },
  certainty: 'second-hand',
  check: ({ graph }) => {
    const arrows = readArrows(graph)
    const splits = graph.nodes.flatMap((node, index) => (isSplit(graph, node) ? [index] : []))
    if (splits.length === 0) return []
    const meetings = findMeetings(arrows)
    const reported = new Set<number>()
    return splits.flatMap((split) => {
      const meeting = meetings[split]
      const node = graph.nodes[meeting ?? -1]
      const from = graph.nodes[split]
      if (meeting === undefined || node === undefined || from === undefined) return []
      if (node.symbol.join === 'all' || reported.has(meeting)) return []
      reported.add(meeting)
      return [atSymbol(node, { activity: from.step.activity })]
    })
  },
})

/** Several unlabelled ways out, all onward: they start together. */
function isSplit(graph: FlowGraph, node: Node): boolean {
  const flows = flowsOut(graph, node)
  if (node.symbol.kind === 'decision' || flows.length < 2) return false
  return flows.every((flow) => flow.label === '' && rowsAhead(graph, flow) >= 0)
}
