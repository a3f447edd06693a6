import type { Flow, FlowGraph } from '../../model/flow.ts'

/**
 * The flow graph by index: `to[i]` holds the indexes of the symbols that arrows lead to from
 * symbol i.
 */
export type Arrows = { readonly to: readonly (readonly number[])[] }

/** Gives the arrows of a graph, or those that `keeps` lets through. Linear. */
export function readArrows(graph: FlowGraph, keeps: (flow: Flow) => boolean = () => true): Arrows {
  const indexByKey = new Map(graph.nodes.map((node, index) => [node.key, index]))
  const to: number[][] = graph.nodes.map(() => [])
  for (const flow of graph.flows) {
    const target = flow.kind === 'to' && keeps(flow) ? indexByKey.get(flow.to) : undefined
    const from = indexByKey.get(flow.from)
    if (from !== undefined && target !== undefined) to[from]?.push(target)
  }
  return { to }
}

/** The same arrows turned round. Linear. */
export function turnRound(arrows: Arrows): Arrows {
  const to: number[][] = arrows.to.map(() => [])
  arrows.to.forEach((targets, from) => {
    for (const target of targets) to[target]?.push(from)
  })
  return { to }
}

/** Marks what can be reached from any of `starts`, themselves among it. Linear. */
export function reach(arrows: Arrows, starts: readonly number[]): readonly boolean[] {
  const reached = arrows.to.map(() => false)
  const waiting = [...starts]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached[at] !== false) continue
    reached[at] = true
    for (const next of arrows.to[at] ?? []) if (reached[next] === false) waiting.push(next)
  }
  return reached
}

/** Where the procedure begins: its start symbols, or the first symbol where there is none. */
export function beginnings(graph: FlowGraph): readonly number[] {
  const starts = graph.nodes.flatMap((node, index) => (node.symbol.kind === 'start' ? [index] : []))
  if (starts.length > 0) return starts
  return graph.nodes.length === 0 ? [] : [0]
}
