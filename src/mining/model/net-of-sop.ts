import type { Flow, FlowGraph, Node, Sop } from '#sop'
import { fuseSilent } from './fuse-silent.ts'
import type { ModelNotice } from './model-fault.ts'
import type { Net, Transition } from './net.ts'
import { isOnward, reachedSymbols, waysIn, waysOut } from './sop-ways.ts'

/** The net of an SOP, and what could not be taken as it is written. */
export type SopNet = {
  readonly net: Net
  readonly notices: readonly ModelNotice[]
  /** The printed number of each step by its id, the row's ordinal where none is printed. */
  readonly numbers: ReadonlyMap<string, string>
}

/** One way into a symbol: it waits for a token in every place; `silent` where the step is under way. */
type Door = { readonly places: readonly number[]; readonly silent: boolean }

type Draft = {
  readonly sop: Sop
  readonly graph: FlowGraph
  readonly starts: readonly string[]
  readonly reached: ReadonlySet<string>
  readonly places: string[]
  readonly transitions: Transition[]
  /** The place that a flow puts its token into, by `flowKey`. */
  readonly placeOfFlow: Map<string, number>
  readonly notices: ModelNotice[]
}

const [source, sink] = [0, 1]

/**
 * Gives the net of an SOP, and notices of what was understood in a way to be known. A sequential SOP
 * becomes a state machine: one token that goes from row to row.
 *
 * - A step is one event, however many symbols its row has: a symbol reached from an *earlier* symbol of
 *   its own row continues the step in silence; reached from anywhere else (another row, the start, or a
 *   way back within the row) it begins the step anew, and its transition carries the activity. So a loop
 *   that enters a row at a later symbol gives one event per passing as well. An end symbol beside others
 *   that do the work is no work: who comes to it from another row ends without the step.
 * - `step` is the step's id, `performers` are those of all symbols of the row.
 * - An optional step has a silent twin of each of its symbols.
 * - A start or end symbol without an activity, or called like "Mulai" and "Selesai", is silent.
 * - A decision's ways out exclude each other; for parallel splits see `waysOut`. A symbol that joins
 *   waits for every branch that leads to it; for what enters it otherwise see `waysIn`.
 * - `stop`, a symbol without ways out and a way that leads nowhere yet end the procedure; where parallel
 *   branches end apart, all of them have to.
 * - Without a start symbol the first one starts, with several any one of them. What is not reached from
 *   there is left out.
 *
 * Linear, but for each join, which costs some walks over the graph. An SOP without steps ends at once.
 */
export function netOfSop(sop: Sop, graph: FlowGraph): SopNet {
  const draft = startDraft(sop, graph)
  noteRows(draft)
  const nodes = graph.nodes.filter(({ key }) => draft.reached.has(key))
  const doors = nodes.map((node) => doorsOf(draft, node))
  addEnds(draft, nodes)
  nodes.forEach((node, index) => addSymbol(draft, node, doors[index] ?? []))
  if (nodes.length === 0) addSilent(draft, 'kosong', [[source], [sink]])
  const net = fuseSilent({
    name: sop.title,
    places: draft.places.map((id) => ({ id, name: id })),
    transitions: draft.transitions,
    initial: [{ place: source, tokens: 1 }],
    final: [[{ place: sink, tokens: 1 }]],
  })
  const numbers = new Map(graph.nodes.map((node) => [node.step.id, numberOf(node)]))
  return { net, notices: draft.notices, numbers }
}

function startDraft(sop: Sop, graph: FlowGraph): Draft {
  const marked = graph.nodes.filter(({ symbol }) => symbol.kind === 'start')
  const first = marked.length > 0 ? marked : graph.nodes.slice(0, 1)
  const notices: ModelNotice[] = []
  if (first.length === 0) notices.push({ code: 'no-step' })
  else if (marked.length !== 1) {
    const code = marked.length === 0 ? 'no-start-symbol' : 'several-starts'
    notices.push({ code, found: first.map((node) => numberOf(node)).join(', ') })
  }
  const starts = first.map(({ key }) => key)
  return {
    sop,
    graph,
    starts,
    reached: reachedSymbols(graph, starts),
    places: ['mulai', 'selesai'],
    transitions: [],
    placeOfFlow: new Map(),
    notices,
  }
}

/** Tells of each row what its symbols do not say, once, in the order of the rows. */
function noteRows({ sop, graph, reached, notices }: Draft): void {
  const rows = Map.groupBy(graph.nodes, ({ row }) => row)
  for (const nodes of rows.values()) {
    const [node] = nodes
    if (node === undefined) continue
    const about = { found: numberOf(node), step: node.step.id }
    const seen = nodes.filter(({ key }) => reached.has(key))
    if (seen.length === 0) notices.push({ code: 'step-not-reached', ...about })
    else if (node.step.activity.trim() === '' && labelOf(node) !== undefined) {
      notices.push({ code: 'step-without-activity', ...about })
    }
    const ways = seen.map((one) => waysOut(graph, one))
    if (ways.some(({ doubted }) => doubted)) {
      notices.push({ code: 'split-read-as-choice', ...about })
    }
    const flows = seen.flatMap(({ key }) => graph.flowsFrom.get(key) ?? [])
    if (flows.some(({ kind }) => kind === 'open')) notices.push({ code: 'way-out-open', ...about })
  }
  if (sop.steps.length > 0 && graph.nodes.length === 0) notices.push({ code: 'no-step' })
}

/** Makes the places in which a symbol is waited for. */
function doorsOf(draft: Draft, node: Node): Door[] {
  const { graph, reached, starts } = draft
  const flows = (graph.flowsTo.get(node.key) ?? []).filter(({ from }) => reached.has(from))
  const { joins, others } =
    node.symbol.join === 'all' ? waysIn(graph, node.key, flows) : { joins: [], others: flows }
  const [inner, outer] = [true, false].map((within) =>
    others.filter((flow) => continuesRow(graph, flow) === within),
  )
  const doors: Door[] = []
  const isStart = starts.includes(node.key)
  if (isStart || (outer?.length ?? 0) > 0) {
    const place = addPlace(draft, node.key, outer)
    doors.push({ places: [place], silent: false })
    if (isStart) addSilent(draft, `mulai>${node.key}`, [[source], [place]])
  }
  if (inner !== undefined && inner.length > 0) {
    doors.push({ places: [addPlace(draft, `${node.key}+`, inner)], silent: true })
  }
  for (const groups of joins) {
    const places = groups.map((group, index) => addPlace(draft, `${node.key}&${index + 1}`, group))
    doors.push({ places, silent: groups.flat().every((flow) => continuesRow(graph, flow)) })
  }
  return doors
}

/** Parallel branches that come to their ends apart are waited for, as BPMN does. */
function addEnds(draft: Draft, nodes: readonly Node[]): void {
  const ways = nodes.flatMap((node) => waysOut(draft.graph, node).flows)
  const stops = ways.filter(({ kind }) => kind !== 'to')
  const { joins, others } = waysIn(draft.graph, undefined, stops)
  for (const flow of others) draft.placeOfFlow.set(flowKey(flow), sink)
  joins.forEach((groups, index) => {
    const places = groups.map((group, way) =>
      addPlace(draft, `selesai${index + 1}&${way + 1}`, group),
    )
    addSilent(draft, `selesai${index + 1}`, [places, [sink]])
  })
}

function flowKey({ from, exit }: Flow): string {
  return `${exit} ${from}`
}

function continuesRow(graph: FlowGraph, flow: Flow): boolean {
  const to = flow.kind === 'to' ? flow.to : ''
  const sameRow = graph.nodeByKey.get(flow.from)?.row === graph.nodeByKey.get(to)?.row
  return sameRow && isOnward(graph, flow)
}

/** A symbol's transitions: one for each door, a silent twin where the step may be left out, and its ways. */
function addSymbol(draft: Draft, node: Node, doors: readonly Door[]): void {
  const { kind, flows } = waysOut(draft.graph, node)
  const targets = [...new Set(flows.map((flow) => draft.placeOfFlow.get(flowKey(flow)) ?? sink))]
  let outputs = targets
  if (kind === 'choice' && targets.length > 1) {
    const choice = addPlace(draft, `${node.key}?`, [])
    targets.forEach((target, way) =>
      addSilent(draft, `${node.key}>${way + 1}`, [[choice], [target]]),
    )
    outputs = [choice]
  }
  const label = labelOf(node)
  doors.forEach(({ places, silent }, index) => {
    const id = index === 0 ? node.key : `${node.key}~${index + 1}`
    const arcs = { inputs: arcsOf(places), outputs: arcsOf(outputs), step: node.step.id }
    const shown = !silent && label !== undefined
    const performers = shown ? performersOf(draft, node) : []
    draft.transitions.push({
      id,
      ...arcs,
      ...(shown && { label }),
      ...(performers.length > 0 && { performers }),
    })
    if (shown && node.step.optional !== undefined) {
      draft.transitions.push({ id: `${id}-`, ...arcs })
    }
  })
}

/** What the step's event is called; absent where a start or an end has no activity of its own, or is but the end of its row. */
function labelOf(node: Node): string | undefined {
  const { step, symbol } = node
  const terminal = step.symbols.every(({ kind }) => kind === 'start' || kind === 'end')
  if (symbol.kind === 'end' && !terminal) return undefined
  const text = step.activity.trim()
  if (terminal && /^((mulai|start|selesai|akhir|end)\W*)?$/i.test(text)) return undefined
  return text === '' ? numberOf(node) : text
}

/** The printed number, the row's ordinal where none is printed. */
function numberOf({ step, row }: Node): string {
  return step.number === undefined || step.number === '' ? String(row + 1) : step.number
}

function performersOf({ sop }: Draft, { step }: Node): string[] {
  const ids = new Set(step.symbols.flatMap(({ performers }) => performers))
  return [...ids].map((id) => sop.performers.find((one) => one.id === id)?.name ?? id)
}

/** A place before what `id` names: PNML tells places and transitions apart by their ids alone. */
function addPlace(draft: Draft, id: string, flows: readonly Flow[] | undefined): number {
  const place = draft.places.push(`→${id}`) - 1
  for (const flow of flows ?? []) draft.placeOfFlow.set(flowKey(flow), place)
  return place
}

function addSilent(
  draft: Draft,
  id: string,
  [from, to]: readonly [from: readonly number[], to: readonly number[]],
): void {
  draft.transitions.push({ id, inputs: arcsOf(from), outputs: arcsOf(to) })
}

function arcsOf(places: readonly number[]) {
  return places.toSorted((first, second) => first - second).map((place) => ({ place, weight: 1 }))
}
