import type { OfficeLine, OfficeShape } from '../office/office-document.ts'
import { oneLine } from './cell-text.ts'
import type { Grid } from './grid.ts'
import { draftSymbols, type DraftRow } from './draft-symbols.ts'
import { labelWays, type LabelledWay, type WayLabel } from './label-ways.ts'
import type { PerformerColumns } from './performer-columns.ts'
import { placeShapes } from './place-shapes.ts'
import type { TableRow } from './table-rows.ts'
import { traceLines } from './trace-lines.ts'

/** The rows of an SOP with their symbols, the ways between their shapes, and what found no place. */
export type DraftFlow = {
  readonly rows: readonly DraftRow[]
  readonly ways: readonly LabelledWay[]
  readonly leftOver: readonly string[]
}

/** Shapes and lines of one table beyond which its drawing is not followed. */
const mostDrawn = 2_000

/** Gives symbols and ways of the tables of one SOP; the rows of each table are together. */
export function draftFlow(
  rows: readonly TableRow[],
  columns: PerformerColumns,
  endOf: (grid: Grid) => number,
): DraftFlow {
  const tables = [...new Set(rows.map(({ grid }) => grid))].map((grid) =>
    draftTable(
      rows.filter((row) => row.grid === grid),
      columns,
      endOf(grid),
    ),
  )
  const connectors = tables.flatMap((table) => table.connectors)
  const { ways, leftOver } = joinPages(
    tables.flatMap((table) => table.ways),
    connectors,
  )
  return {
    rows: tables.flatMap((table) => table.rows),
    ways,
    leftOver: [...tables.flatMap((table) => table.leftOver), ...leftOver],
  }
}

type DraftTable = DraftFlow & { readonly connectors: readonly OfficeShape[] }

function draftTable(rows: readonly TableRow[], columns: PerformerColumns, end: number): DraftTable {
  const { shapes, lines } = drawnBetween(rows, end)
  if (shapes.length + lines.length > mostDrawn) {
    const plain = rows.map((row) =>
      draftSymbols(row, { placed: [], ties: [], arrowed: new Set() }, columns),
    )
    return {
      rows: plain,
      ways: [],
      connectors: [],
      leftOver: [`${shapes.length} + ${lines.length}`],
    }
  }
  const tied = new Set(lines.flatMap(({ from, to }) => [from ?? '', to ?? '']))
  const sorted = placeShapes(rows, shapes, tied)
  const ends = [...sorted.symbols.map(({ shape }) => shape), ...sorted.connectors]
  const traced = traceLines(lines, ends)
  const arrowed = new Set(traced.ways.flatMap(({ from, to }) => [from, to ?? '']))
  const drafts = rows.map((row, at) => {
    const placed = sorted.symbols.filter((one) => one.row === at)
    return draftSymbols(row, { placed, ties: traced.ties, arrowed }, columns)
  })
  const labels: WayLabel[] = [
    ...sorted.labels.map(wordOf).filter(({ text }) => !pageReference.test(text)),
    ...drafts.flatMap((draft) => draft.labels),
  ]
  const labelled = labelDecisions(traced.ways, labels, decisionsOf(drafts))
  return {
    rows: drafts,
    ways: labelled.ways,
    connectors: sorted.connectors,
    leftOver: [
      ...labelled.unused.map(({ text }) => text),
      ...sorted.loose.map(({ text, form }) => oneLine(text) || form),
      ...traced.loose.map(wordLine),
    ],
  }
}

/** A word divided at the end of a line is one word again. */
function wordOf({ text, box }: OfficeShape): WayLabel {
  const whole = text.replaceAll(/(?<=\p{L})-\s*\n\s*(?=\p{Ll})/gu, '')
  return { text: oneLine(whole), box, ...(whole !== text && { divided: true }) }
}

/** "hal. 3" beside a connector. */
const pageReference = /^\(?(?:ke |dari )?(?:hal|halaman)\.? ?\d+\)?$/i

/** What is drawn from the heading of the table to where another SOP begins. */
function drawnBetween(rows: readonly TableRow[], end: number) {
  const [first] = rows
  if (first === undefined) return { shapes: [], lines: [] }
  const { grid, layout, from } = first
  const begin = layout.head.top <= from ? layout.head.top : 0
  const [top = 0, bottom = Infinity] = [
    grid.tops[begin],
    end < grid.rowCount ? grid.tops[end] : Infinity,
  ]
  const isInside = (y: number) =>
    y >= (rows.length > 0 && begin > 0 ? top : -Infinity) && y < bottom
  return {
    shapes: grid.table.shapes.filter(({ box, row }) =>
      row === undefined ? isInside(box.y + box.height / 2) : row < end && row >= begin,
    ),
    lines: grid.table.lines.filter(({ points }) => isInside(points[0]?.y ?? 0)),
  }
}

/** Words belong to ways out of decisions; only where there are none, to any other. */
function labelDecisions(
  ways: Parameters<typeof labelWays>[0],
  labels: readonly WayLabel[],
  decisions: ReadonlySet<string>,
) {
  const first = labelWays(
    ways.filter(({ from }) => decisions.has(from)),
    labels,
  )
  const second = labelWays(
    ways.filter(({ from }) => !decisions.has(from)),
    first.unused,
  )
  const others = second.ways.map((way) => ({ ...way, labelSure: way.label === way.text }))
  return { ways: [...first.ways, ...others], unused: second.unused }
}

function decisionsOf(rows: readonly DraftRow[]): Set<string> {
  const decisions = rows.flatMap(({ symbols }) =>
    symbols.filter(({ kind }) => kind === 'decision').flatMap(({ shapes }) => shapes),
  )
  return new Set(decisions.map(({ id }) => id))
}

function wordLine({ text }: OfficeLine): string {
  return text.trim() === '' ? '→' : oneLine(text)
}

/** Ways into a connector go on where the connector with the same letter leads. */
function joinPages(
  ways: readonly LabelledWay[],
  connectors: readonly OfficeShape[],
): { readonly ways: LabelledWay[]; readonly leftOver: string[] } {
  const byId = new Map(connectors.map((connector) => [connector.id, connector]))
  const isConnector = (id: string | undefined) => id !== undefined && byId.has(id)
  const leaving = connectors.filter(({ id }) => ways.some((way) => way.to === id))
  const entering = connectors.filter(({ id }) => ways.some((way) => way.from === id))
  const onward = (way: LabelledWay): LabelledWay[] => {
    const connector = byId.get(way.to ?? '')
    if (connector === undefined) return [way]
    const partners = partnersOf(connector, leaving, entering)
    const next = ways.filter((other) => partners.ids.has(other.from) && !isConnector(other.to))
    const { to: _cut, ...open } = way
    if (next.length === 0) return [{ ...open, sure: false }]
    return next.map((other) => ({
      ...open,
      ...(other.to === undefined ? {} : { to: other.to }),
      label: way.label === '' ? other.label : way.label,
      labelSure: way.labelSure && other.labelSure,
      sure: way.sure && other.sure && partners.sure && next.length === 1,
    }))
  }
  const lonely = connectors.filter((one) => !leaving.includes(one) && !entering.includes(one))
  return {
    ways: ways.filter(({ from }) => !isConnector(from)).flatMap(onward),
    leftOver: lonely.map(({ text, form }) => oneLine(text) || form),
  }
}

/** Those with the same letter; without letters, the one at the same place in the order. */
function partnersOf(
  connector: OfficeShape,
  leaving: readonly OfficeShape[],
  entering: readonly OfficeShape[],
): { readonly ids: ReadonlySet<string>; readonly sure: boolean } {
  const letter = letterOf(connector)
  const same = entering.filter((other) => other !== connector && letterOf(other) === letter)
  if (letter !== '') return { ids: new Set(same.map(({ id }) => id)), sure: same.length === 1 }
  const at = leaving.filter((other) => letterOf(other) === '').indexOf(connector)
  return { ids: new Set(same.slice(at, at + 1).map(({ id }) => id)), sure: false }
}

function letterOf({ text }: OfficeShape): string {
  return /^\s*(?:ke |dari )?([A-Z]{1,2}|\d{1,2})\b/i.exec(text)?.[1]?.toUpperCase() ?? ''
}
