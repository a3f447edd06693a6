import type { Flow, FlowGraph } from '../../model/flow.ts'
import { labelSense } from '../language/label-sense.ts'

/**
 * Tells which arrows the usual case follows: from a decision the way out labelled like "yes", else
 * the one to the nearest row further down, else the first; from other symbols every arrow that does
 * not lead back up. Linear.
 */
export function likelyFlows(graph: FlowGraph): ReadonlySet<Flow> {
  const likely = new Set<Flow>()
  for (const node of graph.nodes) {
    const flows = graph.flowsFrom.get(node.key) ?? []
    const onward = flows.filter((flow) => rowsAhead(graph, flow) >= 0)
    const chosen = node.symbol.kind === 'decision' ? usualWayOut(graph, flows) : onward
    for (const flow of chosen) likely.add(flow)
  }
  return likely
}

function usualWayOut(graph: FlowGraph, flows: readonly Flow[]): readonly Flow[] {
  const ahead = flows.filter((flow) => rowsAhead(graph, flow) >= 0)
  const yes = ahead.find((flow) => labelSense(flow.label) === 'yes')
  const nearest = ahead.toSorted((a, b) => rowsAhead(graph, a) - rowsAhead(graph, b))[0]
  const chosen = yes ?? nearest ?? flows[0]
  return chosen === undefined ? [] : [chosen]
}

/** Rows down to the target: 0 within the row, negative upwards or where the arrow leads nowhere. */
export function rowsAhead(graph: FlowGraph, flow: Flow): number {
  const from = graph.nodeByKey.get(flow.from)
  const to = flow.kind === 'to' ? graph.nodeByKey.get(flow.to) : undefined
  return from === undefined || to === undefined ? -1 : to.row - from.row
}
