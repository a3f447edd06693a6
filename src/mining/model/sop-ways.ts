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

/** The symbols that the flow can reach from `starts`, without passing `barred`. Linear. */
export function reachedSymbols(
  graph: FlowGraph,
  starts: readonly string[],
  barred?: string,
): ReadonlySet<string> {
  const reached = new Set(starts.filter((key) => key !== barred))
  for (const key of reached) {
    for (const flow of graph.flowsFrom.get(key) ?? []) {
      if (flow.kind === 'to' && flow.to !== barred) reached.add(flow.to)
    }
  }
  return reached
}
