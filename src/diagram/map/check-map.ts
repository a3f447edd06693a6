import type { ProcessMap } from '#mining'
import type { Box, Point } from '../page/page.ts'
import { lineHeight, measureText } from '../text/measure.ts'
import type { FlowShape, MapDrawing, MapPlace, MapShape, MapText } from './map-drawing.ts'

/**
 * A broken promise of a drawn map: P1 boxes and loops stand free, P2 no line runs through a box that
 * it does not join, P3 labels stand free of boxes, lines and each other, P4 all is on the sheet and
 * texts are inside their boxes, P5 the flows drawn are those of the map and end at their boxes.
 */
export type MapViolation = {
  readonly id: 'P1' | 'P2' | 'P3' | 'P4' | 'P5'
  readonly what: string
}

/**
 * Lists what a drawing breaks of its promises; empty when all hold. It looks at the shapes only, as a
 * reader with a ruler would. Quadratic: for tests and benchmarks.
 */
export function checkMap(drawing: MapDrawing, map: ProcessMap): MapViolation[] {
  const read = readShapes(drawing)
  return [
    ...checkFree(read),
    ...checkLines(read),
    ...checkLabels(read),
    ...checkSheet(drawing, read),
    ...checkFlows(read, map),
  ]
}

/** A box with what stands there. */
type Named = { readonly box: Box; readonly place: MapPlace; readonly what: string }
/** Short pieces of a line, each in its bounds, as thick as the line. */
type Line = { readonly flow: FlowShape; readonly what: string; readonly pieces: readonly Box[] }

type Read = {
  readonly boxes: readonly Named[]
  readonly loops: readonly Named[]
  readonly lines: readonly Line[]
  readonly texts: readonly { readonly text: MapText; readonly box: Box }[]
}

function readShapes({ shapes }: MapDrawing): Read {
  const boxes: Named[] = []
  const loops: Named[] = []
  const lines: Line[] = []
  const texts: { text: MapText; box: Box }[] = []
  for (const shape of shapes) {
    const what = nameOf(shape)
    if (shape.kind === 'activity') boxes.push({ box: shape.box, place: shape.activity, what })
    if (shape.kind === 'terminal') boxes.push({ box: shape.box, place: shape.role, what })
    if (shape.kind === 'loop') loops.push({ box: shape.box, place: shape.from, what })
    if (shape.kind === 'flow') lines.push({ flow: shape, what, pieces: piecesOf(shape) })
    if (shape.kind === 'text') texts.push({ text: shape, box: textBox(shape) })
  }
  return { boxes, loops, lines, texts }
}

function nameOf(shape: MapShape): string {
  switch (shape.kind) {
    case 'activity':
      return `activity ${shape.activity}`
    case 'terminal':
      return shape.role
    case 'flow':
    case 'loop':
      return `flow ${shape.from} → ${shape.to}`
    case 'text':
      return `${shape.role} '${shape.text}'`
  }
}

function checkFree({ boxes, loops }: Read): MapViolation[] {
  return pairsThat([...boxes, ...loops], overlap).map(([one, other]) => ({
    id: 'P1',
    what: `${one.what} overlaps ${other.what}`,
  }))
}

function checkLines({ boxes, loops, lines }: Read): MapViolation[] {
  const found: MapViolation[] = []
  for (const { flow, what, pieces } of lines) {
    const foreign = boxes.filter(({ place }) => place !== flow.from && place !== flow.to)
    for (const box of [...foreign, ...loops]) {
      if (!pieces.some((piece) => overlap(piece, box.box))) continue
      found.push({ id: 'P2', what: `${what} runs through ${box.what}` })
    }
    const own = boxes.filter(({ place }) => place === flow.from || place === flow.to)
    const inside = pieces.slice(1, -1)
    for (const box of own) {
      if (!inside.some((piece) => overlap(piece, box.box))) continue
      found.push({ id: 'P2', what: `${what} runs through its own ${box.what}` })
    }
  }
  return found
}

function checkLabels({ boxes, loops, lines, texts }: Read): MapViolation[] {
  const labels = texts.filter(({ text }) => text.role === 'label')
  const found = pairsThat(labels, overlap).map(([one, other]): MapViolation => ({
    id: 'P3',
    what: `label '${one.text.text}' overlaps '${other.text.text}'`,
  }))
  for (const { text, box } of labels) {
    const report = (what: string) => found.push({ id: 'P3', what: `label '${text.text}' ${what}` })
    for (const other of [...boxes, ...loops]) {
      if (overlap(box, other.box)) report(`lies on ${other.what}`)
    }
    for (const { what, pieces } of lines) {
      if (pieces.some((piece) => overlap(box, piece))) report(`is struck by ${what}`)
    }
  }
  return found
}

function checkSheet({ width, height }: MapDrawing, read: Read): MapViolation[] {
  const sheet = { x: 0, y: 0, width, height }
  const found: MapViolation[] = []
  const check = (box: Box, what: string) => {
    const whole = [box.x, box.y, box.width, box.height].every(Number.isInteger)
    if (!whole) found.push({ id: 'P4', what: `${what} has a broken coordinate` })
    if (!isInside(box, sheet)) found.push({ id: 'P4', what: `${what} leaves the sheet` })
  }
  for (const { box, what } of [...read.boxes, ...read.loops]) check(box, what)
  for (const { flow, what } of read.lines) check(around(flow.points), what)
  for (const { text, box } of read.texts) {
    check(box, nameOf(text))
    const isOfBox = ['name', 'fact', 'mark'].includes(text.role)
    if (!isOfBox || read.boxes.some((one) => isInside(box, one.box))) continue
    found.push({ id: 'P4', what: `${nameOf(text)} leaves its box` })
  }
  return found
}

function checkFlows({ boxes, loops, lines }: Read, map: ProcessMap): MapViolation[] {
  const wanted = [
    ...map.starts.map(({ activity }) => `start → ${activity}`),
    ...map.flows.map(({ from, to }) => `${from} → ${to}`),
    ...map.ends.map(({ activity }) => `${activity} → end`),
  ].toSorted()
  const drawn = [
    ...lines.map(({ flow }) => `${flow.from} → ${flow.to}`),
    ...loops.map(({ place }) => `${place} → ${place}`),
  ].toSorted()
  const found: MapViolation[] = []
  if (wanted.join() !== drawn.join()) found.push({ id: 'P5', what: `${drawn.join()} is drawn` })
  const placed = new Map(boxes.map(({ place, box }) => [place, box]))
  for (const { flow, what } of lines) {
    const [first, last] = [flow.points[0], flow.points.at(-1)]
    if (!isOnEdge(first, placed.get(flow.from)))
      found.push({ id: 'P5', what: `${what} begins loose` })
    if (!isOnEdge(last, placed.get(flow.to))) found.push({ id: 'P5', what: `${what} ends loose` })
  }
  return found
}

/** Whether a point lies on the upper or lower side of a box. */
function isOnEdge(point: Point | undefined, box: Box | undefined): boolean {
  if (point === undefined || box === undefined) return false
  const beside = point.x < box.x || point.x > box.x + box.width
  return !beside && (point.y === box.y || point.y === box.y + box.height)
}

/** Parts of a bend, which the painter draws as a Bézier curve. */
const bendParts = 24

function piecesOf({ points, line }: FlowShape): Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    if (from.x === to.x) return [thicken(around([from, to]), line)]
    const along = Array.from({ length: bendParts + 1 }, (_, part) =>
      pointOfBend(from, to, part / bendParts),
    )
    return along.slice(1).map((end, part) => thicken(around([along[part] ?? end, end]), line))
  })
}

function pointOfBend(from: Point, to: Point, share: number): Point {
  const rest = 1 - share
  const [one, two] = [rest ** 3 + 3 * rest ** 2 * share, 3 * rest * share ** 2 + share ** 3]
  const middle = 3 * rest ** 2 * share + 3 * rest * share ** 2
  return {
    x: from.x * one + to.x * two,
    y: from.y * rest ** 3 + ((from.y + to.y) / 2) * middle + to.y * share ** 3,
  }
}

/** Lines are as thick sideways; upward they end where they end. */
function thicken(box: Box, line: number): Box {
  return { ...box, x: box.x - line / 2, width: box.width + line }
}

function textBox(text: MapText): Box {
  const width = measureText(text.text, text)
  const high = lineHeight(text)
  const x = text.anchor === 'middle' ? text.at.x - Math.round(width / 2) : text.at.x
  return { x, y: text.at.y - Math.round(high * 0.7), width, height: Math.round(high * 0.8) }
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function pairsThat<T extends { readonly box: Box }>(
  all: readonly T[],
  touch: (one: Box, other: Box) => boolean,
): (readonly [T, T])[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => touch(one.box, other.box))
      .map((other) => [one, other] as const),
  )
}

function isInside(box: Box, home: Box): boolean {
  return (
    box.x >= home.x &&
    box.y >= home.y &&
    box.x + box.width <= home.x + home.width &&
    box.y + box.height <= home.y + home.height
  )
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
