import type { Flow, Node } from '#sop'
import { lineHeight } from '../text/measure.ts'
import type { PlacedSymbol } from '../routing/problem.ts'
import type { Place } from './flow-columns.ts'
import { flowKey } from './flow-key.ts'
import type { TablePlan } from './plan-table.ts'
import { fonts, rowRoom } from './sizes.ts'

/** A symbol in a band, wherever on a page the band will stand. */
export type BandSymbol = Omit<PlacedSymbol, 'row'>

/** A band of a table row in which every cell holds one symbol at most: a row of the router's grid. */
export type Band = { readonly height: number; readonly symbols: readonly BandSymbol[] }

/** A symbol of the row, where it stands, and its ways out that end the procedure. */
export type RowSymbol = {
  readonly node: Node
  readonly place: Place
  readonly stops: readonly Flow[]
  /** Height of the highest label of its ways out, 0 where none has one. */
  readonly labelHeight: number
}

const shapes = {
  start: 'terminator',
  end: 'terminator',
  process: 'process',
  decision: 'decision',
} as const

/**
 * Gives the bands of a row from top to bottom. Symbols of a row stand beside each other; one that
 * would cover the column of an earlier one (or cross its tie) opens a band below, so that the order
 * of the flow stays. A stop stands in a free column of its symbol's band, else in a band below.
 */
export function stackBands(symbols: readonly RowSymbol[], table: TablePlan): Band[] {
  const bands: Band[] = []
  let beside: RowSymbol[] = []
  for (const symbol of symbols) {
    if (beside.some((other) => overlap(other.place, symbol.place))) {
      bands.push(...fillBands(beside, table))
      beside = []
    }
    beside.push(symbol)
  }
  return [...bands, ...fillBands(beside, table)]
}

function overlap(one: Place, other: Place): boolean {
  return one.first <= other.last && other.first <= one.last
}

/** The band of symbols that stand beside each other, and the bands below it that its stops need. */
function fillBands(beside: readonly RowSymbol[], table: TablePlan): Band[] {
  const stops = beside.flatMap(({ node, stops }) => stops.map((flow) => ({ flow, node })))
  const columns = table.centres.map((_, column) => column)
  const free = columns.filter(
    (column) => !beside.some(({ place }) => column >= place.first && column <= place.last),
  )
  const fixed = beside.map(({ node, place }) => fixedSymbol(node, place, table))
  const own = stops.slice(0, free.length)
  const first = band([...fixed, ...own.map(({ flow }) => stopSymbol(flow, free, table))])
  const bands = [{ ...first, height: first.height + labelRoom(beside) }]
  for (let at = own.length; at < stops.length; at += columns.length) {
    const below = stops.slice(at, at + columns.length)
    bands.push(band(below.map(({ flow }) => stopSymbol(flow, columns, table))))
  }
  return bands
}

/** A label of several lines stands above or below its arrow's tip: the band grows at both. */
function labelRoom(beside: readonly RowSymbol[]): number {
  const highest = Math.max(0, ...beside.map(({ labelHeight }) => labelHeight))
  return 2 * Math.max(0, highest - lineHeight(fonts.label))
}

function band(symbols: readonly BandSymbol[]): Band {
  const heights = symbols.map(
    ({ shape, height }) => height + (shape === 'decision' ? rowRoom.decision : rowRoom.other),
  )
  return { height: Math.max(0, ...heights), symbols }
}

function fixedSymbol(node: Node, place: Place, table: TablePlan): BandSymbol {
  const shape = shapes[node.symbol.kind]
  const { width, height } = table.symbols[shape === 'decision' ? 'decision' : 'process']
  const { fromColumn, toColumn, copies } = place
  const stretch = (table.centres[toColumn] ?? 0) - (table.centres[fromColumn] ?? 0)
  return {
    key: node.key,
    shape,
    width: width + stretch,
    height,
    place: { kind: 'fixed', fromColumn, toColumn },
    copies,
  }
}

function stopSymbol(flow: Flow, columns: readonly number[], table: TablePlan): BandSymbol {
  return {
    key: flowKey(flow),
    shape: 'terminator',
    ...table.symbols.stop,
    place: { kind: 'free', columns },
    copies: [],
  }
}
