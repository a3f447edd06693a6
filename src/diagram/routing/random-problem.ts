import type { PlacedSymbol, RoutingProblem, WantedArrow } from './problem.ts'

/** What random SOPs and their pages are like. Shares are per cent. */
export type RandomShape = {
  readonly steps: number
  readonly columns: number
  readonly rowsPerPage: number
  readonly columnWidth: number
  readonly rowHeight: number
  readonly symbolWidth: number
  readonly symbolHeight: number
  /** Steps that are decisions; of these, those whose 'no' leads ahead instead of back. */
  readonly decisions: number
  readonly ahead: number
  /** Steps whose symbol is stretched over two columns, or repeated in another one. */
  readonly stretched: number
  readonly copied: number
  /** Rows with a second symbol. */
  readonly double: number
}

/** A4 landscape, 8 performers, 40 steps: 8 loops and 2 skips. */
export const usualShape: RandomShape = {
  steps: 40,
  columns: 8,
  rowsPerPage: 11,
  columnWidth: 14_600,
  rowHeight: 10_500,
  symbolWidth: 9_400,
  symbolHeight: 5_800,
  decisions: 25,
  ahead: 20,
  stretched: 6,
  copied: 0,
  double: 0,
}

/** Numbers in [0, 1) from a seed: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Draft = {
  readonly shape: RandomShape
  readonly random: () => number
  readonly symbols: PlacedSymbol[]
  readonly arrows: WantedArrow[]
}

/**
 * The pages of a random SOP: the performer stays (22 %), hands over to a neighbour (48 %) or to anyone
 * (30 %); decisions lead on with 'Ya' and back 1–14 rows with 'Tidak', or ahead; what leaves a page
 * ends in a connector of its strip.
 */
export function randomPages(shape: RandomShape, seed: number): RoutingProblem[] {
  const draft: Draft = { shape, random: seededRandom(seed), symbols: [], arrows: [] }
  placeSteps(draft)
  linkSteps(draft)
  const pages: RoutingProblem[] = []
  for (let from = 0; from < shape.steps; from += shape.rowsPerPage) {
    pages.push(cutPage(draft, from, Math.min(shape.steps, from + shape.rowsPerPage)))
  }
  return pages
}

/** A whole number from 0 to `count` - 1. */
function below(random: () => number, count: number): number {
  return Math.floor(random() * count)
}

function happens({ random }: Draft, share: number): boolean {
  return random() * 100 < share
}

function walk({ random, shape }: Draft, column: number): number {
  const chance = random()
  if (chance < 0.22) return column
  if (chance >= 0.7) return below(random, shape.columns)
  const next = column + (random() < 0.5 ? -1 : 1)
  return Math.min(Math.max(next, 0), shape.columns - 1)
}

function placeSteps(draft: Draft): void {
  let column = below(draft.random, draft.shape.columns)
  for (let row = 0; row < draft.shape.steps; row++) {
    column = row === 0 ? column : walk(draft, column)
    const symbol = stepSymbol(draft, row, column)
    draft.symbols.push(symbol)
    const beside = besideColumn(draft, symbol)
    if (beside === undefined) continue
    draft.symbols.push({
      key: `${row}b`,
      shape: 'process',
      row,
      width: draft.shape.symbolWidth,
      height: draft.shape.symbolHeight,
      place: { kind: 'fixed', fromColumn: beside, toColumn: beside },
      copies: [],
    })
    column = beside
  }
}

function stepSymbol(draft: Draft, row: number, column: number): PlacedSymbol {
  const { shape } = draft
  const ends = row === 0 || row === shape.steps - 1
  const decision = !ends && happens(draft, shape.decisions)
  const stretch = !decision && column + 1 < shape.columns && happens(draft, shape.stretched) ? 1 : 0
  const other = (column + 2 + below(draft.random, Math.max(1, shape.columns - 3))) % shape.columns
  const copied =
    !decision && stretch === 0 && Math.abs(other - column) > 1 && happens(draft, shape.copied)
  const round = ends ? 'terminator' : 'process'
  return {
    key: `${row}`,
    shape: decision ? 'decision' : round,
    row,
    width: Math.round(shape.symbolWidth * (decision ? 1.15 : 1)) + stretch * shape.columnWidth,
    height: Math.round(shape.symbolHeight * (decision ? 1.2 : 1)),
    place: { kind: 'fixed', fromColumn: column, toColumn: column + stretch },
    copies: copied ? [other] : [],
  }
}

function besideColumn(draft: Draft, { place, copies }: PlacedSymbol): number | undefined {
  if (place.kind === 'free' || copies.length > 0) return undefined
  if (!happens(draft, draft.shape.double)) return undefined
  const column = below(draft.random, draft.shape.columns)
  return column >= place.fromColumn && column <= place.toColumn ? undefined : column
}

const yes = { text: 'Ya', width: 3_200, height: 2_900 }
const no = { text: 'Tidak', width: 6_100, height: 2_900 }

function linkSteps(draft: Draft): void {
  const { random, arrows, symbols } = draft
  symbols.forEach((symbol, at) => {
    const next = symbols[at + 1]
    if (next === undefined) return
    const { key: from } = symbol
    const decision = symbol.shape === 'decision'
    const to = next.key
    const nature = decision ? 'yes' : 'plain'
    arrows.push({ flow: `${from}>${to}`, from, to, nature, ...(decision ? { label: yes } : {}) })
    if (!decision) return
    const ahead = happens(draft, draft.shape.ahead) && at + 2 < symbols.length
    const target = ahead
      ? Math.min(symbols.length - 1, at + 2 + below(random, 5))
      : at - 1 - below(random, Math.min(14, at))
    const other = symbols[target]?.key ?? '0'
    arrows.push({ flow: `${from}>${other}!`, from, to: other, nature: 'no', label: no })
  })
}

/** One page: rows `from` to `to` - 1 between a strip above and one below, where they are needed. */
function cutPage(draft: Draft, from: number, to: number): RoutingProblem {
  const { shape, random } = draft
  const rowOf = new Map(draft.symbols.map(({ key, row }) => [key, row]))
  const here = (key: string) => (rowOf.get(key) ?? 0) >= from && (rowOf.get(key) ?? 0) < to
  const isAbove = (key: string) => (rowOf.get(key) ?? 0) < from
  const arrows: WantedArrow[] = []
  const ends: { key: string; above: boolean }[] = []
  for (const arrow of draft.arrows) {
    if (!here(arrow.from) && !here(arrow.to)) continue
    const outside = [arrow.from, arrow.to].find((key) => !here(key))
    if (outside === undefined) {
      arrows.push(arrow)
      continue
    }
    const key = `c${arrow.flow}`
    ends.push({ key, above: isAbove(outside) })
    if (outside === arrow.to) arrows.push({ ...arrow, to: key })
    else arrows.push({ flow: arrow.flow, nature: 'plain', from: key, to: arrow.to })
  }
  // A strip row holds one connector a column: what is more goes to a further row.
  const above = ends.filter((end) => end.above)
  const beneath = ends.filter((end) => !end.above)
  const top = Math.ceil(above.length / shape.columns)
  const bottom = Math.ceil(beneath.length / shape.columns)
  const symbols = draft.symbols
    .filter(({ key }) => here(key))
    .map((symbol): PlacedSymbol => ({ ...symbol, row: symbol.row - from + top }))
  const last = to - from + top
  const strips = [above, beneath].flatMap((strip, side) =>
    strip.map(({ key }, at) => {
      const row = Math.floor(at / shape.columns) + (side === 0 ? 0 : last)
      return connector(key, row, shape.columns)
    }),
  )
  const rowEdges = [0]
  for (let row = 0; row < last + bottom; row++) {
    rowEdges.push((rowEdges[row] ?? 0) + shape.rowHeight + below(random, 3) * 1_500)
  }
  return { ...columnsOf(shape), rowEdges, symbols: [...symbols, ...strips], arrows }
}

function connector(key: string, row: number, columns: number): PlacedSymbol {
  const all = Array.from({ length: columns }, (_, column) => column)
  const place = { kind: 'free', columns: all } as const
  return { key, shape: 'connector', row, width: 6_000, height: 6_400, place, copies: [] }
}

/** Columns of equal width; the outer ones have 2.5 mm more for lines outside their symbols. */
function columnsOf({ columns, columnWidth }: RandomShape) {
  const columnEdges = Array.from({ length: columns + 1 }, (_, edge) => {
    if (edge === 0) return -2_500
    return edge * columnWidth + (edge === columns ? 2_500 : 0)
  })
  const columnCentres = Array.from({ length: columns }, (_, column) =>
    Math.round((column + 0.5) * columnWidth),
  )
  return { columnEdges, columnCentres }
}
