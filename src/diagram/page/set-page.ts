import type { RoutedPage, RoutingOptions, RoutingProblem, WantedArrow } from '../routing/problem.ts'
import { listPageFlows, listStrips, type CutFlow, type RowRange } from './connectors.ts'
import type { DrawnFlow } from './drawn-flows.ts'
import type { FlowLabel } from './flow-labels.ts'
import { headerGap } from './page-header.ts'
import type { DocumentPlan } from './plan-document.ts'
import type { BandSymbol } from './row-bands.ts'
import { captionHeight } from './running-lines.ts'
import { margin, stripHeight } from './sizes.ts'

/** A row of the router's grid, where it stands on its page. */
export type SetBand = {
  readonly kind: 'strip' | 'phase' | 'step'
  /** Index of the table's row; absent for a strip. */
  readonly row?: number
  readonly top: number
  readonly height: number
  readonly symbols: readonly BandSymbol[]
}

export type Routed = Extract<RoutedPage, { readonly kind: 'routed' }>

/** A page with its rows in place and its arrows routed. */
export type SetPage = RowRange & {
  readonly bands: readonly SetBand[]
  readonly whole: readonly DrawnFlow[]
  readonly cut: readonly CutFlow[]
  readonly routed: Routed
}

/** The flows of a row for which the router found no room even on a page of its own. */
export type Crowded = {
  readonly kind: 'crowded'
  readonly row: number
  readonly flows: readonly DrawnFlow[]
}

export type Router = (problem: RoutingProblem, options: RoutingOptions) => RoutedPage

/** The router asks for room at most so often before the page gives up a row. */
const mostRounds = 6

/** Height of the empty row of an SOP without steps. */
const blankHeight = 10_000

/**
 * Sets the page that begins with row `start` and should end before `end`. Where the router needs
 * higher rows and the page cannot hold them, rows move to the next page, never back.
 */
export function setPage(plan: DocumentPlan, range: RowRange, route: Router): SetPage | Crowded {
  const { start } = range
  const capacity = start === 0 ? plan.capacity.firstPage : plan.capacity.otherPages
  let { end } = range
  do {
    const page = growPage(plan, { start, end }, { route, capacity })
    if (page !== undefined) return page
    end -= 1
  } while (end > start)
  const { whole, cut } = listPageFlows(plan.flowsOfRow, { start, end: start + 1 })
  return { kind: 'crowded', row: start, flows: [...whole, ...cut.map(({ flow }) => flow)] }
}

type Room = { readonly route: Router; readonly capacity: number }

/** Routes the page, and again with the rows as high as the router asks; undefined where it cannot hold them. */
function growPage(plan: DocumentPlan, range: RowRange, room: Room): SetPage | undefined {
  const { whole, cut } = listPageFlows(plan.flowsOfRow, range)
  const arrows = [...whole.map(wholeArrow), ...cut.map(halfArrow)]
  let bands = listBands(plan, range, cut)
  let options: RoutingOptions = {}
  for (let round = 0; round < mostRounds; round += 1) {
    const alone = range.end - range.start <= 1 && round === 0
    if (heightOf(bands) > room.capacity && !alone) return undefined
    const routed = room.route(toProblem(plan, bands, arrows), options)
    if (routed.kind === 'routed') return { ...range, bands, whole, cut, routed }
    options = { topology: routed.topology }
    bands = growBands(bands, routed.rowGrowth)
  }
  return undefined
}

/** The bands of a page from top to bottom: strips of connectors, section headings, rows. */
function listBands(plan: DocumentPlan, range: RowRange, cut: readonly CutFlow[]): SetBand[] {
  const columns = plan.table.centres.map((_, column) => column)
  const strip = (symbols: readonly BandSymbol[]): Unset => ({
    kind: 'strip',
    height: stripHeight,
    symbols,
  })
  const rows = plan.rows.slice(range.start, range.end).flatMap((row, index): Unset[] => {
    const steps = row.bands.map((band): Unset => ({
      kind: 'step',
      row: range.start + index,
      ...band,
    }))
    if (row.phaseHeight === 0) return steps
    const phase = { kind: 'phase', height: row.phaseHeight, symbols: [] } as const
    return [{ ...phase, row: range.start + index }, ...steps]
  })
  const above = listStrips(cut, 'above', columns).reverse().map(strip)
  const below = listStrips(cut, 'below', columns).map(strip)
  const blank: Unset = { kind: 'step', height: blankHeight, symbols: [] }
  const body = rows.length === 0 ? [blank] : rows
  return stackFrom(tableTop(plan, range.start), [...above, ...body, ...below])
}

type Unset = Omit<SetBand, 'top'>

function stackFrom(top: number, bands: readonly Unset[]): SetBand[] {
  let y = top
  return bands.map((band) => {
    y += band.height
    return { ...band, top: y - band.height }
  })
}

function growBands(bands: readonly SetBand[], growth: readonly number[]): SetBand[] {
  const grown = bands.map((band, index) => ({
    ...band,
    height: band.height + Math.ceil(growth[index] ?? 0),
  }))
  return stackFrom(bands[0]?.top ?? 0, grown)
}

function heightOf(bands: readonly SetBand[]): number {
  return bands.reduce((sum, band) => sum + band.height, 0)
}

/** Gives the upper edge of the first band below the head of the table. */
export function tableTop(plan: DocumentPlan, start: number): number {
  return headTop(plan, start) + plan.head.height
}

/** Gives the upper edge of the table's head. */
export function headTop(plan: DocumentPlan, start: number): number {
  return margin + (start === 0 ? plan.header.height + headerGap : captionHeight)
}

function toProblem(
  { table }: DocumentPlan,
  bands: readonly SetBand[],
  arrows: readonly WantedArrow[],
): RoutingProblem {
  const last = bands.at(-1)
  const bottom = last === undefined ? [] : [last.top + last.height]
  return {
    columnEdges: table.edges,
    columnCentres: table.centres,
    rowEdges: [...bands.map((band) => band.top), ...bottom],
    symbols: bands.flatMap(({ symbols }, row) => symbols.map((symbol) => ({ ...symbol, row }))),
    arrows,
  }
}

function wholeArrow({ key, from, to, nature, label }: DrawnFlow): WantedArrow {
  return labelled({ flow: key, from, to, nature }, label)
}

/** Half of a flow runs between its symbol and its connector; the label stands where it begins. */
function halfArrow({ flow, half }: CutFlow): WantedArrow {
  const { key, from, to, nature, label } = flow
  if (half === 'in') return { flow: key, from: key, to, nature: 'plain' }
  return labelled({ flow: key, from, to: key, nature }, label)
}

function labelled(arrow: WantedArrow, label: FlowLabel | undefined): WantedArrow {
  if (label === undefined) return arrow
  const { lines, width, height, narrower } = label
  return { ...arrow, label: { text: lines.join(' '), width, height, narrower } }
}
