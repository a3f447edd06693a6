import type { Flow, FlowGraph, Node } from '#sop'

/** How the flow leaves a symbol: one of several ways, or all of them side by side; one way at least. */
type WaysOut = {
  readonly kind: 'choice' | 'split'
  readonly flows: readonly Flow[]
  /** Ways that look like a split, of which one is labelled, leads back or stops. */
  readonly doubted: boolean
}

/**
 * Gives the ways out of a symbol; without any, the procedure stops there. Several ways out of a symbol
 * that is no decision are a parallel split only if all are unlabelled and lead onward: where one is
 * labelled, leads back or stops, something is decided. A way that leads nowhere yet is left out of a split.
 */
export function waysOut(graph: FlowGraph, node: Node): WaysOut {
  const flows = graph.flowsFrom.get(node.key) ?? []
  if (flows.length === 0) {
    const stop = { from: node.key, exit: 0, label: '', implied: true, kind: 'stop' } as const
    return { kind: 'choice', flows: [stop], doubted: false }
  }
  const drawn = flows.filter(({ kind }) => kind !== 'open')
  if (node.symbol.kind === 'decision' || drawn.length < 2) {
    return { kind: 'choice', flows, doubted: false }
  }
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

/** Ways in: a join waits for one way of each of its groups; the others enter at once. */
type WaysIn = {
  readonly joins: readonly (readonly (readonly Flow[])[])[]
  readonly others: readonly Flow[]
}

/** More splits before one join are no longer told apart. */
const mostSplits = 8

/** A branch of more symbols is not followed to its end. */
const mostSymbols = 500

/**
 * Gives the ways into a symbol that waits for all, or into the end of the procedure (no `key`), by the
 * parallel branches that they come from. Ways of one branch exclude each other (a decision within it);
 * branches of splits that are not within each other have nothing to wait for among them; nor have ways
 * that come from no branch, past the split or back from a later row. Where a branch is too long to be
 * followed, a symbol waits for every way in. Costs a walk for each way out of the nearest splits.
 */
export function waysIn(graph: FlowGraph, key: string | undefined, flows: readonly Flow[]): WaysIn {
  const splits = splitsBefore(graph, key, flows)
  const branches: ReadonlySet<string>[][] = []
  for (const split of splits) {
    const reached = branchesOf(graph, split, key)
    if (reached === undefined) {
      return key === undefined
        ? { joins: [], others: flows }
        : { joins: [flows.map((flow) => [flow])], others: [] }
    }
    branches.push(reached)
  }
  const placed = flows.map((flow) => ({
    flow,
    place: splits.map((split, index) => branchOf(flow, split, branches[index] ?? [])),
  }))
  const inside = placed.filter(({ place }) => place.some((branch) => branch !== ''))
  const groups = [...Map.groupBy(inside, ({ place }) => place.join()).values()]
  const joins = relatedGroups(
    groups.map((group) => group.map(({ flow }) => flow)),
    (index) => splits.filter((_, split) => groups[index]?.[0]?.place[split] !== ''),
  ).filter((join) => join.length > 1)
  const joined = new Set(joins.flat(2))
  return { joins, others: flows.filter((flow) => !joined.has(flow)) }
}

/** The symbols of each branch of a split up to the join; undefined where one has too many. */
function branchesOf(
  graph: FlowGraph,
  split: Node,
  joining: string | undefined,
): ReadonlySet<string>[] | undefined {
  const branches: ReadonlySet<string>[] = []
  for (const flow of waysOut(graph, split).flows) {
    const start = flow.kind === 'to' ? [flow.to] : []
    const barred = new Set([split.key, joining ?? ''])
    const reached = reachedSymbols(graph, start, { barred, most: mostSymbols })
    if (reached.size >= mostSymbols) return undefined
    branches.push(reached)
  }
  return branches
}

/** Puts together the groups that share a split, directly or by others. */
function relatedGroups(
  groups: readonly (readonly Flow[])[],
  splitsOf: (index: number) => readonly Node[],
): (readonly Flow[])[][] {
  let related: { readonly splits: ReadonlySet<Node>; readonly groups: (readonly Flow[])[] }[] = []
  groups.forEach((group, index) => {
    const own = new Set(splitsOf(index))
    const near = related.filter(({ splits }) => [...own].some((split) => splits.has(split)))
    const merged = {
      splits: new Set([...own, ...near.flatMap(({ splits }) => [...splits])]),
      groups: [...near.flatMap((one) => one.groups), group],
    }
    related = [...related.filter((one) => !near.includes(one)), merged]
  })
  return related.map((one) => one.groups)
}

/** Number of the one branch of a split that a way comes from, '' where it comes from none or several. */
function branchOf(flow: Flow, split: Node, branches: readonly ReadonlySet<string>[]): string {
  if (flow.from === split.key) return `=${flow.exit}`
  const [branch, second] = [...branches.keys()].filter((index) => branches[index]?.has(flow.from))
  return branch === undefined || second !== undefined ? '' : String(branch)
}

function splitsBefore(
  graph: FlowGraph,
  joining: string | undefined,
  flows: readonly Flow[],
): Node[] {
  const splits: Node[] = []
  const seen = new Set(flows.map(({ from }) => from))
  for (const key of seen) {
    const before = graph.nodeByKey.get(key)
    if (key === joining || before === undefined) continue
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
  { barred, most }: { readonly barred: ReadonlySet<string>; readonly most: number } = {
    barred: new Set(),
    most: Infinity,
  },
): ReadonlySet<string> {
  const reached = new Set(starts.filter((key) => !barred.has(key)))
  for (const key of reached) {
    if (reached.size >= most) break
    for (const flow of graph.flowsFrom.get(key) ?? []) {
      if (flow.kind === 'to' && !barred.has(flow.to)) reached.add(flow.to)
    }
  }
  return reached
}
