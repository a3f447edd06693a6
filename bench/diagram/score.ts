import type { Box, Point } from '../../src/diagram/page/page.ts'
import type { Cells, Lines } from './page-cells.ts'

/** Faults of a drawing, counted the same way for every router. */
export type Score = {
  readonly crossings: number
  readonly bends: number
  /** Pieces that run over a symbol which is not one of their ends. */
  readonly hits: number
  /** Pairs of arrows that lie on each other for more than 1 mm. */
  readonly overlaps: number
  /** Sides used both in and out, sides of a diamond used more than once. */
  readonly portFaults: number
  /** Ends of arrows more than 0.5 mm beside the outline of a diamond. */
  readonly beside: number
}

type Piece = { readonly arrow: number; readonly from: Point; readonly to: Point }

/** Scores the lines of one page. `boxes` overrides where symbols stand, for tools that move them. */
export function scoreLines(cells: Cells, lines: Lines): Score {
  const straight = lines.map(simplify)
  const pieces = straight.flatMap((points, arrow) =>
    points.slice(1).map((to, at): Piece => ({ arrow, from: points[at] ?? to, to })),
  )
  return {
    crossings: countPairs(pieces, cross),
    bends: straight.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0),
    hits: countHits(cells, pieces),
    overlaps: countPairs(pieces, overlap),
    portFaults: countPortFaults(cells, straight),
    beside: countBeside(cells, straight),
  }
}

/** Adds scores of pages up. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0)
  return {
    crossings: sum('crossings'),
    bends: sum('bends'),
    hits: sum('hits'),
    overlaps: sum('overlaps'),
    portFaults: sum('portFaults'),
    beside: sum('beside'),
  }
}

/** One line for a table of figures. */
export function printScore({
  crossings,
  bends,
  hits,
  overlaps,
  portFaults,
  beside,
}: Score): string {
  return `${crossings} crossings, ${bends} bends, ${hits} hits, ${overlaps} overlaps, ${portFaults} port faults, ${beside} tips beside`
}

const tolerance = 20

/** Leaves out points that do not turn. */
function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last !== undefined && near(last.x, point.x) && near(last.y, point.y)) continue
    const before = kept.at(-2)
    if (last !== undefined && before !== undefined && inLine(before, last, point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance
}

function inLine(a: Point, b: Point, c: Point): boolean {
  return (near(a.x, b.x) && near(b.x, c.x)) || (near(a.y, b.y) && near(b.y, c.y))
}

function countPairs(pieces: readonly Piece[], test: (a: Piece, b: Piece) => boolean): number {
  let count = 0
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.arrow !== other.arrow && test(one, other)) count++
    }
  })
  return count
}

function isUpright({ from, to }: Piece): boolean {
  return near(from.x, to.x)
}

function cross(one: Piece, other: Piece): boolean {
  if (isUpright(one) === isUpright(other)) return false
  const [upright, level] = isUpright(one) ? [one, other] : [other, one]
  return (
    isBetween(upright.from.x, level.from.x, level.to.x) &&
    isBetween(level.from.y, upright.from.y, upright.to.y)
  )
}

function isBetween(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) + tolerance && value < Math.max(a, b) - tolerance
}

function overlap(one: Piece, other: Piece): boolean {
  if (isUpright(one) !== isUpright(other)) return false
  const axis = isUpright(one) ? 'y' : 'x'
  const across = axis === 'y' ? 'x' : 'y'
  if (Math.abs(one.from[across] - other.from[across]) > 100) return false
  const low = Math.max(
    Math.min(one.from[axis], one.to[axis]),
    Math.min(other.from[axis], other.to[axis]),
  )
  const high = Math.min(
    Math.max(one.from[axis], one.to[axis]),
    Math.max(other.from[axis], other.to[axis]),
  )
  return high - low > 1_000
}

function countHits({ boxes, links }: Cells, pieces: readonly Piece[]): number {
  let hits = 0
  for (const { key, box } of boxes) {
    const arrows = new Set<number>()
    for (const piece of pieces) {
      const link = links[piece.arrow]
      if (link?.from === key || link?.to === key) continue
      if (runsOver(piece, box)) arrows.add(piece.arrow)
    }
    hits += arrows.size
  }
  return hits
}

function runsOver({ from, to }: Piece, box: Box): boolean {
  return (
    Math.max(from.x, to.x) > box.x + tolerance &&
    Math.min(from.x, to.x) < box.x + box.width - tolerance &&
    Math.max(from.y, to.y) > box.y + tolerance &&
    Math.min(from.y, to.y) < box.y + box.height - tolerance
  )
}

type End = { readonly tip: Point; readonly beyond: Point }

function endsAt(cells: Cells, lines: Lines, key: string) {
  const out: End[] = []
  const into: End[] = []
  lines.forEach((points, arrow) => {
    const [first, second] = points
    const [last, previous] = [points.at(-1), points.at(-2)]
    const link = cells.links[arrow]
    if (link?.from === key && first && second) out.push({ tip: first, beyond: second })
    if (link?.to === key && last && previous) into.push({ tip: last, beyond: previous })
  })
  return { out, into }
}

/** 0 top, 1 right, 2 bottom, 3 left: where the piece outside leads. */
function sideOf({ tip, beyond }: End): number {
  if (Math.abs(beyond.x - tip.x) > Math.abs(beyond.y - tip.y)) return beyond.x > tip.x ? 1 : 3
  return beyond.y < tip.y ? 0 : 2
}

function countPortFaults(cells: Cells, lines: Lines): number {
  let faults = 0
  for (const { key, diamond } of cells.boxes) {
    const { out, into } = endsAt(cells, lines, key)
    for (let side = 0; side < 4; side++) {
      const leaving = out.filter((end) => sideOf(end) === side).length
      const entering = into.filter((end) => sideOf(end) === side).length
      if (diamond) faults += Math.max(0, leaving + entering - 1)
      else if (leaving > 0 && entering > 0) faults++
    }
  }
  return faults
}

function countBeside(cells: Cells, lines: Lines): number {
  let beside = 0
  for (const { key, box, diamond } of cells.boxes) {
    if (!diamond) continue
    const { out, into } = endsAt(cells, lines, key)
    for (const { tip } of [...out, ...into]) if (outlineDistance(tip, box) > 500) beside++
  }
  return beside
}

/** How far a point is outside or inside a diamond's outline, measured along its longer diagonal. */
function outlineDistance({ x, y }: Point, box: Box): number {
  const dx = Math.abs(x - box.x - box.width / 2) / (box.width / 2)
  const dy = Math.abs(y - box.y - box.height / 2) / (box.height / 2)
  return (Math.abs(dx + dy - 1) * Math.max(box.width, box.height)) / 2
}
