import type { Exit, Sop, Step, StepSymbol } from './sop.ts'

/** A symbol and where it stands. `key` (`step/symbol`) is unique in the SOP. */
export type Node = {
  readonly key: string
  readonly row: number
  readonly step: Step
  readonly symbol: StepSymbol
}

/**
 * One arrow of the flow. `to` is the key of a symbol; absent when the flow stops there (`stop`),
 * or when the target is not said or does not exist (`open`).
 * `exit` is the index among the ways out of `from`, 0 for an implied one.
 */
export type Flow = {
  readonly from: string
  readonly exit: number
  readonly label: string
  readonly implied: boolean
} & ({ readonly kind: 'to'; readonly to: string } | { readonly kind: 'stop' | 'open' })

/** The symbols and arrows of an SOP as a graph. Rows count from 0. */
export type FlowGraph = {
  readonly nodes: readonly Node[]
  readonly flows: readonly Flow[]
  readonly nodeByKey: ReadonlyMap<string, Node>
  readonly flowsFrom: ReadonlyMap<string, readonly Flow[]>
  readonly flowsTo: ReadonlyMap<string, readonly Flow[]>
}

/** Key of a symbol in the flow graph. */
export function symbolKey(stepId: string, symbolId: string): string {
  return `${stepId}/${symbolId}`
}

/**
 * Gives the flow graph: explicit ways out resolved, implied ones (next symbol in the row, else the
 * next row) filled in. A last symbol without ways out has none; a target that does not exist gives
 * an `open` flow. Linear in symbols and ways out.
 */
export function readFlow(sop: Sop): FlowGraph {
  const nodes = listNodes(sop)
  const nodeByKey = new Map(nodes.map((node) => [node.key, node]))
  const firstOfStep = new Map<string, string>()
  for (const node of nodes) {
    if (!firstOfStep.has(node.step.id)) firstOfStep.set(node.step.id, node.key)
  }
  const resolve = (exit: Exit): string | undefined => {
    if (exit.to.kind !== 'step') return undefined
    const { step, symbol } = exit.to
    const key = symbol === undefined ? firstOfStep.get(step) : symbolKey(step, symbol)
    return key !== undefined && nodeByKey.has(key) ? key : undefined
  }
  const flows = nodes.flatMap((node, index) => flowsOut(node, nodes[index + 1], resolve))
  return {
    nodes,
    flows,
    nodeByKey,
    flowsFrom: groupBy(flows, (flow) => flow.from),
    flowsTo: groupBy(flows, (flow) => (flow.kind === 'to' ? flow.to : undefined)),
  }
}

function listNodes(sop: Sop): Node[] {
  return sop.steps.flatMap((step, row) =>
    step.symbols.map((symbol) => ({ key: symbolKey(step.id, symbol.id), row, step, symbol })),
  )
}

function flowsOut(
  node: Node,
  following: Node | undefined,
  resolve: (exit: Exit) => string | undefined,
): Flow[] {
  const { exits, kind } = node.symbol
  if (exits === undefined) {
    if (kind === 'end' || following === undefined) return []
    return [{ from: node.key, exit: 0, label: '', implied: true, kind: 'to', to: following.key }]
  }
  return exits.map((exit, index) => {
    const start = { from: node.key, exit: index, label: exit.label ?? '', implied: false }
    if (exit.to.kind === 'stop') return { ...start, kind: 'stop' }
    const to = resolve(exit)
    return to === undefined ? { ...start, kind: 'open' } : { ...start, kind: 'to', to }
  })
}

function groupBy(
  flows: readonly Flow[],
  keyOf: (flow: Flow) => string | undefined,
): Map<string, Flow[]> {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    const key = keyOf(flow)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [flow])
    else group.push(flow)
  }
  return groups
}
