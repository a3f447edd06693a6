import { cellVertex, type Grid } from './grid.ts'
import type { PlacedSymbol, RoutingProblem, WantedArrow } from './problem.ts'

/** A symbol as the search sees it. */
export type SymbolPlan = {
  readonly index: number
  readonly symbol: PlacedSymbol
  readonly row: number
  /** Vertices that it covers (fixed), or among which it may stand (free), from left to right. */
  readonly vertices: readonly number[]
  readonly free: boolean
  readonly diamond: boolean
  /** Vertex at the middle of the preferred column, or -1. */
  readonly preferred: number
  /** Sides it must serve: arrows in and out. */
  readonly degree: number
}

/** An arrow as the search sees it. */
export type ArrowPlan = {
  readonly index: number
  readonly arrow: WantedArrow
  readonly from: SymbolPlan
  readonly to: SymbolPlan
  /** Target row above (-1), the same (0) or below (1) the source row. */
  readonly heading: -1 | 0 | 1
}

export type Plan = {
  readonly symbols: readonly SymbolPlan[]
  readonly arrows: readonly ArrowPlan[]
}

/** Looks up cells and ends of a problem. Throws on an arrow whose end does not exist. */
export function planProblem(problem: RoutingProblem, grid: Grid): Plan {
  const degrees = new Map<string, number>()
  for (const { from, to } of problem.arrows) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1)
    degrees.set(to, (degrees.get(to) ?? 0) + 1)
  }
  const symbols = problem.symbols.map((symbol, index): SymbolPlan => {
    const { place, row } = symbol
    return {
      index,
      symbol,
      row,
      vertices: coveredColumns(place).map((column) => cellVertex(grid, row, column)),
      free: place.kind === 'free',
      diamond: symbol.shape === 'decision',
      preferred:
        place.kind === 'free' && place.preferred !== undefined
          ? cellVertex(grid, row, place.preferred)
          : -1,
      degree: degrees.get(symbol.key) ?? 0,
    }
  })
  const byKey = new Map(symbols.map((symbol) => [symbol.symbol.key, symbol]))
  const arrows = problem.arrows.map((arrow, index): ArrowPlan => {
    const from = byKey.get(arrow.from)
    const to = byKey.get(arrow.to)
    if (from === undefined || to === undefined) {
      throw new Error(`arrow '${arrow.flow}' ends at a symbol that is not on the page`)
    }
    return { index, arrow, from, to, heading: headingOf(from.row, to.row) }
  })
  return { symbols, arrows }
}

function coveredColumns(place: PlacedSymbol['place']): readonly number[] {
  if (place.kind === 'free') return place.columns
  const { fromColumn, toColumn } = place
  return Array.from({ length: toColumn - fromColumn + 1 }, (_, index) => fromColumn + index)
}

function headingOf(from: number, to: number): -1 | 0 | 1 {
  if (from === to) return 0
  return from < to ? 1 : -1
}
