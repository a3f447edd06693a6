import type { OfficeLine, OfficePoint, OfficeShape } from '../office/office-document.ts'
import { cutAt, distance, distanceToBox, footOn } from './geometry.ts'

/** A way that lines draw, between shapes by their ids. `to` is absent where the line ends nowhere. */
export type Way = {
  readonly from: string
  readonly to?: string
  /** From its beginning to its end. */
  readonly path: readonly OfficePoint[]
  readonly text: string
  readonly sure: boolean
}

/** What the lines over a table draw. `ties` join shapes of one symbol; `loose` lines lead nowhere. */
export type Traced = {
  readonly ways: readonly Way[]
  readonly ties: readonly (readonly [string, string])[]
  readonly loose: readonly OfficeLine[]
}

/** Micrometres within which an end touches a shape, or another line, or may have been meant to. */
const reach = { shape: 1_500, outline: 300, line: 800, same: 50, guess: 6_000 } as const

const sides = ['start', 'end'] as const

/** Pieces that hang together beyond which no flowchart is seen in them. */
const mostJoined = 200

/** An end of a piece of line: at a shape, at a joint with other pieces, or free. */
type End =
  | { readonly kind: 'shape'; readonly id: string }
  | { readonly kind: 'joint'; readonly id: number }
  | { readonly kind: 'free' }
type Piece = {
  readonly line: OfficeLine
  readonly points: readonly OfficePoint[]
  readonly ends: readonly [End, End]
  /** Whether it may be walked from its first end to its second, and back. */
  readonly onward: boolean
  readonly back: boolean
}

/**
 * Follows the lines from shape to shape: tied ends, ends that touch an outline, lines drawn in
 * several pieces end to end, and lines that run into others. Heads say the direction; where there is
 * none, ways lead down or to the right, unsure. Quadratic in the lines of a table.
 */
export function traceLines(lines: readonly OfficeLine[], shapes: readonly OfficeShape[]): Traced {
  const boxes = new Map(shapes.map((shape) => [shape.id, shape]))
  const all = cutLines(lines, shapes)
  const pieces = all.filter((piece) => !staysInside(piece, boxes))
  const ways: Way[] = []
  const ties: [string, string][] = []
  const loose = all.filter((piece) => !pieces.includes(piece)).map(({ line }) => line)
  for (const group of groupPieces(pieces)) {
    if (group.length > mostJoined) {
      loose.push(...group.map(({ line }) => line))
      continue
    }
    const headed = group.some(({ line }) => line.heads !== 'none')
    const tie = headed ? undefined : tieOf(group, boxes)
    if (tie !== undefined) {
      ties.push(tie)
      continue
    }
    const found = headed ? walkGroup(group) : walkGroup(directDown(group)).map(unsure)
    const whole = found.filter((way) => way.to !== undefined)
    const kept = found.filter(
      (way) => way.to !== undefined || !whole.some(({ from }) => from === way.from),
    )
    const guessed =
      kept.length > 0 ? kept.map((way) => guessEnd(way, shapes)) : guessBeginning(group, shapes)
    ways.push(...guessed)
    if (guessed.length === 0) loose.push(...new Set(group.map(({ line }) => line)))
  }
  return { ways, ties, loose }
}

type FreeEnd = {
  readonly line: OfficeLine
  readonly side: 'start' | 'end'
  readonly point: OfficePoint
}

/** Finds what the ends of the lines touch, and cuts lines where the end of another runs into them. */
function cutLines(lines: readonly OfficeLine[], shapes: readonly OfficeShape[]): Piece[] {
  const free: FreeEnd[] = []
  const known = new Map<OfficeLine, { start?: End; end?: End }>()
  const turning = lines
    .flatMap((line) =>
      sides.flatMap((side) => pointAt(line, side).map((point) => ({ line, side, point }))),
    )
    .filter((end) => arrivesAt(end, shapes) === undefined)
  for (const line of lines) {
    const ends: { start?: End; end?: End } = {}
    for (const side of sides) {
      const id = touched({ line, side }, shapes, turning)
      if (id !== undefined) ends[side] = { kind: 'shape', id }
      else free.push(...pointAt(line, side).map((point) => ({ line, side, point })))
    }
    known.set(line, ends)
  }
  const joints = joinEnds(free)
  // an end that meets no other end may run into the middle of a line
  const lone = free.filter((one) => !joints.has(one))
  const cuts = lone.flatMap((one, at) => {
    const into = lines.filter((line) => line !== one.line && touchesBody(line.points, one.point))
    return into.map((line) => ({ line, point: one.point, joint: free.length + at, lone: one }))
  })
  for (const { lone: one, joint } of cuts) joints.set(one, joint)
  for (const one of free) {
    const joint = joints.get(one)
    const ends = known.get(one.line)
    if (ends) ends[one.side] = joint === undefined ? { kind: 'free' } : { kind: 'joint', id: joint }
  }
  return lines.flatMap((line) => {
    const { start = { kind: 'free' }, end = { kind: 'free' } } = known.get(line) ?? {}
    return cutPiece(
      wholePiece(line, [start, end]),
      cuts.filter((cut) => cut.line === line),
    )
  })
}

/** Numbers the places where ends meet: each end with those nearest to it. */
function joinEnds(ends: readonly FreeEnd[]): Map<FreeEnd, number> {
  const joints = new Map<FreeEnd, number>()
  for (const one of ends) {
    const others = ends.filter(({ line }) => line !== one.line)
    const near = Math.min(...others.map(({ point }) => distance(point, one.point)))
    if (near > reach.line) continue
    const met = others.filter(({ point }) => distance(point, one.point) <= near + reach.same)
    const joint = [one, ...met].map((end) => joints.get(end)).find((id) => id !== undefined)
    const number = joint ?? joints.size
    for (const end of [one, ...met]) joints.set(end, number)
  }
  return joints
}

function pointAt(line: OfficeLine, side: 'start' | 'end'): OfficePoint[] {
  const point = side === 'start' ? line.points[0] : line.points.at(-1)
  return point === undefined ? [] : [point]
}

/** An end with a head beside a shape has come to where it leads: no line turns there. */
function arrivesAt({ line, side }: Pick<FreeEnd, 'line' | 'side'>, shapes: readonly OfficeShape[]) {
  const [point] = pointAt(line, side)
  const isHead = line.heads === side || line.heads === 'both'
  return isHead && point !== undefined ? nearestShape(point, shapes, reach.shape) : undefined
}

/**
 * The shape that an end is tied to, else the one whose box it touches, unless the end of another line
 * is nearer: a line turns beside a shape that it passes.
 */
function touched(
  { line, side }: Pick<FreeEnd, 'line' | 'side'>,
  shapes: readonly OfficeShape[],
  turning: readonly FreeEnd[],
): string | undefined {
  const tied = side === 'start' ? line.from : line.to
  if (tied !== undefined && shapes.some(({ id }) => id === tied)) return tied
  const arrived = arrivesAt({ line, side }, shapes)
  const [point] = pointAt(line, side)
  if (point === undefined || arrived !== undefined) return arrived
  const joined = turning
    .filter((other) => other.line !== line)
    .reduce((least, other) => Math.min(least, distance(other.point, point)), Infinity)
  return nearestShape(point, shapes, Math.min(reach.shape, joined + reach.outline))
}

function nearestShape(
  point: OfficePoint,
  shapes: readonly OfficeShape[],
  within: number,
): string | undefined {
  const near = shapes
    .map(({ id, box }) => ({ id, away: distanceToBox(point, box) }))
    .filter(({ away }) => away <= within)
  return near.toSorted((one, other) => one.away - other.away)[0]?.id
}

function wholePiece(line: OfficeLine, ends: readonly [End, End]): Piece {
  const { heads, points } = line
  return {
    line,
    points,
    ends,
    onward: heads !== 'start',
    back: heads === 'start' || heads === 'both' || heads === 'none',
  }
}

/** Not at an end of the line, where the two are joined anyway. */
function touchesBody(points: readonly OfficePoint[], point: OfficePoint): boolean {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return false
  const atEnd = Math.min(distance(first, point), distance(last, point)) <= reach.line
  return !atEnd && footOn(points, point).distance <= reach.line
}

function cutPiece(
  piece: Piece,
  cuts: readonly { readonly point: OfficePoint; readonly joint: number }[],
): Piece[] {
  const inOrder = cuts.toSorted(
    (one, other) => footOn(piece.points, one.point).along - footOn(piece.points, other.point).along,
  )
  const pieces: Piece[] = []
  let rest = piece
  for (const { point, joint } of inOrder) {
    const [before, after] = cutAt(rest.points, footOn(rest.points, point))
    const end: End = { kind: 'joint', id: joint }
    pieces.push({ ...rest, points: before, ends: [rest.ends[0], end] })
    rest = { ...rest, points: after, ends: [end, rest.ends[1]] }
  }
  return [...pieces, rest]
}

/** A line inside one shape leads nowhere. */
function staysInside({ ends, points }: Piece, shapes: ReadonlyMap<string, OfficeShape>): boolean {
  const [first, second] = ends
  if (first.kind !== 'shape' || second.kind !== 'shape' || first.id !== second.id) return false
  const box = shapes.get(first.id)?.box
  return box !== undefined && points.every((point) => distanceToBox(point, box) <= reach.shape)
}

/** Pieces that hang together by joints. */
function groupPieces(pieces: readonly Piece[]): Piece[][] {
  const groupOf = new Map<number, number>()
  const root = (joint: number): number => {
    const up = groupOf.get(joint) ?? joint
    return up === joint ? joint : root(up)
  }
  for (const { ends } of pieces) {
    const [first, second] = ends
    if (first.kind === 'joint' && second.kind === 'joint')
      groupOf.set(root(first.id), root(second.id))
  }
  const groups = new Map<number, Piece[]>()
  const alone: Piece[][] = []
  for (const piece of pieces) {
    const joint = piece.ends.find((end) => end.kind === 'joint')
    if (joint === undefined) alone.push([piece])
    else groups.set(root(joint.id), [...(groups.get(root(joint.id)) ?? []), piece])
  }
  return [...alone, ...groups.values()]
}

/** A level line without heads between two shapes of one kind at one height. */
function tieOf(
  group: readonly Piece[],
  shapes: ReadonlyMap<string, OfficeShape>,
): [string, string] | undefined {
  const [piece] = group
  const [first, second] = piece?.ends ?? []
  if (group.length > 1 || first?.kind !== 'shape' || second?.kind !== 'shape') return undefined
  const [one, other] = [shapes.get(first.id), shapes.get(second.id)]
  if (one === undefined || other === undefined || one === other || one.kind !== other.kind)
    return undefined
  const level =
    Math.abs(one.box.y + one.box.height / 2 - other.box.y - other.box.height / 2) < reach.shape
  return level && one.kind !== 'connector' ? [one.id, other.id] : undefined
}

type Walk = { readonly piece: Piece; readonly points: readonly OfficePoint[]; readonly to: End }

/** Every way from a shape along the pieces of one group. */
function walkGroup(group: readonly Piece[]): Way[] {
  const headed = group.some(({ onward, back }) => onward !== back)
  const beginnings = group
    .flatMap((piece) => bothWays(piece))
    .filter(({ from }) => from.kind === 'shape')
  const ways = beginnings.flatMap(({ from, walk }) =>
    from.kind === 'shape' ? follow({ group, from: from.id, headed, used: new Set() }, [walk]) : [],
  )
  const sources = new Set(ways.map((way) => way.from))
  const targets = new Set(ways.map((way) => way.to))
  return sources.size > 1 && targets.size > 1 ? ways.map(unsure) : ways
}

function bothWays(piece: Piece): { readonly from: End; readonly walk: Walk }[] {
  const [first, second] = piece.ends
  const { points } = piece
  return [
    ...(piece.onward ? [{ from: first, walk: { piece, points, to: second } }] : []),
    ...(piece.back
      ? [{ from: second, walk: { piece, points: points.toReversed(), to: first } }]
      : []),
  ]
}

type Following = {
  readonly group: readonly Piece[]
  readonly from: string
  readonly headed: boolean
  /** Pieces walked on any way from here: each is walked once. */
  readonly used: Set<Piece>
}

function follow(following: Following, walks: readonly Walk[]): Way[] {
  const last = walks.at(-1)
  if (last === undefined) return []
  const { group, from, headed, used } = following
  used.add(last.piece)
  const way = wayAlong(from, walks)
  const { to } = last
  if (to.kind === 'free') return [way]
  if (to.kind === 'shape') {
    // a piece without a head brings nothing to a shape while others have heads
    const arrives =
      !headed || last.piece.onward !== last.piece.back || last.piece.line.heads === 'both'
    return arrives ? [{ ...way, to: to.id, sure: way.sure && to.id !== from }] : []
  }
  return group
    .flatMap((piece) => bothWays(piece))
    .filter(
      (next) => next.from.kind === 'joint' && next.from.id === to.id && !used.has(next.walk.piece),
    )
    .flatMap(({ walk }) => follow(following, [...walks, walk]))
}

function wayAlong(from: string, walks: readonly Walk[]): Way {
  return {
    from,
    path: walks.flatMap(({ points }) => points),
    text: walks.map(({ piece }) => piece.line.text.trim()).find((text) => text !== '') ?? '',
    sure: walks.every(({ piece }) => piece.line.heads !== 'both'),
  }
}

/** Lines without heads lead from the higher shape to the lower, or from the left to the right one. */
function directDown(group: readonly Piece[]): Piece[] {
  const points = group.flatMap((piece) => piece.points)
  const heights = points.map(({ y }) => y)
  const isLevel = Math.max(...heights) - Math.min(...heights) < reach.shape
  const rank = ({ x, y }: OfficePoint) => (isLevel ? x : y)
  return group.map((piece) => {
    const [first, last] = [piece.points[0], piece.points.at(-1)]
    const down = first === undefined || last === undefined || rank(first) <= rank(last)
    return { ...piece, onward: down, back: !down }
  })
}

function unsure(way: Way): Way {
  return { ...way, sure: false }
}

/** A way that ends near a shape is taken to lead there, unsure. */
function guessEnd(way: Way, shapes: readonly OfficeShape[]): Way {
  const end = way.path.at(-1)
  if (way.to !== undefined || end === undefined) return way
  const others = shapes.filter(({ id }) => id !== way.from)
  const near = nearestShape(end, others, reach.guess)
  return { ...way, sure: false, ...(near === undefined ? {} : { to: near }) }
}

/** An arrow to a shape that begins near another one is taken to begin there, unsure. */
function guessBeginning(group: readonly Piece[], shapes: readonly OfficeShape[]): Way[] {
  return group
    .flatMap((piece) => bothWays(piece))
    .flatMap(({ from, walk }): Way[] => {
      const [start] = walk.points
      if (from.kind !== 'free' || walk.to.kind !== 'shape' || start === undefined) return []
      const { id } = walk.to
      const near = nearestShape(
        start,
        shapes.filter((shape) => shape.id !== id),
        reach.guess,
      )
      if (near === undefined) return []
      return [{ ...wayAlong(near, [walk]), to: id, sure: false }]
    })
}
