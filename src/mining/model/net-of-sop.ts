import type { Flow, FlowGraph, Node, Sop } from '#sop'
import { fuseSilent } from './fuse-silent.ts'
import type { ModelNotice } from './model-fault.ts'
import type { Net, Transition } from './net.ts'
import { isOnward, reachedSymbols, waysOut } from './sop-ways.ts'

/** The net of an SOP, and what could not be taken as it is written. */
export type SopNet = { readonly net: Net; readonly notices: readonly ModelNotice[] }

/** One way into a symbol: it waits for a token in every place; `silent` where the step is under way. */
type Door = { readonly places: readonly number[]; readonly silent: boolean }

type Draft = {
  readonly sop: Sop
  readonly graph: FlowGraph
  readonly starts: readonly string[]
  readonly reached: ReadonlySet<string>
  readonly places: string[]
  readonly transitions: Transition[]
  /** The place that a flow puts its token into. */
  readonly placeOfFlow: Map<Flow, number>
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
 *   that enters a row at a later symbol gives one event per passing as well.
 * - `step` is the step's id, `performers` are those of all symbols of the row.
 * - An optional step has a silent twin of each of its symbols.
 * - A start or end symbol without an activity, or called like "Mulai" and "Selesai", is silent.
 * - A decision's ways out exclude each other; for parallel splits see `waysOut`. A symbol that joins
 *   waits for every way in that can be reached without it; a way back to it enters at once.
 * - `stop`, a symbol without ways out and a way that leads nowhere yet end the procedure.
 * - Without a start symbol the first one starts, with several any one of them. What is not reached from
 *   there is left out.
 *
 * Linear, but for each join, which costs one walk over the graph. An SOP without steps ends at once.
 */
export function netOfSop(sop: Sop, graph: FlowGraph): SopNet {
  const draft = startDraft(sop, graph)
  noteRows(draft)
  const nodes = graph.nodes.filter(({ key }) => draft.reached.has(key))
  const doors = nodes.map((node) => doorsOf(draft, node))
  nodes.forEach((node, index) => addSymbol(draft, node, doors[index] ?? []))
  if (nodes.length === 0) addSilent(draft, 'kosong', [source, sink])
  const net = fuseSilent({
    name: sop.title,
    places: draft.places.map((id) => ({ id, name: id })),
    transitions: draft.transitions,
    initial: [{ place: source, tokens: 1 }],
    final: [[{ place: sink, tokens: 1 }]],
  })
  return { net, notices: draft.notices }
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
  const before = node.symbol.join === 'all' ? reachedSymbols(graph, starts, node.key) : undefined
  const joined = flows.filter(({ from }) => before?.has(from))
  const others = flows.filter((flow) => !joined.includes(flow))
  const [inner, outer] = [true, false].map((within) =>
    others.filter((flow) => continuesRow(graph, flow) === within),
  )
  const doors: Door[] = []
  if (starts.includes(node.key) || (outer?.length ?? 0) > 0) {
    doors.push({ places: [addPlace(draft, node.key, outer)], silent: false })
    if (starts.includes(node.key))
      addSilent(draft, `mulai>${node.key}`, [source, draft.places.length - 1])
  }
  if (inner !== undefined && inner.length > 0) {
    doors.push({ places: [addPlace(draft, `${node.key}+`, inner)], silent: true })
  }
  if (joined.length > 0) {
    const places = joined.map((flow, index) => addPlace(draft, `${node.key}&${index + 1}`, [flow]))
    doors.push({ places, silent: joined.every((flow) => continuesRow(graph, flow)) })
  }
  return doors
}

function continuesRow(graph: FlowGraph, flow: Flow): boolean {
  const to = flow.kind === 'to' ? flow.to : ''
  const sameRow = graph.nodeByKey.get(flow.from)?.row === graph.nodeByKey.get(to)?.row
  return sameRow && isOnward(graph, flow)
}

/** A symbol's transitions: one for each door, a silent twin where the step may be left out, and its ways. */
function addSymbol(draft: Draft, node: Node, doors: readonly Door[]): void {
  const { kind, flows } = waysOut(draft.graph, node)
  const targets = [...new Set(flows.map((flow) => targetOf(draft, flow)))]
  let outputs = kind === 'end' ? [sink] : targets
  if (kind === 'choice' && targets.length > 1) {
    const choice = addPlace(draft, `${node.key}?`, [])
    targets.forEach((target, way) => addSilent(draft, `${node.key}>${way + 1}`, [choice, target]))
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

function targetOf({ placeOfFlow }: Draft, flow: Flow): number {
  return flow.kind === 'to' ? (placeOfFlow.get(flow) ?? sink) : sink
}

/** What the step's event is called; absent where a start or an end has no activity of its own. */
function labelOf(node: Node): string | undefined {
  const { step } = node
  const terminal = step.symbols.every(({ kind }) => kind === 'start' || kind === 'end')
  const text = step.activity.trim()
  if (terminal && (text === '' || /^(mulai|start|selesai|akhir|end)\W*$/i.test(text)))
    return undefined
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

function addPlace(draft: Draft, id: string, flows: readonly Flow[] | undefined): number {
  const place = draft.places.push(id) - 1
  for (const flow of flows ?? []) draft.placeOfFlow.set(flow, place)
  return place
}

function addSilent(draft: Draft, id: string, [from, to]: readonly [number, number]): void {
  draft.transitions.push({ id, inputs: arcsOf([from]), outputs: arcsOf([to]) })
}

function arcsOf(places: readonly number[]) {
  return places.toSorted((first, second) => first - second).map((place) => ({ place, weight: 1 }))
}
