import { listEdges, reversed, type Edges, type FollowsGraph } from './follows-graph.ts'
import { findRoot, join, numberGroups, singles, type Groups } from './groups.ts'

/**
 * Finds a body (group 0), with all starts and ends, and groups that lead from its ends back to its
 * starts (loop cut; Leemans, Fahland, van der Aalst 2013, definition 3). A group is a redo only if it is
 * entered from every end or none, and left to every start or none. Undefined where all is body.
 */
export function findLoopCut(graph: FollowsGraph): Groups | undefined {
  const { size, starts, ends } = graph
  const isBorder = (node: number) => starts[node] !== 0 || ends[node] !== 0
  const border = starts.findIndex((cases) => cases > 0)
  if (border < 0) return undefined
  const forest = singles(size)
  for (let node = 0; node < size; node += 1) if (isBorder(node)) join(forest, border, node)
  const { from, to } = listEdges(graph.next)
  for (let edge = 0; edge < to.length; edge += 1) {
    const one = from[edge] ?? 0
    const other = to[edge] ?? 0
    const leavesStart = starts[one] !== 0 && ends[one] === 0
    const entersEnd = ends[other] !== 0 && starts[other] === 0
    if (leavesStart || entersEnd || (!isBorder(one) && !isBorder(other))) join(forest, one, other)
  }
  joinPartly(forest, { edges: graph.next, border: starts, body: border })
  joinPartly(forest, { edges: reversed(size, graph.next), border: ends, body: border })
  return numberBodyFirst(forest, border)
}

/** Joins with the body whoever has edges to some of the border, yet not to all of it. */
function joinPartly(
  forest: Int32Array,
  {
    edges,
    border,
    body,
  }: { readonly edges: Edges; readonly border: Float64Array; readonly body: number },
): void {
  const all = border.reduce((sum, cases) => sum + (cases > 0 ? 1 : 0), 0)
  for (let node = 0; node < forest.length; node += 1) {
    let reached = 0
    for (let edge = edges.first[node] ?? 0; edge < (edges.first[node + 1] ?? 0); edge += 1) {
      if (border[edges.to[edge] ?? 0]) reached += 1
    }
    if (reached > 0 && reached < all) join(forest, body, node)
  }
}

function numberBodyFirst(forest: Int32Array, body: number): Groups | undefined {
  const groups = numberGroups(forest)
  if (groups.count < 2) return undefined
  const bodyGroup = groups.of[findRoot(forest, body)] ?? 0
  const renumber = (group: number) => {
    if (group === bodyGroup) return 0
    return group < bodyGroup ? group + 1 : group
  }
  return { count: groups.count, of: groups.of.map(renumber) }
}
