import type { PlacedSymbol, RoutingProblem, WantedArrow } from './problem.ts'

/** What a random page is like. Shares are per cent. */
export type RandomShape = {
  readonly rows: number
  readonly columns: number
  readonly columnWidth: number
  readonly rowHeight: number
  readonly symbolWidth: number
  readonly symbolHeight: number
  /** Steps that are decisions with a way back or ahead. */
  readonly decisions: number
  /** Of the decisions: 'no' leads ahead instead of back. */
  readonly ahead: number
  readonly stretched: number
  readonly copied: number
  /** Rows with a second symbol. */
  readonly double: number
  /** Connectors in a strip above and one below. */
  readonly above: number
  readonly below: number
}

/** A page of usual measures: A4 landscape, 8 performers. */
export const usualShape: RandomShape = {
  rows: 11,
  columns: 8,
  columnWidth: 14_600,
  rowHeight: 10_500,
  symbolWidth: 9_400,
  symbolHeight: 5_800,
  decisions: 24,
  ahead: 20,
  stretched: 6,
  copied: 3,
  double: 4,
  above: 1,
  below: 2,
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
 * A page as SOPs make them, from a seed: the performer stays (22 %), hands over to a neighbour (48 %)
 * or to anyone (30 %); decisions lead on with 'Ya' and back 1–14 rows with 'Tidak'; connectors carry
 * what leaves the page.
 */
export function randomProblem(shape: RandomShape, seed: number): RoutingProblem {
  const random = seededRandom(seed)
  const draft: Draft = { shape, random, symbols: [], arrows: [] }
  const strips = (shape.above > 0 ? 1 : 0) + (shape.below > 0 ? 1 : 0)
  const first = shape.above > 0 ? 1 : 0
  const steps = placeSteps(draft, first)
  linkSteps(draft, steps)
  linkStrip(draft, steps, { row: 0, count: shape.above, into: true })
  linkStrip(draft, steps, { row: first + shape.rows, count: shape.below, into: false })
  return {
    columnEdges: edgesOf(shape.columns, () => shape.columnWidth),
    columnCentres: Array.from({ length: shape.columns }, (_, column) =>
      Math.round((column + 0.5) * shape.columnWidth),
    ),
    rowEdges: edgesOf(shape.rows + strips, () => shape.rowHeight + below(random, 3) * 2_000),
    symbols: draft.symbols,
    arrows: draft.arrows,
  }
}

function edgesOf(count: number, size: () => number): number[] {
  const edges = [0]
  for (let at = 0; at < count; at++) edges.push((edges[at] ?? 0) + size())
  return edges
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

/** Keys of the symbols of each row, in the order of the flow. */
function placeSteps(draft: Draft, first: number): PlacedSymbol[] {
  const steps: PlacedSymbol[] = []
  let column = below(draft.random, draft.shape.columns)
  for (let row = 0; row < draft.shape.rows; row++) {
    column = row === 0 ? column : walk(draft, column)
    const symbol = stepSymbol(draft, { row: row + first, column, step: row })
    steps.push(symbol)
    draft.symbols.push(symbol)
    const beside = besideColumn(draft, symbol)
    if (beside === undefined) continue
    const second = { ...symbol, key: `${row}b`, shape: 'process' as const, copies: [] }
    const other: PlacedSymbol = {
      ...second,
      width: draft.shape.symbolWidth,
      height: draft.shape.symbolHeight,
      place: { kind: 'fixed', fromColumn: beside, toColumn: beside },
    }
    steps.push(other)
    draft.symbols.push(other)
    column = beside
  }
  return steps
}

function stepSymbol(
  draft: Draft,
  { row, column, step }: { row: number; column: number; step: number },
): PlacedSymbol {
  const { shape } = draft
  const ends = step === 0 || step === shape.rows - 1
  const decision = !ends && happens(draft, shape.decisions)
  const stretch = !decision && column + 1 < shape.columns && happens(draft, shape.stretched) ? 1 : 0
  const other = (column + 2 + below(draft.random, Math.max(1, shape.columns - 3))) % shape.columns
  const copied =
    !decision && stretch === 0 && Math.abs(other - column) > 1 && happens(draft, shape.copied)
  const round = ends ? 'terminator' : 'process'
  return {
    key: `${step}`,
    shape: decision ? 'decision' : round,
    row,
    width: Math.round(shape.symbolWidth * (decision ? 1.15 : 1)) + stretch * shape.columnWidth,
    height: Math.round(shape.symbolHeight * (decision ? 1.2 : 1)),
    place: { kind: 'fixed', fromColumn: column, toColumn: column + stretch },
    copies: copied ? [other] : [],
  }
}

function besideColumn(draft: Draft, symbol: PlacedSymbol): number | undefined {
  const { place, copies } = symbol
  if (place.kind === 'free' || copies.length > 0 || !happens(draft, draft.shape.double))
    return undefined
  const column = below(draft.random, draft.shape.columns)
  return column >= place.fromColumn && column <= place.toColumn ? undefined : column
}

const yes = { text: 'Ya', width: 3_400, height: 3_000 }
const no = { text: 'Tidak', width: 7_000, height: 3_000 }

function linkSteps(draft: Draft, steps: readonly PlacedSymbol[]): void {
  const { random, arrows } = draft
  steps.forEach((symbol, at) => {
    const next = steps[at + 1]
    if (next === undefined) return
    const decision = symbol.shape === 'decision'
    const on: WantedArrow = {
      flow: `${symbol.key}>${next.key}`,
      from: symbol.key,
      to: next.key,
      nature: decision ? 'yes' : 'plain',
      ...(decision ? { label: yes } : {}),
    }
    arrows.push(on)
    if (!decision) return
    const ahead = happens(draft, draft.shape.ahead) && at + 2 < steps.length
    const target = ahead
      ? Math.min(steps.length - 1, at + 2 + below(random, 5))
      : Math.max(0, at - 1 - below(random, 14))
    const to = steps[target]?.key ?? '0'
    arrows.push({ flow: `${symbol.key}>${to}!`, from: symbol.key, to, nature: 'no', label: no })
  })
}

type Strip = { readonly row: number; readonly count: number; readonly into: boolean }

function linkStrip(draft: Draft, steps: readonly PlacedSymbol[], strip: Strip): void {
  const { shape, random, symbols, arrows } = draft
  const count = Math.min(strip.count, shape.columns)
  for (let at = 0; at < count; at++) {
    const key = `${strip.into ? 'above' : 'below'}${at}`
    symbols.push({
      key,
      shape: 'connector',
      row: strip.row,
      width: 6_000,
      height: 6_400,
      place: {
        kind: 'free',
        columns: Array.from({ length: shape.columns }, (_, column) => column),
      },
      copies: [],
    })
    const edge = strip.into ? 0 : steps.length - 1
    const step = at === 0 ? steps[edge] : steps[below(random, steps.length)]
    if (step === undefined) continue
    const into = strip.into !== (at > 0 && random() < 0.3)
    const [from, to] = into ? [key, step.key] : [step.key, key]
    arrows.push({ flow: `${from}>${to}`, from, to, nature: 'plain' })
  }
}
