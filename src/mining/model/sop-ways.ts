import type { Flow, FlowGraph, Node } from '#sop'

/** How the flow leaves a symbol: it ends, it goes one of several ways, or all of them side by side. */
export type WaysOut = {
  readonly kind: 'end' | 'choice' | 'split'
  readonly flows: readonly Flow[]
  /** Ways that look like a split, of which one is labelled, leads back or stops. */
  readonly doubted: boolean
}

/**
 * Gives the ways out of a symbol. Several ways out of a symbol that is no decision are a parallel split
 * only if all are unlabelled and lead onward: where one is labelled, leads back or stops, something is
 * decided. A way that leads nowhere yet is left out of a split.
 */
export function waysOut(graph: FlowGraph, node: Node): WaysOut {
  const flows = graph.flowsFrom.get(node.key) ?? []
  if (flows.length === 0) return { kind: 'end', flows, doubted: false }
  if (node.symbol.kind === 'decision' || flows.length === 1) {
    return { kind: 'choice', flows, doubted: false }
  }
  const drawn = flows.filter(({ kind }) => kind !== 'open')
  if (drawn.length < 2)
    return { kind: 'choice', flows: drawn.length > 0 ? drawn : flows, doubted: false }
  const onward = drawn.every((flow) => flow.label === '' && isOnward(graph, flow))
  return { kind: onward ? 'split' : 'choice', flows: onward ? drawn : flows, doubted: !onward }
}

/** Leads to a later row, or to a later symbol of the same one. */
export function isOnward({ nodeByKey }: FlowGraph, flow: Flow): boolean {
  const from = nodeByKey.get(flow.from)
  const to = flow.kind === 'to' ? nodeByKey.get(flow.to) : undefined
  if (from === undefined || to === undefined) return false
  const { symbols } = from.step
  return to.row === from.row
    ? symbols.indexOf(to.symbol) > symbols.indexOf(from.symbol)
    : to.row > from.row
}

/** Ways into a joining symbol: it waits for one of each group; the others enter at once. */
export type WaysIn = {
  readonly groups: readonly (readonly Flow[])[]
  readonly others: readonly Flow[]
}

/** Parallel work nested deeper than this is no longer told apart at a join. */
const mostSplits = 8

/**
 * Gives the ways into a symbol that waits for all, by the parallel branches that they come from. Ways of
 * one branch exclude each other (a decision within it); ways that come from no branch, past the split or
 * back from a later row, have nothing to wait for. Looks at the nearest splits; costs a walk for each.
 */
export function waysIn(graph: FlowGraph, node: Node, flows: readonly Flow[]): WaysIn {
  const splits = splitsBefore(graph, node, flows)
  const branches = splits.map((split) =>
    waysOut(graph, split).flows.map((flow) => {
      const start = flow.kind === 'to' ? [flow.to] : []
      return reachedSymbols(graph, start, new Set([split.key, node.key]))
    }),
  )
  const placed = flows.map((flow) => ({
    flow,
    place: splits.map((split, index) => branchOf(flow, split, branches[index] ?? [])).join(),
  }))
  const nowhere = splits.map(() => '').join()
  const inside = placed.filter(({ place }) => place !== nowhere)
  const groups = [...Map.groupBy(inside, ({ place }) => place).values()]
  if (groups.length < 2) return { groups: [], others: flows }
  return {
    groups: groups.map((group) => group.map(({ flow }) => flow)),
    others: placed.filter(({ place }) => place === nowhere).map(({ flow }) => flow),
  }
}

/** Number of the one branch of a split that a way comes from, '' where it comes from none or several. */
function branchOf(flow: Flow, split: Node, branches: readonly ReadonlySet<string>[]): string {
  if (flow.from === split.key) return `=${flow.exit}`
  const [branch, second] = [...branches.keys()].filter((index) => branches[index]?.has(flow.from))
  return branch === undefined || second !== undefined ? '' : String(branch)
}

function splitsBefore(graph: FlowGraph, node: Node, flows: readonly Flow[]): Node[] {
  const splits: Node[] = []
  const seen = new Set(flows.map(({ from }) => from))
  for (const key of seen) {
    const before = graph.nodeByKey.get(key)
    if (key === node.key || before === undefined) continue
    if (waysOut(graph, before).kind === 'split') splits.push(before)
    if (splits.length >= mostSplits) break
    for (const flow of graph.flowsTo.get(key) ?? []) seen.add(flow.from)
  }
  return splits
}

/** The symbols that the flow can reach from `starts`, those among them, past none of `barred`. Linear. */
export function reachedSymbols(
  graph: FlowGraph,
  starts: readonly string[],
  barred: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const reached = new Set(starts.filter((key) => !barred.has(key)))
  for (const key of reached) {
    for (const flow of graph.flowsFrom.get(key) ?? []) {
      if (flow.kind === 'to' && !barred.has(flow.to)) reached.add(flow.to)
    }
  }
  return reached
}
