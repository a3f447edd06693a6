import { readFlow, type Node, type Sop } from '#sop'
import { listDrawnFlows, type DrawnFlow } from './drawn-flows.ts'
import { listFlowColumns, placeIn } from './flow-columns.ts'
import { planGutters, readLabels } from './flow-labels.ts'
import type { Notice, Paper } from './page.ts'
import { headerGap, planHeader, type HeaderPlan } from './page-header.ts'
import { planTable, type TablePlan } from './plan-table.ts'
import { readDurationCells, readRowTexts, type DurationCell } from './row-text.ts'
import { captionHeight } from './running-lines.ts'
import { margin, stripHeight } from './sizes.ts'
import { planHead, type HeadPlan } from './table-head.ts'
import { buildRows, type TableRow } from './table-rows.ts'

/** A document before it is divided into pages: everything that is the same wherever a row will stand. */
export type DocumentPlan = {
  readonly sop: Sop
  readonly table: TablePlan
  readonly header: HeaderPlan
  readonly head: HeadPlan
  readonly rows: readonly TableRow[]
  readonly durationCells: readonly DurationCell[]
  /** For every row, the flows that leave or enter it. */
  readonly flowsOfRow: readonly (readonly DrawnFlow[])[]
  /** Height that rows and strips of a page may take. */
  readonly capacity: { readonly firstPage: number; readonly otherPages: number }
  readonly notices: readonly Notice[]
}

export type PlanOptions = {
  readonly paper: Paper | 'auto'
  /** One page takes all rows. */
  readonly endless?: boolean
  /** Keys of flows to leave out. */
  readonly leftOut: ReadonlySet<string>
}

/** A kilometre: more than any SOP takes. */
const endlessHeight = 1_000_000_000

/** A page keeps room for so many strips of connectors beside its highest row, and for one more of lines. */
const strips = 4

/** Plans table, heads, rows and flows. Linear in text and flows. */
export function planDocument(
  sop: Sop,
  { paper, endless = false, leftOut }: PlanOptions,
): DocumentPlan {
  const graph = readFlow(sop)
  const durationCells = readDurationCells(sop)
  const texts = readRowTexts(sop, durationCells)
  const columns = listFlowColumns(sop)
  const place = placeIn(columns)
  const places = { graph, place: (node: Node) => place(node.symbol), columns: columns.length }
  const gutters = planGutters(places)
  const table = planTable({ flowColumns: columns.length, gutters, texts, paper })
  const labels = readLabels(places, table)
  const header = planHeader(sop, table)
  const head = planHead(columns, table)
  const ofPaper = pageCapacity(table, header, head)
  const mostHeight = {
    firstRow: ofPaper.firstPage - strips * stripHeight,
    otherRows: ofPaper.otherPages - strips * stripHeight,
  }
  const capacity = endless ? { firstPage: endlessHeight, otherPages: endlessHeight } : ofPaper
  const { rows, cut } = buildRows({ sop, graph, texts, labels, place, table, mostHeight })
  const mostEnds = (row: number) => mostEndsOf(rows, row, { table, capacity })
  const flows = listDrawnFlows({ graph, rows, labels, mostEnds, leftOut })
  const notices: Notice[] = [
    ...paperNotices(paper, table),
    ...head.cut.map((performer) => ({ kind: 'head-cut', performer }) as const),
    ...cut.map((text) => ({ kind: 'text-cut', ...text }) as const),
    ...flows.notices,
  ]
  const flowsOfRow = flows.ofRow
  return { sop, table, header, head, rows, durationCells, flowsOfRow, capacity, notices }
}

/** Height of a row with its section heading. */
export function heightOf(row: TableRow): number {
  return row.bands.reduce((sum, band) => sum + band.height, row.phaseHeight)
}

function pageCapacity(table: TablePlan, header: HeaderPlan, head: HeadPlan) {
  const room = table.paper.height - 2 * margin - head.height
  return { firstPage: room - header.height - headerGap, otherPages: room - captionHeight }
}

/** Beyond so many arrows to other rows nobody can follow them, nor can the router in good time. */
const mostEnds = 32

type Room = Pick<DocumentPlan, 'table' | 'capacity'>

/** Arrows that a row can have if the page of this row alone must hold a connector for each; one strip is always held. */
function mostEndsOf(rows: readonly TableRow[], index: number, { table, capacity }: Room): number {
  const row = rows[index]
  if (row === undefined) return 0
  const room = (index === 0 ? capacity.firstPage : capacity.otherPages) - heightOf(row)
  const held = Math.floor(room / stripHeight) - 2
  return Math.min(mostEnds, Math.max(1, held) * table.centres.length)
}

function paperNotices(asked: Paper | 'auto', { usedPaper }: TablePlan): Notice[] {
  if (asked === usedPaper) return []
  if (asked === 'auto') {
    return usedPaper === 'wider-than-a3'
      ? [{ kind: 'larger-paper', asked: 'a3', used: usedPaper }]
      : []
  }
  return [{ kind: 'larger-paper', asked, used: usedPaper }]
}
