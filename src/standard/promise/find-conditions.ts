import { labelSense, rowsAhead, type Flow, type FlowGraph } from '#sop'

// So many ways out of decisions are followed to where they meet again; real SOPs have a dozen.
const mostBranches = 60

/**
 * Gives, by step, the answer on which it depends ("apabila belum lengkap"); steps of every case have
 * none. A decision that says yes or no leads on with its yes; of one between kinds ("Tunggal",
 * "Ganda") each way out counts until they meet again. Linear.
 */
export function findConditions(graph: FlowGraph): ReadonlyMap<string, string> {
  const usual = new Map(graph.nodes.map(({ key }) => [key, usualFlows(graph, key)]))
  const goesOn = (key: string) => usual.get(key) ?? []
  const starts = graph.nodes.filter(({ symbol }, index) => index === 0 || symbol.kind === 'start')
  const reached = follow(
    starts.map(({ key }) => key),
    goesOn,
  )
  const conditions = new Map<string, string>()
  const branching = graph.nodes.filter(
    ({ key, symbol }) => symbol.kind === 'decision' && reached.has(key) && goesOn(key).length > 1,
  )
  let branches = 0
  for (const { key } of branching) {
    branches += goesOn(key).length
    if (branches > mostBranches) break
    placeBranches(graph, goesOn(key), { goesOn, conditions })
  }
  placeOthers(graph, reached, conditions)
  return byStep(graph, conditions)
}

/** The ways out that the usual case takes; several where none of them is the usual one. */
function usualFlows(graph: FlowGraph, key: string): readonly Flow[] {
  const flows = graph.flowsFrom.get(key) ?? []
  const ahead = flows.filter((flow) => rowsAhead(graph, flow) >= 0)
  if (graph.nodeByKey.get(key)?.symbol.kind !== 'decision') return ahead
  const yes = ahead.filter(({ label }) => labelSense(label) === 'yes')
  const open = ahead.filter(({ label }) => labelSense(label) !== 'no')
  if (yes.length > 0) return yes.slice(0, 1)
  return open.length > 0 ? open : ahead.slice(0, 1)
}

type GoesOn = (key: string) => readonly Flow[]

function follow(from: readonly string[], goesOn: GoesOn): Set<string> {
  const reached = new Set(from)
  // What is added to a set while it is gone through comes up, too.
  for (const key of reached) {
    for (const flow of goesOn(key)) if (flow.kind === 'to') reached.add(flow.to)
  }
  return reached
}

/** What some ways out lead to and others do not depends on the answer; an inner decision says more. */
function placeBranches(
  graph: FlowGraph,
  flows: readonly Flow[],
  { goesOn, conditions }: { readonly goesOn: GoesOn; readonly conditions: Map<string, string> },
): void {
  const reaches = flows.map((flow) => follow(flow.kind === 'to' ? [flow.to] : [], goesOn))
  flows.toReversed().forEach((flow) => {
    const when = wordCondition(graph, flow)
    if (when === '') return
    for (const key of reaches[flows.indexOf(flow)] ?? []) {
      if (!reaches.every((reach) => reach.has(key))) conditions.set(key, when)
    }
  })
}

/** Steps off the usual way depend on the answer that leads to them. */
function placeOthers(
  graph: FlowGraph,
  reached: ReadonlySet<string>,
  conditions: Map<string, string>,
): void {
  const seen = new Set(reached)
  for (const key of seen) {
    for (const flow of graph.flowsFrom.get(key) ?? []) {
      if (flow.kind !== 'to' || seen.has(flow.to)) continue
      seen.add(flow.to)
      const when = wordCondition(graph, flow) || conditions.get(key)
      if (when !== undefined) conditions.set(flow.to, when)
    }
  }
}

/** A step of several symbols is done whenever one of them is. */
function byStep(
  { nodes }: FlowGraph,
  conditions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const always = new Set(nodes.filter(({ key }) => !conditions.has(key)).map(({ step }) => step.id))
  const steps = nodes.flatMap(({ key, step }) => {
    const when = conditions.get(key)
    return when === undefined || always.has(step.id) ? [] : [[step.id, when] as const]
  })
  return new Map(steps)
}

const bare = /^(?:iya|no|t|tdk|tidak|y|ya|yes)$/i
const conditional = /^(?:apabila|bila|jika|kalau)\s/i

/** "Belum lengkap" → "apabila belum lengkap"; a bare yes or no needs what was asked. */
function wordCondition({ nodeByKey }: FlowGraph, { from, label }: Flow): string {
  const said = lowerFirst(label.trim())
  if (said === '' || conditional.test(said)) return said
  if (!bare.test(said)) return `apabila ${said}`
  const node = nodeByKey.get(from)
  const asked = (node?.symbol.question ?? node?.step.activity ?? '').replaceAll(/\s+/g, ' ').trim()
  return `apabila hasil “${asked}”: ${said}`
}

/** Begins a text in lower case, unless it begins with an abbreviation. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
