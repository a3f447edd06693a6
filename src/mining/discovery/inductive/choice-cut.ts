import { listEdges, type FollowsGraph } from './follows-graph.ts'
import { join, numberGroups, singles, type Groups } from './groups.ts'

/**
 * Finds activities that never meet in a trace: the connected components of the graph (exclusive choice
 * cut; Leemans, Fahland, van der Aalst 2013, definition 3). Undefined where there is but one.
 */
export function findChoiceCut(graph: FollowsGraph): Groups | undefined {
  const forest = singles(graph.size)
  const { from, to } = listEdges(graph.next)
  for (let edge = 0; edge < to.length; edge += 1) join(forest, from[edge] ?? 0, to[edge] ?? 0)
  const groups = numberGroups(forest)
  return groups.count > 1 ? groups : undefined
}
