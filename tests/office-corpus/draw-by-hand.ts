import { readFlow, type Flow, type Node, type SeededRandom, type Sop } from '#sop'
import type { CorpusLine, CorpusPoint, CorpusShape } from './corpus-plan.ts'

/** A step (by its index in the SOP) in a row of the table. */
export type DrawnRow = { readonly index: number; readonly row: number }

type Drawing = {
  readonly sop: Sop
  readonly rows: readonly DrawnRow[]
  readonly columnWidths: readonly number[]
  readonly rowHeights: readonly number[]
  readonly random: SeededRandom
}

const firstPerformer = 2
const symbolHeight = 9_000

/** Draws the flowchart over the table as an office does: symbols, straight lines end to end, words beside them. */
export function drawFlowByHand(drawing: Drawing): { shapes: CorpusShape[]; lines: CorpusLine[] } {
  const { sop, random } = drawing
  const flow = readFlow(sop)
  const pen = new Pen(drawing, random.chance(0.5))
  for (const node of flow.nodes) pen.drawSymbol(node)
  for (const node of flow.nodes) {
    for (const [at, way] of (flow.flowsFrom.get(node.key) ?? []).entries())
      pen.drawWay(node, way, at)
  }
  return { shapes: pen.shapes, lines: pen.lines }
}

/** Holds what is drawn so far, and the numbers of the next shape and lane. */
class Pen {
  readonly shapes: CorpusShape[] = []
  readonly lines: CorpusLine[] = []
  readonly #drawing: Drawing
  readonly #plainForms: boolean
  readonly #boxes = new Map<string, CorpusShape>()
  readonly #usedSides = new Set<string>()
  #lane = 0

  constructor(drawing: Drawing, plainForms: boolean) {
    this.#drawing = drawing
    this.#plainForms = plainForms
  }

  drawSymbol({ key, row, step, symbol }: Node): void {
    const { sop, columnWidths, rowHeights, rows } = this.#drawing
    const place = rows.find(({ index }) => index === row)
    if (place === undefined) return
    const top = rowHeights.slice(0, place.row).reduce((sum, height) => sum + height, 0)
    const height = rowHeights[place.row] ?? 0
    const columns = symbol.performers.map((id) =>
      sop.performers.findIndex((performer) => performer.id === id),
    )
    const share = step.symbols.filter((other) => other.performers[0] === symbol.performers[0])
    const slot = share.indexOf(symbol)
    const y = top + (height * (slot + 0.5)) / share.length - symbolHeight / 2
    for (const [from, to] of runsOf(columns)) {
      const left = columnWidths
        .slice(0, firstPerformer + from)
        .reduce((sum, width) => sum + width, 0)
      const width = columnWidths[firstPerformer + from] ?? 0
      const shape: CorpusShape = {
        id: this.shapes.length + this.lines.length + 1,
        form: this.#formOf(symbol.kind),
        text: textOf(symbol),
        x: left + 4_000,
        y,
        width: (to - from + 1) * width - 8_000,
        height: symbolHeight,
      }
      const before = this.#boxes.get(key)
      if (before === undefined) this.#boxes.set(key, shape)
      else this.#tie(before, shape)
      this.shapes.push(shape)
    }
  }

  #formOf(kind: Node['symbol']['kind']): string {
    if (kind === 'decision') return this.#plainForms ? 'diamond' : 'flowChartDecision'
    if (kind === 'process') return this.#plainForms ? 'rect' : 'flowChartProcess'
    return this.#plainForms ? 'roundRect' : 'flowChartTerminator'
  }

  /** A plain line between shapes of one symbol. */
  #tie(one: CorpusShape, other: CorpusShape): void {
    const [left, right] = one.x < other.x ? [one, other] : [other, one]
    const y = left.y + left.height / 2
    this.#line(
      [
        { x: left.x + left.width, y },
        { x: right.x, y },
      ],
      { from: left.id, to: right.id, head: false },
    )
  }

  drawWay(node: Node, way: Flow, at: number): void {
    const from = this.#boxes.get(node.key)
    if (from === undefined || way.kind === 'open') return
    const to = way.kind === 'to' ? this.#boxes.get(way.to) : this.#drawStop(from, at)
    if (to === undefined) return
    const points = this.#pathOf(from, to, at)
    this.#line(points, { from: from.id, to: to.id, head: true })
    if (way.label !== '') this.#label(way.label, points, from)
  }

  /** A small capsule below the symbol, beside its way to the next row. */
  #drawStop(from: CorpusShape, at: number): CorpusShape {
    const shape: CorpusShape = {
      id: this.shapes.length + this.lines.length + 1,
      form: 'flowChartTerminator',
      text: '',
      x: from.x + from.width + 6_000 + at * 100,
      y: from.y + 2_000,
      width: 8_000,
      height: 4_000,
    }
    this.shapes.push(shape)
    return shape
  }

  /** The next row from below to above; within a row from side to side; any other by a lane of its own. */
  #pathOf(from: CorpusShape, to: CorpusShape, at: number): CorpusPoint[] {
    const bottom = { x: from.x + from.width / 2, y: from.y + from.height }
    const top = { x: to.x + to.width / 2, y: to.y }
    const gap = to.y - bottom.y
    const isNear = gap > 2_000 && gap < 45_000 && at === 0
    if (isNear && bottom.x === top.x) return [bottom, top]
    const middle = top.y - Math.min(3_000, gap / 2)
    if (isNear) return [bottom, { x: bottom.x, y: middle }, { x: top.x, y: middle }, top]
    const level = Math.abs(from.y - to.y) < 4_000 && from !== to
    const y = { from: from.y + from.height / 2, to: to.y + to.height / 2 }
    if (level) {
      const side = from.x < to.x ? 1 : -1
      this.#usedSides.add(`${from.id} ${side}`)
      const [start, end] = side === 1 ? [from.x + from.width, to.x] : [from.x, to.x + to.width]
      return [
        { x: start, y: y.to },
        { x: end, y: y.to },
      ]
    }
    this.#lane += 1
    const side = this.#usedSides.has(`${from.id} 1`) ? -1 : 1
    const isCrowded = this.#usedSides.has(`${from.id} ${side}`)
    this.#usedSides.add(`${from.id} ${side}`)
    const edge = side === 1 ? from.x + from.width : from.x
    const lane = edge + side * (1_200 + (this.#lane % 4) * 500)
    const entry = lane < to.x + to.width / 2 ? to.x : to.x + to.width
    const x = lane + side * (isCrowded ? 1_500 : 0)
    const isOver = x > to.x - 500 && x < to.x + to.width + 500
    const shift = isCrowded ? 1_500 : 0
    const start = [
      { x: edge - side * shift, y: y.from + shift },
      { x, y: y.from + shift },
    ]
    if (isOver) return [...start, { x, y: from.y > to.y ? to.y + to.height : to.y }]
    return [...start, { x, y: y.to }, { x: entry, y: y.to }]
  }

  #line(
    points: readonly CorpusPoint[],
    ends: { readonly from: number; readonly to: number; readonly head: boolean },
  ): void {
    for (const [piece, end] of points.slice(1).entries()) {
      const start = points[piece]
      if (start === undefined) continue
      const isLast = piece === points.length - 2
      this.lines.push({
        id: 10_000 + this.lines.length,
        start,
        end,
        head: isLast && ends.head,
        ...(piece === 0 && { from: ends.from }),
        ...(isLast && { to: ends.to }),
      })
    }
  }

  /** Beside the beginning of the way. */
  #label(text: string, [start, next]: readonly CorpusPoint[], from: CorpusShape): void {
    if (start === undefined || next === undefined) return
    const width = 2_000 + text.length * 1_700
    const isDown = start.x === next.x
    const left = next.x < start.x
    const x = isDown ? start.x + 400 : left ? start.x - width : start.x
    // a second way out of one side has its word below it
    const isBelow = start.y > from.y + from.height / 2
    const side = isBelow ? start.y + 100 : start.y - 3_600
    const y = isDown ? start.y + 100 : side
    this.shapes.push({
      id: this.shapes.length + this.lines.length + 1,
      form: 'rect',
      text,
      x,
      y,
      width,
      height: 3_500,
      label: true,
    })
  }
}

function textOf({ kind, question = '' }: Node['symbol']): string {
  if (kind === 'decision') return question
  if (kind === 'start') return 'Mulai'
  return kind === 'end' ? 'Selesai' : ''
}

/** Columns beside each other as stretches from first to last, that of the first column first. */
function runsOf(columns: readonly number[]): [number, number][] {
  const sorted = [...new Set(columns)]
    .filter((column) => column >= 0)
    .sort((one, other) => one - other)
  const runs: [number, number][] = []
  for (const column of sorted) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === column - 1) last[1] = column
    else runs.push([column, column])
  }
  const primary = columns[0] ?? -1
  return runs.sort(
    (one, other) => Number(contains(other, primary)) - Number(contains(one, primary)),
  )
}

function contains([from, to]: readonly [number, number], column: number): boolean {
  return column >= from && column <= to
}
