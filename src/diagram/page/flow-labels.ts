import type { FlowGraph, Node } from '#sop'
import { lineHeight, measureText } from '../text/measure.ts'
import { widestWord, wrapText, type WrappedText } from '../text/wrap.ts'
import type { Place } from './flow-columns.ts'
import { flowKey } from './flow-key.ts'
import { divideWords } from './divide-words.ts'
import type { TablePlan } from './plan-table.ts'
import { fonts } from './sizes.ts'

/** A text in lines, and the size of its box. */
export type LabelForm = {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** A form that is used only where the wider ones find no room. */
export type NarrowerForm = LabelForm & { readonly divided: boolean }

/** The label of a flow, and the narrower forms in which it may stand where it finds no room. */
export type FlowLabel = LabelForm & {
  readonly narrower: readonly NarrowerForm[]
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
/** Widths for which the words of a label are divided that finds no room otherwise. */
const narrowest = 6000
const dividedWidths = [11_000, narrowest]
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

/** One line where there is room for it, else several; and narrower, at last with divided words. */
function wrapLabel(text: string, room: number): FlowLabel {
  const line = wrapText(text, { ...font, width: room, maxLines: 2 })
  const first = line.lines.length <= 1 ? boxed(line) : wrapNarrow(text)
  return { ...first, narrower: first.width <= narrowest ? [] : listNarrower(text, first) }
}

function listNarrower(text: string, first: LabelForm): NarrowerForm[] {
  const tall = boxed(
    wrapText(text, { ...font, width: widestWord(text, font), maxLines: mostLines }),
  )
  const narrower = [
    ...[wrapNarrow(text), tall].map((form) => ({ ...form, divided: false })),
    ...dividedWidths.map((width) => ({ ...boxed(wrapDivided(text, width)), divided: true })),
  ]
  return narrower.filter(isNarrower(first))
}

/** Tells which forms are whole and narrower than all before them, beginning with the first. */
function isNarrower(first: LabelForm) {
  return ({ cut, width }: BoxedLabel, index: number, forms: readonly LabelForm[]): boolean =>
    !cut && [first, ...forms.slice(0, index)].every((before) => width < before.width)
}

type BoxedLabel = LabelForm & { readonly cut: boolean }

function wrapNarrow(text: string): BoxedLabel {
  const width = Math.max(wrappedWidth, Math.min(2 * wrappedWidth, widestWord(text, font)))
  return boxed(wrapText(text, { ...font, width, maxLines: mostLines }))
}

function wrapDivided(text: string, width: number): WrappedText {
  const divided = divideWords(text, { ...font, width })
  return wrapText(divided, {
    ...font,
    width: Math.max(width, widestWord(divided, font)),
    maxLines: mostLines,
  })
}

function boxed({ lines, cut }: WrappedText): BoxedLabel {
  const width = Math.max(0, ...lines.map((line) => measureText(line, font)))
  return { lines, width, height: lines.length * lineHeight(font), cut }
}
