import {
  lineHeight,
  measureText,
  type Box,
  type Point,
  type Primitive,
  type SymbolPrimitive,
  type TextPrimitive,
} from '#diagram'

/** Something of the flowchart that can be moved on its own. `id` is its number in the document. */
export type FlowItem = FlowShape | FlowText | FlowLine

export type FlowShape = {
  readonly kind: 'shape'
  readonly id: number
  readonly symbol: SymbolPrimitive
  readonly box: Box
}

/** Words among the arrows, one box for the lines of one label. */
export type FlowText = {
  readonly kind: 'text'
  readonly id: number
  readonly lines: readonly TextPrimitive[]
  readonly box: Box
}

/** A line from one shape to another, tied to them where it touches them. */
export type FlowLine = {
  readonly kind: 'line'
  readonly id: number
  readonly weight: 'arrow' | 'tie'
  readonly points: readonly Point[]
  readonly box: Box
  readonly head: boolean
  readonly from?: Tie
  readonly to?: Tie
  /** Ids of the steps that an arrow joins. */
  readonly fromStep?: string
  readonly toStep?: string
}

/** A shape's id and the site where a line is tied: 0 top, 1 left, 2 bottom, 3 right, as Office counts. */
export type Tie = { readonly shape: number; readonly site: 0 | 1 | 2 | 3 }

type Arrow = Extract<Primitive, { kind: 'arrow' }>

/**
 * Lists what is drawn over the table of a page, numbered from `firstId`: shapes, then the lines
 * between them, then labels. An arrow that runs into another one goes on with it to its head, so
 * that both of its ends are tied. O(arrows × (arrows + symbols)) of the page.
 */
export function listFlowItems(primitives: readonly Primitive[], firstId: number): FlowItem[] {
  const shapes = primitives
    .filter((one) => one.kind === 'symbol')
    .map((symbol, index): FlowShape => {
      return { kind: 'shape', id: firstId + index, symbol, box: symbol.box }
    })
  const arrows = primitives.filter((one) => one.kind === 'arrow')
  const ties = primitives.filter((one) => one.kind === 'tie')
  const others: readonly Unnumbered[] = [
    ...ties.map(({ from, to }) => ({ weight: 'tie', points: [from, to], head: false }) as const),
    ...arrows.map((arrow) => ({ ...followMerges(arrow, arrows), weight: 'arrow' }) as const),
  ].map((line) => tieEnds(line, shapes))
  const numbered = [...others, ...listLabels(primitives)].map(
    (item, index): FlowLine | FlowText => {
      return { ...item, id: firstId + shapes.length + index }
    },
  )
  return [...shapes, ...numbered]
}

type Unnumbered = Omit<FlowLine, 'id'> | Omit<FlowText, 'id'>
type Untied = Pick<FlowLine, 'weight' | 'points' | 'head' | 'fromStep' | 'toStep'>

function tieEnds(line: Untied, shapes: readonly FlowShape[]): Omit<FlowLine, 'id'> {
  const from = tieAt(line.points[0], shapes)
  const to = tieAt(line.points.at(-1), shapes)
  const { weight, points, head, fromStep, toStep } = line
  return {
    kind: 'line',
    weight,
    points,
    head,
    box: boxAround(points),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(fromStep === undefined ? {} : { fromStep }),
    ...(toStep === undefined ? {} : { toStep }),
  }
}

/** Rounding of the drawing, in µm. */
const tolerance = 2

function tieAt(point: Point | undefined, shapes: readonly FlowShape[]): Tie | undefined {
  if (point === undefined) return undefined
  const shape = shapes.find(({ box }) => isAt(point, box))
  return shape === undefined ? undefined : { shape: shape.id, site: siteAt(point, shape.box) }
}

const sites = [0, 1, 2, 3] as const

/** The side that is nearest to a point; a slanted outline lies a little inside its box. */
function siteAt(point: Point, { x, y, width, height }: Box): Tie['site'] {
  const sides = [point.y - y, point.x - x, y + height - point.y, x + width - point.x]
  const nearest = Math.min(...sides)
  return sites.find((site) => sides[site] === nearest) ?? 0
}

/** Gives the arrow with the way of the one that it runs into, up to the head. */
function followMerges(arrow: Arrow, arrows: readonly Arrow[]): Arrow {
  let { points, head } = arrow
  const met = new Set([arrow])
  while (!head) {
    const end = points.at(-1)
    const next = arrows.find(
      (other) => !met.has(other) && other.toStep === arrow.toStep && pieceAt(other, end) > 0,
    )
    if (next === undefined) break
    met.add(next)
    points = straighten([...points, ...next.points.slice(pieceAt(next, end))])
    head = next.head
  }
  return { ...arrow, points, head }
}

/** Index of the corner at which the piece through a point ends, 0 where there is none. */
function pieceAt({ points }: Arrow, point: Point | undefined): number {
  if (point === undefined) return 0
  return points.findIndex((to, index) => {
    const from = points[index - 1]
    return from !== undefined && isAt(point, boxAround([from, to]))
  })
}

/** Leaves out corners at which a line does not turn. */
function straighten(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before === undefined) return true
    if (before.x === point.x && before.y === point.y) return false
    if (after === undefined) return true
    const upright = before.x === point.x && point.x === after.x
    return !upright && !(before.y === point.y && point.y === after.y)
  })
}

/** Labels with all of their lines, and references at connectors. */
function listLabels(primitives: readonly Primitive[]): Omit<FlowText, 'id'>[] {
  const groups: TextPrimitive[][] = []
  for (const text of primitives) {
    if (text.kind !== 'text' || (text.role !== 'label' && text.role !== 'reference')) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last !== undefined && isBelow(last, text)) group?.push(text)
    else groups.push([text])
  }
  return groups.map((lines) => ({ kind: 'text', lines, box: boxOfLines(lines) }))
}

function isBelow(upper: TextPrimitive, lower: TextPrimitive): boolean {
  return upper.at.x === lower.at.x && lower.at.y - upper.at.y === lineHeight(upper)
}

/** Letters reach so far above and below their baseline, in parts of their size. */
const reach = { up: 0.84, down: 0.34 }

function boxOfLines(lines: readonly TextPrimitive[]): Box {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return { x: 0, y: 0, width: 0, height: 0 }
  const width = Math.max(...lines.map((line) => measureText(line.text, line)))
  const y = first.at.y - Math.round(first.size * reach.up)
  const bottom = last.at.y + Math.round(last.size * reach.down)
  return { x: first.at.x - Math.round(width / 2), y, width, height: bottom - y }
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function isAt({ x, y }: Point, box: Box): boolean {
  return (
    x >= box.x - tolerance &&
    x <= box.x + box.width + tolerance &&
    y >= box.y - tolerance &&
    y <= box.y + box.height + tolerance
  )
}
