import { readFlow, type Flow, type FlowGraph, type Node } from '../../model/flow.ts'
import type { Performer, Sop } from '../../model/sop.ts'
import type { BpmnFlow, BpmnLane, BpmnNode, BpmnProcess, SopElement } from './bpmn-process.ts'
import { writeDocument, writeRow } from './sop-data.ts'

/**
 * Gives an SOP as a BPMN process. Every symbol becomes a task in the lane of its primary performer:
 *
 *     start      ○ → task                 decision   task → ◇ with a flow for each way out
 *     end        task → ◉                 split      task → + with a flow for each way out
 *     join all   + → task                 stop       → ◉
 *
 * What BPMN has no place for stands in elements of our own. Linear.
 */
export function bpmnProcessOf(sop: Sop): BpmnProcess {
  const graph = readFlow(sop)
  const rows = new Map(sop.steps.map((step, row) => [step.id, row]))
  const drafts = graph.nodes.map((node) => draftSymbol(node, graph, rows))
  const shared = new Set(drafts.flatMap(({ nodes }) => nodes.flatMap((node) => node.performers)))
  const bare = drafts.some(({ nodes }) => nodes.some(({ lane }) => lane === noPerformer))
  return {
    title: sop.title,
    data: writeDocument(sop),
    lanes: lanesOf(sop, bare),
    resources: sop.performers.map(resourceOf).filter(({ id }) => shared.has(id)),
    nodes: drafts.flatMap(({ nodes }) => nodes),
    flows: drafts.flatMap(({ flows }) => flows),
  }
}

/** Lane of symbols that nobody performs yet. */
const noPerformer = 'tanpa-pelaksana'

/** A pool without lanes cannot be edited as one: there is one at least. */
function lanesOf({ performers }: Sop, bare: boolean): BpmnLane[] {
  const lanes = performers.map(({ id, name, kind, group }): BpmnLane => ({
    id: idOf('pelaksana', id),
    name,
    ...(group !== undefined && { group }),
    data: { name: 'pelaksana', attributes: { id, jenis: kind } },
  }))
  const blank = { id: noPerformer, name: '', data: { name: 'pelaksana', attributes: {} } }
  return bare || lanes.length === 0 ? [...lanes, blank] : lanes
}

function resourceOf({ id, name }: Performer) {
  return { id: idOf('orang', id), name, data: { name: 'pelaksana', attributes: { id } } }
}

/** A symbol's nodes from top to bottom, and the flows that leave them. */
type Draft = { readonly nodes: readonly BpmnNode[]; readonly flows: readonly BpmnFlow[] }

function draftSymbol(node: Node, graph: FlowGraph, rows: ReadonlyMap<string, number>): Draft {
  const { symbol, key } = node
  const ways = graph.flowsFrom.get(key) ?? []
  const drawn = ways.filter(({ kind }) => kind !== 'open')
  const [primary] = symbol.performers
  const lane = primary === undefined ? noPerformer : idOf('pelaksana', primary)
  const make = (kind: BpmnNode['kind'], prefix: string, data: readonly SopElement[]): BpmnNode => ({
    id: idOf(prefix, key),
    kind,
    lane,
    performers: [],
    data,
  })
  const task: BpmnNode = {
    ...make('task', 'kegiatan', [rowOf(node, rows), ...undrawnWays(node, ways)]),
    ...(node.step.activity !== '' && { name: node.step.activity }),
    performers:
      symbol.performers.length > 1 ? symbol.performers.map((id) => idOf('orang', id)) : [],
  }
  const start = symbol.kind === 'start' ? [make('startEvent', 'mulai', [])] : []
  const mark = { langkah: node.step.id, simbol: symbol.id }
  const join =
    symbol.join === 'all'
      ? [make('parallelGateway', 'pertemuan', [{ name: 'pertemuan', attributes: mark }])]
      : []
  const end = symbol.kind === 'end' ? [make('endEvent', 'akhir', [])] : []
  const gateway = gatewayOf(node, drawn, make)
  const source = gateway[0]?.id ?? task.id
  const stops = drawn
    .filter(({ kind }) => kind === 'stop')
    .map(({ exit }) => make('endEvent', `berhenti-${exit}`, []))
  const within = [
    ...[...start, ...join].map(({ id }) => ({ from: id, to: task.id })),
    ...[...end, ...gateway].map(({ id }) => ({ from: task.id, to: id })),
  ].map(({ from, to }, index) => ({ id: idOf(`dalam-${index + 1}`, key), from, to, data: [] }))
  return {
    nodes: [...start, ...join, task, ...end, ...gateway, ...stops],
    flows: [...within, ...drawn.map((flow) => flowOf(flow, source, graph))],
  }
}

type MakeNode = (kind: BpmnNode['kind'], prefix: string, data: readonly SopElement[]) => BpmnNode

/** A decision's question stands at its gateway; several ways of another symbol part at a gateway, too. */
function gatewayOf({ step, symbol }: Node, drawn: readonly Flow[], make: MakeNode): BpmnNode[] {
  const decides = symbol.kind === 'decision'
  if (!decides && (symbol.kind === 'end' || drawn.length < 2)) return []
  const labelled = drawn.some(({ label }) => label !== '')
  const attributes = {
    langkah: step.id,
    simbol: symbol.id,
    ...(!decides && { bentuk: 'proses' }),
  }
  const kind = decides || labelled ? 'exclusiveGateway' : 'parallelGateway'
  const gateway = make(kind, 'putusan', [{ name: 'keputusan', attributes }])
  const named = decides && symbol.question !== undefined
  return [named ? { ...gateway, name: symbol.question } : gateway]
}

function rowOf({ step, symbol }: Node, rows: ReadonlyMap<string, number>): SopElement {
  const place = step.symbols.indexOf(symbol)
  const attributes = {
    langkah: step.id,
    simbol: symbol.id,
    no: String((rows.get(step.id) ?? 0) + 1),
    ...(place > 0 && { urut: String(place + 1) }),
    ...(symbol.exits?.length === 0 && { jalan: 'tidak ada' }),
    ...(symbol.kind !== 'decision' && { pertanyaan: symbol.question }),
    ...writeRow(step),
  }
  return { name: 'langkah', attributes }
}

/** Ways out that lead nowhere yet, or to a step that does not exist: BPMN knows no flow without an end. */
function undrawnWays({ symbol }: Node, ways: readonly Flow[]): SopElement[] {
  return ways
    .filter(({ kind }) => kind === 'open')
    .map(({ exit }) => {
      const { label, to } = symbol.exits?.[exit] ?? {}
      const target = to?.kind === 'step' ? { langkah: to.step, simbol: to.symbol } : {}
      return { name: 'jalan', attributes: { urut: String(exit + 1), label, ...target } }
    })
}

function flowOf(flow: Flow, from: string, graph: FlowGraph): BpmnFlow {
  const { symbol } = graph.nodeByKey.get(flow.from) ?? {}
  const { label, to: target } = symbol?.exits?.[flow.exit] ?? {}
  const way = {
    urut: String(flow.exit + 1),
    simbol: target?.kind === 'step' ? target.symbol : undefined,
  }
  return {
    id: idOf(`alur-${flow.exit + 1}`, flow.from),
    from,
    to: flow.kind === 'to' ? entryOf(flow.to, graph) : idOf(`berhenti-${flow.exit}`, flow.from),
    ...(label !== undefined && { name: label }),
    data: flow.implied ? [] : [{ name: 'jalan', attributes: way }],
  }
}

function entryOf(key: string, graph: FlowGraph): string {
  return idOf(graph.nodeByKey.get(key)?.symbol.join === 'all' ? 'pertemuan' : 'kegiatan', key)
}

/** An id as XML allows it, the same for the same thing in every export; `_` and `:` are escaped, `/` parts. */
function idOf(prefix: string, key: string): string {
  const escaped = key.replaceAll('_', '_5f').replaceAll(':', '_3a').replaceAll('/', '__')
  return `${prefix}-${escaped}`
}
