import type { Flow, FlowGraph, Node, Sop, Step, StepSymbol } from '#sop'
import { lineHeight, type Font } from '../text/measure.ts'
import { wrapText, type WrappedText } from '../text/wrap.ts'
import type { Place } from './flow-columns.ts'
import { flowKey } from './flow-key.ts'
import type { FlowLabel } from './flow-labels.ts'
import { formWords } from './form-words.ts'
import type { TextField } from './page.ts'
import type { TablePlan } from './plan-table.ts'
import { stackBands, type Band } from './row-bands.ts'
import type { RowText } from './row-text.ts'
import { cellPadding, fonts, textHeight } from './sizes.ts'

export type RowLines = Readonly<Record<keyof RowText, readonly string[]>>

/** A row of the table, ready to be set on a page: a step's row, or a part of one that is higher than a page. */
export type TableRow = {
  readonly step: Step
  /** Index of the step, and of the part where its row had to be split (0 for the first). */
  readonly stepRow: number
  readonly part: number
  readonly lines: RowLines
  /** Height of the section heading above the row, 0 where there is none. */
  readonly phaseHeight: number
  /** The symbols; the heights of the bands add up to the row's. */
  readonly bands: readonly Band[]
}

/** Rows, and the texts that were too long even for several pages. */
export type TableRows = {
  readonly rows: readonly TableRow[]
  readonly cut: readonly { readonly step: string; readonly field: TextField }[]
}

/** What rows are made of. No row may be higher than what its page holds. */
export type RowMaterial = {
  readonly sop: Sop
  readonly graph: FlowGraph
  readonly texts: readonly RowText[]
  readonly labels: ReadonlyMap<string, FlowLabel>
  readonly place: (symbol: StepSymbol) => Place
  readonly table: TablePlan
  readonly mostHeight: { readonly firstRow: number; readonly otherRows: number }
}

/** A row that is higher than a page goes on over this many pages; what is left of its text is cut. */
const mostTextParts = 4

/** Gives the rows with their texts wrapped and their symbols placed. Linear. */
export function buildRows(material: RowMaterial): TableRows {
  const { sop, graph, texts, table, place, mostHeight } = material
  const rows: TableRow[] = []
  const cut: TableRows['cut'][number][] = []
  let node = 0
  for (const [stepRow, step] of sop.steps.entries()) {
    const symbols = graph.nodes.slice(node, node + step.symbols.length).map((node) => ({
      node,
      place: place(node.symbol),
      stops: stopsOf(node, graph),
      labelHeight: labelHeightOf(node, material),
    }))
    node += step.symbols.length
    const most = stepRow === 0 ? mostHeight.firstRow : mostHeight.otherRows
    const wrapped = wrapRow(texts[stepRow], table, most)
    const bands = stackBands(symbols, table)
    rows.push(...splitRow({ step, stepRow, lines: wrapped.lines, bands }, table, most))
    cut.push(...wrapped.cut.map((field) => ({ step: step.id, field })))
  }
  return { rows, cut }
}

function stopsOf(node: Node, graph: FlowGraph): readonly Flow[] {
  return (graph.flowsFrom.get(node.key) ?? []).filter((flow) => flow.kind === 'stop')
}

function labelHeightOf(node: Node, { graph, labels }: RowMaterial): number {
  const flows = graph.flowsFrom.get(node.key) ?? []
  return Math.max(0, ...flows.map((flow) => labels.get(flowKey(flow))?.height ?? 0))
}

function wrapRow(text: RowText | undefined, table: TablePlan, mostHeight: number) {
  const maxLines = mostTextParts * linesWithin(mostHeight, table.body)
  const wrap = (column: keyof TablePlan['columns']): WrappedText =>
    wrapText(text?.[column] ?? '', {
      ...table.body,
      width: table.columns[column].width - 2 * cellPadding.side,
      maxLines,
      cutMark: formWords.cut,
    })
  const wrapped = {
    phase: wrapPhase(text?.phase ?? '', table),
    number: wrap('number'),
    activity: wrap('activity'),
    requirements: wrap('requirements'),
    duration: wrap('duration'),
    output: wrap('output'),
    note: wrap('note'),
  }
  return { lines: linesOf(wrapped), cut: textFields.filter((field) => wrapped[field].cut) }
}

const textFields: readonly TextField[] = [
  'phase',
  'activity',
  'requirements',
  'duration',
  'output',
  'note',
]

function linesOf(wrapped: Readonly<Record<keyof RowText, WrappedText>>): RowLines {
  return mapCells((cell) => wrapped[cell].lines)
}

function mapCells(lines: (cell: keyof RowText) => readonly string[]): RowLines {
  return {
    phase: lines('phase'),
    number: lines('number'),
    activity: lines('activity'),
    requirements: lines('requirements'),
    duration: lines('duration'),
    output: lines('output'),
    note: lines('note'),
  }
}

/** A section's heading stands left of the flow, so that no arrow runs through it. */
function wrapPhase(phase: string, { columns }: TablePlan): WrappedText {
  const width = columns.number.width + columns.activity.width - 2 * cellPadding.side
  return wrapText(phase, { ...fonts.phase, width, maxLines: 4, cutMark: formWords.cut })
}

type WholeRow = Pick<TableRow, 'step' | 'stepRow' | 'lines' | 'bands'>

/** One row, or as many parts as it takes to hold its lines and its bands. */
function splitRow(row: WholeRow, table: TablePlan, mostHeight: number): TableRow[] {
  const phaseHeight = textHeight(row.lines.phase.length, fonts.phase)
  const most = mostHeight - phaseHeight
  const perPart = linesWithin(most, table.body)
  const chunks = chunkBands(row.bands, most)
  const cells = [row.lines.number, row.lines.activity, row.lines.requirements, row.lines.duration]
  const longest = Math.max(
    ...[...cells, row.lines.output, row.lines.note].map(({ length }) => length),
  )
  const parts = Math.max(chunks.length, Math.ceil(longest / perPart))
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * perPart, (part + 1) * perPart]
    const lines = mapCells((cell) => row.lines[cell].slice(from, to))
    const least = textHeight(Math.min(perPart, longest - from), table.body)
    const bands = stretchBands(chunks[part] ?? [], least)
    return { ...row, part, lines, phaseHeight: part === 0 ? phaseHeight : 0, bands }
  })
}

function chunkBands(bands: readonly Band[], mostHeight: number): Band[][] {
  const chunks: Band[][] = [[]]
  let height = 0
  for (const band of bands) {
    if (height + band.height > mostHeight && height > 0) {
      chunks.push([])
      height = 0
    }
    chunks.at(-1)?.push(band)
    height += band.height
  }
  return chunks
}

/** Bands at least `height` high together; what is missing is shared out evenly. */
function stretchBands(bands: readonly Band[], height: number): Band[] {
  if (bands.length === 0) return [{ height, symbols: [] }]
  const missing = Math.max(0, height - bands.reduce((sum, band) => sum + band.height, 0))
  const each = Math.floor(missing / bands.length)
  const rest = missing - each * bands.length
  return bands.map((band, index) => ({
    ...band,
    height: band.height + each + (index === 0 ? rest : 0),
  }))
}

function linesWithin(height: number, font: Font): number {
  return Math.max(1, Math.floor((height - 2 * cellPadding.above) / lineHeight(font)))
}
