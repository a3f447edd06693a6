import type { FlowGraph, Node } from '#sop'
import { lineHeight, measureText } from '../text/measure.ts'
import { widestWord, wrapText, type WrappedText } from '../text/wrap.ts'
import type { Place } from './flow-columns.ts'
import { flowKey } from './flow-key.ts'
import type { TablePlan } from './plan-table.ts'
import { fonts } from './sizes.ts'

/** The label of a flow, wrapped, and the size of its box. */
export type FlowLabel = {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  /** Whether it was longer than what finds room beside an arrow. */
  readonly cut: boolean
}

/** Blank outside the first and the last symbol, where arrows can pass and labels can stand. */
export type Gutters = { readonly left: number; readonly right: number }

/** Where each symbol of a graph stands. */
export type Places = {
  readonly graph: FlowGraph
  readonly place: (node: Node) => Place
  readonly columns: number
}

const font = fonts.label
/** Width to which a long label is wrapped, unless one of its words is wider. */
const wrappedWidth = 14_000
const mostLines = 7
/** More characters than so many lines can hold. */
const mostCharacters = 500
/** A label of one line may be so many columns wide, where no edge is near. */
const widestLine = 1.5
/** Blank between a label, its arrow and the edge of the flow. */
const beside = 700
const gutterWidth = { least: 2500, most: 10_000 }
/** Half of a narrow column: room that a label has in any case. */
const halfColumn = 6500

/**
 * Gives the gutters that the labels of the outer columns need: an arrow leaves its symbol in the middle
 * of the column, and its label must find room between the arrow and the edge.
 */
export function planGutters({ graph, place, columns }: Places): Gutters {
  const gutters = { left: gutterWidth.least, right: gutterWidth.least }
  for (const flow of graph.flows) {
    const node = flow.label === '' ? undefined : graph.nodeByKey.get(flow.from)
    if (node === undefined) continue
    const { first, last } = place(node)
    const need = wrapNarrow(flow.label.slice(0, mostCharacters)).width + beside - halfColumn
    const gutter = Math.min(gutterWidth.most, need)
    if (first === 0) gutters.left = Math.max(gutters.left, gutter)
    if (last === columns - 1) gutters.right = Math.max(gutters.right, gutter)
  }
  return gutters
}

/** Gives the labels of all flows that have one, by the flows' keys. Linear. */
export function readLabels(
  { graph, place, columns }: Places,
  table: TablePlan,
): Map<string, FlowLabel> {
  const labels = new Map<string, FlowLabel>()
  const roomAt = (edge: number, column: number) =>
    Math.abs((table.edges[edge] ?? 0) - (table.centres[column] ?? 0)) - beside
  for (const flow of graph.flows) {
    const node = flow.label === '' ? undefined : graph.nodeByKey.get(flow.from)
    if (node === undefined) continue
    const { first, last } = place(node)
    const rooms = [Math.round(table.pitch * widestLine)]
    if (first === 0) rooms.push(roomAt(0, 0))
    if (last === columns - 1) rooms.push(roomAt(columns, columns - 1))
    const label = wrapLabel(flow.label.slice(0, mostCharacters), Math.min(...rooms))
    if (label.lines.length > 0) labels.set(flowKey(flow), label)
  }
  return labels
}

/** One line where there is room for it, else several. */
function wrapLabel(text: string, room: number): FlowLabel {
  const line = wrapText(text, { ...font, width: room, maxLines: 2 })
  return line.lines.length <= 1 ? boxed(line) : wrapNarrow(text)
}

function wrapNarrow(text: string): FlowLabel {
  const width = Math.max(wrappedWidth, Math.min(2 * wrappedWidth, widestWord(text, font)))
  return boxed(wrapText(text, { ...font, width, maxLines: mostLines }))
}

function boxed({ lines, cut }: WrappedText): FlowLabel {
  const width = Math.max(0, ...lines.map((line) => measureText(line, font)))
  return { lines, width, height: lines.length * lineHeight(font), cut }
}
