import { wrapText } from '../text/wrap.ts'
import { across, down, frame } from './draw-rules.ts'
import type { Box, PageBand, Primitive, RulePrimitive, TextPrimitive } from './page.ts'
import type { DocumentPlan } from './plan-document.ts'
import type { TextColumn } from './plan-table.ts'
import { sharedDurationText } from './row-text.ts'
import type { SetBand } from './set-page.ts'
import { setLines } from './set-text.ts'
import { cellPadding, fonts } from './sizes.ts'
import type { TableRow } from './table-rows.ts'

/** A row of the table as a reader sees it on one page: a strip, a section heading, or a step's row. */
export type PageRow = {
  readonly kind: PageBand['kind']
  readonly top: number
  readonly height: number
  readonly row?: TableRow
}

/** Gives the rows of a page: the bands of one step's row become one. */
export function listPageRows(bands: readonly SetBand[], plan: DocumentPlan): PageRow[] {
  const rows: PageRow[] = []
  let before: number | undefined
  for (const { kind, row, top, height } of bands) {
    const last = rows.at(-1)
    if (kind === 'step' && last?.kind === 'step' && row === before) {
      rows[rows.length - 1] = { ...last, height: last.height + height }
    } else {
      const tableRow = row === undefined ? undefined : plan.rows[row]
      rows.push({ kind, top, height, ...(tableRow === undefined ? {} : { row: tableRow }) })
    }
    before = row
  }
  return rows
}

/** Draws what lies below the flow: shades of section headings, rules, frame. */
export function drawGrid(rows: readonly PageRow[], plan: DocumentPlan, headTop: number) {
  const { table } = plan
  const sections = rows.filter((row) => row.kind === 'phase')
  const last = rows.at(-1)
  const bottom = last === undefined ? headTop : last.top + last.height
  const { x } = table.columns.number
  const width = table.columns.note.x + table.columns.note.width - x
  return [
    ...sections.map((row): Primitive => ({
      kind: 'fill',
      box: { x, width, y: row.top, height: row.height },
    })),
    ...rows.slice(1).flatMap((row, index) => rowRules(rows[index], row, plan)),
    ...openRuns(rows).flatMap((run) => columnRules(run, plan)),
    across(rows[0]?.top ?? headTop, [x, x + width], 'frame'),
    ...frame({ x, y: headTop, width, height: bottom - headTop }),
  ]
}

/** Rules between two rows: black through the text, grey through the flow; none through a merged duration. */
function rowRules(above: PageRow | undefined, below: PageRow, plan: DocumentPlan): RulePrimitive[] {
  const { columns, flow } = plan.table
  const y = below.top
  const right = columns.note.x + columns.note.width
  if (above?.kind === 'phase' || below.kind === 'phase')
    return [across(y, [columns.number.x, right])]
  const merged = isMerged(above, below, plan)
  return [
    across(y, [columns.number.x, flow.x]),
    across(y, [flow.x, columns.requirements.x], 'grid'),
    across(y, [columns.requirements.x, merged ? columns.duration.x : right]),
    ...(merged ? [across(y, [columns.output.x, right])] : []),
  ]
}

/** Rows between section headings, which no column rule crosses. */
function openRuns(rows: readonly PageRow[]): PageRow[][] {
  const runs: PageRow[][] = [[]]
  for (const row of rows) {
    if (row.kind === 'phase') runs.push([])
    else runs.at(-1)?.push(row)
  }
  return runs
}

function columnRules(run: readonly PageRow[], { table }: DocumentPlan): RulePrimitive[] {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return []
  const extent = [first.top, last.top + last.height] as const
  const { activity, requirements, duration, output, note } = table.columns
  return [
    ...table.edges.slice(1, -1).map((x) => down(x, extent, 'grid')),
    ...[activity, table.flow, requirements, duration, output, note].map(({ x }) => down(x, extent)),
  ]
}

/** Whether two rows of a page print their duration in one cell. */
function isMerged(above: PageRow | undefined, below: PageRow, plan: DocumentPlan): boolean {
  if (above?.row === undefined || below.row === undefined) return false
  if (above.kind !== 'step' || above.row.part > 0 || below.row.part > 0) return false
  const cell = plan.durationCells[below.row.stepRow]
  return cell !== undefined && cell.first === plan.durationCells[above.row.stepRow]?.first
}

/** Texts that belong to the flow, for the reading order: labels by step, letters by their height on the page. */
export type FlowTexts = {
  readonly ofStep: (step: string) => readonly TextPrimitive[]
  readonly between: (top: number, bottom: number) => readonly TextPrimitive[]
}

/** Sets the texts of the rows in reading order, those of the flow after the activity. */
export function setRows(
  rows: readonly PageRow[],
  plan: DocumentPlan,
  flowTexts: FlowTexts,
): TextPrimitive[] {
  return rows.flatMap((row, index) => {
    if (row.kind === 'strip') return flowTexts.between(row.top, row.top + row.height)
    if (row.kind === 'phase') return setPhase(row, plan)
    const cell = (column: TextColumn) => setCell(row, column, plan)
    const labels = row.row?.part === 0 ? flowTexts.ofStep(row.row.step.id) : []
    return [
      ...cell('number'),
      ...cell('activity'),
      ...labels,
      ...cell('requirements'),
      ...(isMerged(rows[index - 1], row, plan) ? [] : setDuration(rows, index, plan)),
      ...cell('output'),
      ...cell('note'),
    ]
  })
}

function setPhase(row: PageRow, { table }: DocumentPlan): TextPrimitive[] {
  const { number, activity } = table.columns
  const box = { x: number.x, width: number.width + activity.width, y: row.top, height: row.height }
  return setLines(row.row?.lines.phase ?? [], box, {
    role: 'cell',
    ...fonts.phase,
    anchor: 'start',
    ...stepOf(row),
  })
}

const centred: ReadonlySet<TextColumn> = new Set(['number', 'duration'])

function setCell(row: PageRow, column: TextColumn, plan: DocumentPlan): TextPrimitive[] {
  const box = { ...plan.table.columns[column], y: row.top, height: row.height }
  return setColumn(row.row?.lines[column] ?? [], { row, column, box }, plan)
}

/** The duration of a row, or of the rows that share one cell with it: what the owner promises, or where to find it. */
function setDuration(rows: readonly PageRow[], index: number, plan: DocumentPlan): TextPrimitive[] {
  const row = rows[index]
  if (row?.row === undefined) return []
  let last = index
  for (let next = rows[last + 1]; next !== undefined; next = rows[last + 1]) {
    if (!isMerged(rows[last], next, plan)) break
    last += 1
  }
  const run = rows.slice(index, last + 1)
  const height = run.reduce((sum, member) => sum + member.height, 0)
  const box = { ...plan.table.columns.duration, y: row.top, height }
  const lines = durationLines(row.row, run, plan)
  return setColumn(lines, { row, column: 'duration', box }, plan)
}

function durationLines(
  first: TableRow,
  run: readonly PageRow[],
  plan: DocumentPlan,
): readonly string[] {
  const cell = plan.durationCells[first.stepRow]
  const owner = run.find((row) => row.row?.stepRow === cell?.owner)?.row
  if (owner !== undefined || cell === undefined || cell.first === cell.last) {
    return (owner ?? first).lines.duration
  }
  const width = plan.table.columns.duration.width - 2 * cellPadding.side
  const text = sharedDurationText(plan.sop, cell.owner)
  return wrapText(text, { ...plan.table.body, width }).lines
}

type Cell = { readonly row: PageRow; readonly column: TextColumn; readonly box: Box }

function setColumn(lines: readonly string[], { row, column, box }: Cell, plan: DocumentPlan) {
  const anchor = centred.has(column) ? 'middle' : 'start'
  return setLines(lines, box, { role: 'cell', ...plan.table.body, anchor, ...stepOf(row) })
}

function stepOf({ row }: PageRow): { readonly step?: string } {
  return row === undefined ? {} : { step: row.step.id }
}
