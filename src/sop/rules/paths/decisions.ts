import type { Flow, FlowGraph, Node } from '../../model/flow.ts'

/** A decision and its ways out. */
export type Decision = { readonly node: Node; readonly flows: readonly Flow[] }

/** Gives the decisions of a graph in order. Linear. */
export function findDecisions(graph: FlowGraph): readonly Decision[] {
  return graph.nodes
    .filter((node) => node.symbol.kind === 'decision')
    .map((node) => ({ node, flows: flowsOut(graph, node) }))
}

/** The ways out of a symbol. */
export function flowsOut(graph: FlowGraph, node: Node): readonly Flow[] {
  return graph.flowsFrom.get(node.key) ?? []
}
