import type { Box, Point } from '../page/page.ts'
import { distanceFrom, grow, hitsSymbol, isWithin, overlaps } from './label-room.ts'
import { boxAround } from './label-places.ts'
import { meetOutline } from './outline.ts'
import type {
  PlacedSymbol,
  RoutedArrow,
  RoutedPage,
  RoutingProblem,
  WantedArrow,
} from './problem.ts'

/** A broken promise of the router: the number of the invariant (diagram design, 2.3) and what is wrong where. */
export type Violation = { readonly id: InvariantId; readonly what: string }
export type InvariantId = 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6' | 'L9' | 'L10' | 'L13'

type Routed = Extract<RoutedPage, { kind: 'routed' }>

/** Everything the checks look at. */
type Case = {
  readonly problem: RoutingProblem
  readonly page: Routed
  readonly pieces: readonly Piece[]
  readonly symbols: readonly Stood[]
  readonly wanted: ReadonlyMap<string, WantedArrow>
}

type Stood = { readonly symbol: PlacedSymbol; readonly box: Box; readonly copy: boolean }

/** One straight piece; `a` and `b` are its smaller and larger coordinate along `upright`'s axis. */
type Piece = {
  readonly arrow: RoutedArrow
  readonly wanted: WantedArrow
  readonly at: number
  readonly from: Point
  readonly to: Point
  readonly upright: boolean
  readonly line: number
  readonly a: number
  readonly b: number
}

/**
 * Lists what a routed page breaks of the invariants L1–L6, L9, L10 and L13; empty when all hold.
 * Quadratic in the pieces of the page: for tests and benchmarks.
 */
export function checkRoutedPage(problem: RoutingProblem, page: Routed): Violation[] {
  const subject = prepare(problem, page)
  return [
    ...checkShape(subject),
    ...checkSymbols(subject),
    ...checkPairs(subject),
    ...checkRules(subject),
    ...checkArea(subject),
    ...checkLabels(subject),
    ...checkCrossings(subject),
    ...checkHeads(subject),
    ...checkSides(subject),
  ]
}

function prepare(problem: RoutingProblem, page: Routed): Case {
  const wanted = new Map(problem.arrows.map((arrow) => [arrow.flow, arrow]))
  const pieces = page.arrows.flatMap((arrow) => {
    const want = wanted.get(arrow.flow)
    return want === undefined ? [] : piecesOf(arrow, want)
  })
  return { problem, page, pieces, symbols: standing(problem, page), wanted }
}

function piecesOf(arrow: RoutedArrow, wanted: WantedArrow): Piece[] {
  return arrow.points.slice(1).map((to, at) => {
    const from = arrow.points[at] ?? to
    const upright = from.x === to.x
    const [p, q] = upright ? [from.y, to.y] : [from.x, to.x]
    const line = upright ? from.x : from.y
    return { arrow, wanted, at, from, to, upright, line, a: Math.min(p, q), b: Math.max(p, q) }
  })
}

function standing({ symbols, columnEdges, columnCentres }: RoutingProblem, page: Routed): Stood[] {
  const centre = (column: number) =>
    columnCentres?.[column] ?? ((columnEdges[column] ?? 0) + (columnEdges[column + 1] ?? 0)) >> 1
  return symbols.flatMap((symbol): Stood[] => {
    const box = page.boxes.get(symbol.key)
    if (box === undefined) return []
    const { place } = symbol
    const stretch = place.kind === 'free' ? 0 : centre(place.toColumn) - centre(place.fromColumn)
    const width = box.width - stretch
    const copies = symbol.copies.map((column) => ({
      symbol,
      copy: true,
      box: { ...box, width, x: centre(column) - (width >> 1) },
    }))
    return [{ symbol, box, copy: false }, ...copies]
  })
}

function checkShape({ page, wanted }: Case): Violation[] {
  const found: Violation[] = []
  for (const flow of wanted.keys()) {
    const times = page.arrows.filter((arrow) => arrow.flow === flow).length
    if (times !== 1) found.push({ id: 'L1', what: `${flow} is drawn ${times} times` })
  }
  for (const { flow, points } of page.arrows) {
    points.slice(1).forEach((to, at) => {
      const from = points[at] ?? to
      const before = points[at - 1]
      const dx = Math.abs(to.x - from.x)
      const dy = Math.abs(to.y - from.y)
      if (dx !== 0 && dy !== 0) found.push({ id: 'L1', what: `${flow} is slanted at ${at}` })
      if (dx + dy < 300)
        found.push({ id: 'L1', what: `${flow} has a piece of ${dx + dy} at ${at}` })
      if (before === undefined) return
      const turned = (before.x === from.x) !== (from.x === to.x)
      if (!turned) found.push({ id: 'L1', what: `${flow} does not turn at ${at}` })
    })
  }
  return found
}

const symbolClearance = 200

function checkSymbols({ pieces, symbols, page }: Case): Violation[] {
  const found: Violation[] = []
  for (const piece of pieces) {
    const { arrow, wanted, at } = piece
    const last = at === arrow.points.length - 2
    for (const { symbol, box, copy } of symbols) {
      const leaves = !copy && symbol.key === wanted.from && at === 0
      const enters = !copy && symbol.key === wanted.to && last && arrow.joins === undefined
      if (leaves || enters) continue
      if (overlaps(pieceBox(piece), grow(box, symbolClearance - 1))) {
        found.push({ id: 'L2', what: `${arrow.flow} meets ${symbol.key} at piece ${at}` })
      }
    }
  }
  for (const arrow of page.arrows) found.push(...checkEnds(arrow, { pieces, symbols }))
  return found
}

function checkEnds(
  arrow: RoutedArrow,
  { pieces, symbols }: Pick<Case, 'pieces' | 'symbols'>,
): Violation[] {
  const own = pieces.filter((piece) => piece.arrow === arrow)
  const first = own[0]
  const last = own[own.length - 1]
  if (first === undefined || last === undefined) return []
  const at = (key: string) => symbols.find(({ symbol, copy }) => symbol.key === key && !copy)
  const found: Violation[] = []
  if (!meets(at(first.wanted.from), { tip: first.from, beyond: first.to })) {
    found.push({ id: 'L2', what: `${arrow.flow} does not begin at the outline` })
  }
  if (
    arrow.joins === undefined &&
    !meets(at(last.wanted.to), { tip: last.to, beyond: last.from })
  ) {
    found.push({ id: 'L2', what: `${arrow.flow} does not end at the outline` })
  }
  if (arrow.joins !== undefined && !endsOn(last.to, pieces, arrow.joins)) {
    found.push({ id: 'L2', what: `${arrow.flow} does not end on ${arrow.joins}` })
  }
  return found
}

function meets(stood: Stood | undefined, end: { tip: Point; beyond: Point }): boolean {
  if (stood === undefined) return false
  const { tip, beyond } = end
  const side = sideTowards(tip, beyond)
  const coordinate = side % 2 === 0 ? tip.x : tip.y
  const point = meetOutline(stood.symbol.shape, stood.box, { side, coordinate })
  return point.x === tip.x && point.y === tip.y
}

function sideTowards(tip: Point, beyond: Point): number {
  if (tip.x === beyond.x) return beyond.y < tip.y ? 0 : 2
  return beyond.x > tip.x ? 1 : 3
}

function endsOn(point: Point, pieces: readonly Piece[], flow: string): boolean {
  return pieces.some(
    (piece) =>
      piece.arrow.flow === flow && overlaps(pieceBox(piece), { ...point, width: 0, height: 0 }),
  )
}

const parallelDistance = 1_000

function checkPairs({ pieces }: Case): Violation[] {
  const found: Violation[] = []
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.arrow === other.arrow) continue
      const what = conflict(one, other)
      if (what === undefined) continue
      const where = `${one.arrow.flow} (${one.at}) and ${other.arrow.flow} (${other.at})`
      found.push({ id: 'L3', what: `${where} ${what}` })
    }
  })
  return found
}

function conflict(one: Piece, other: Piece): string | undefined {
  if (one.upright === other.upright) {
    const distance = Math.abs(one.line - other.line)
    const common = Math.min(one.b, other.b) - Math.max(one.a, other.a)
    if (common >= 0 && distance === 0) return 'lie on each other'
    return common > 0 && distance < parallelDistance ? `are ${distance} apart` : undefined
  }
  if (one.arrow.joins === other.arrow.flow || other.arrow.joins === one.arrow.flow) return undefined
  return touches(one, other) && !crosses(one, other) ? 'touch' : undefined
}

function touches(one: Piece, other: Piece): boolean {
  return one.a <= other.line && other.line <= one.b && other.a <= one.line && one.line <= other.b
}

function crosses(one: Piece, other: Piece): boolean {
  if (one.upright === other.upright) return false
  return one.a < other.line && other.line < one.b && other.a < one.line && one.line < other.b
}

const ruleDistance = 800

function checkRules({ pieces, problem }: Case): Violation[] {
  return pieces.flatMap((piece) => {
    const rules = piece.upright ? problem.columnEdges : problem.rowEdges
    return rules
      .filter((rule) => Math.abs(rule - piece.line) < ruleDistance)
      .map((): Violation => ({
        id: 'L4',
        what: `${piece.arrow.flow} (${piece.at}) runs on a rule`,
      }))
  })
}

function areaOf({ columnEdges, rowEdges }: RoutingProblem): Box {
  const x = columnEdges[0] ?? 0
  const y = rowEdges[0] ?? 0
  const right = columnEdges[columnEdges.length - 1] ?? x
  const bottom = rowEdges[rowEdges.length - 1] ?? y
  return { x, y, width: right - x, height: bottom - y }
}

function checkArea({ problem, pieces, symbols, page, wanted }: Case): Violation[] {
  const area = areaOf(problem)
  const found: Violation[] = []
  const check = (box: Box, what: string) => {
    if (!isWithin(area, box)) found.push({ id: 'L5', what: `${what} leaves the area` })
  }
  for (const piece of pieces) check(pieceBox(piece), piece.arrow.flow)
  for (const { symbol, box } of symbols) check(box, symbol.key)
  for (const arrow of page.arrows) {
    const box = labelBox(arrow, wanted)
    if (box !== undefined) check(box, `label of ${arrow.flow}`)
  }
  return found
}

function labelBox(arrow: RoutedArrow, wanted: ReadonlyMap<string, WantedArrow>): Box | undefined {
  const label = wanted.get(arrow.flow)?.label
  if (label === undefined || arrow.labelAt === undefined) return undefined
  const form = [label, ...(label.narrower ?? [])][arrow.labelForm ?? 0] ?? label
  return boxAround(arrow.labelAt, form)
}

const labelReach = 6_000

function checkLabels({ page, pieces, symbols, wanted }: Case): Violation[] {
  const found: Violation[] = []
  const boxes: { readonly flow: string; readonly box: Box }[] = []
  for (const arrow of page.arrows) {
    const box = labelBox(arrow, wanted)
    const [tip] = arrow.points
    if (box === undefined || tip === undefined) continue
    const bad = (what: string) => found.push({ id: 'L6', what: `label of ${arrow.flow} ${what}` })
    for (const piece of pieces) {
      if (overlaps(box, pieceBox(piece))) bad(`lies on ${piece.arrow.flow} (${piece.at})`)
    }
    for (const { symbol, box: other } of symbols) {
      const diamond = symbol.shape === 'decision'
      if (hitsSymbol(box, { box: other, diamond })) bad(`lies on ${symbol.key}`)
    }
    for (const other of boxes) if (overlaps(box, other.box)) bad(`lies on that of ${other.flow}`)
    if (distanceFrom(tip, box) > labelReach) bad('is far from its exit')
    boxes.push({ flow: arrow.flow, box })
  }
  return found
}

function checkCrossings(subject: Case): Violation[] {
  const counted = countCrossings(subject)
  const said = subject.page.quality.crossings
  return counted === said
    ? []
    : [{ id: 'L9', what: `${said} crossings predicted, ${counted} drawn` }]
}

function countCrossings({ pieces, symbols }: Case): number {
  let count = 0
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.arrow !== other.arrow && crosses(one, other)) count++
    }
    for (const tie of tiesOf(symbols)) {
      const on = tie.y > one.a && tie.y < one.b && tie.from < one.line && one.line < tie.to
      if (one.upright && on) count++
    }
  })
  return count
}

function tiesOf(symbols: readonly Stood[]) {
  const spans = new Map<string, { y: number; from: number; to: number }>()
  for (const { symbol, box } of symbols) {
    if (symbol.copies.length === 0) continue
    const x = box.x + box.width / 2
    const known = spans.get(symbol.key) ?? { y: box.y + box.height / 2, from: x, to: x }
    known.from = Math.min(known.from, x)
    known.to = Math.max(known.to, x)
    spans.set(symbol.key, known)
  }
  return spans.values()
}

const headLength = 2_400

function checkHeads({ page }: Case): Violation[] {
  return page.arrows.flatMap(({ flow, points, head }): Violation[] => {
    const tip = points[points.length - 1]
    const before = points[points.length - 2]
    if (!head || tip === undefined || before === undefined) return []
    const length = Math.abs(tip.x - before.x) + Math.abs(tip.y - before.y)
    return length >= headLength ? [] : [{ id: 'L10', what: `${flow} ends with ${length}` }]
  })
}

function checkSides({ page, symbols, pieces }: Case): Violation[] {
  const found: Violation[] = []
  for (const { symbol, copy } of symbols) {
    if (copy) continue
    const out = [0, 0, 0, 0]
    const into = [0, 0, 0, 0]
    for (const { points, joins, flow } of page.arrows) {
      const own = pieces.filter((piece) => piece.arrow.flow === flow)
      const first = own[0]
      const last = own[own.length - 1]
      if (first === undefined || last === undefined || points.length < 2) continue
      if (first.wanted.from === symbol.key) add(out, sideTowards(first.from, first.to))
      if (last.wanted.to === symbol.key && joins === undefined) {
        add(into, sideTowards(last.to, last.from))
      }
    }
    const faults = faultsOf(symbol, out, into)
    const degree = sum(out) + sum(into)
    if (faults > Math.max(0, degree - 4)) {
      found.push({ id: 'L13', what: `${symbol.key} of degree ${degree} has ${faults} port faults` })
    }
  }
  return found
}

function faultsOf(
  { shape }: PlacedSymbol,
  out: readonly number[],
  into: readonly number[],
): number {
  return sum(
    out.map((count, side) => {
      const both = count + (into[side] ?? 0)
      if (shape === 'decision') return Math.max(0, both - 1)
      return count > 0 && both > count ? 1 : 0
    }),
  )
}

function add(counts: number[], side: number): void {
  counts[side] = (counts[side] ?? 0) + 1
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function pieceBox({ upright, line, a, b }: Piece): Box {
  return upright
    ? { x: line, y: a, width: 0, height: b - a }
    : { x: a, y: line, width: b - a, height: 0 }
}
