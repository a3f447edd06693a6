import type { Box } from '../page/page.ts'
import type { Board } from './board.ts'
import type { Standing } from './boxes.ts'
import type { Grid } from './grid.ts'
import { sideReach } from './outline.ts'
import type { SymbolPlan } from './plan.ts'
import type { Pieces, Segment } from './segments.ts'

/** How generous the distances are (µm). */
export type Spacing = {
  /** Between arrows beside each other. */
  readonly pitch: number
  /** Between an arrow and a symbol it passes. */
  readonly clearance: number
  /** From a table rule. */
  readonly rule: number
  /** Last straight piece of an arrow, with its head. */
  readonly head: number
  /** First straight piece of an arrow. */
  readonly foot: number
}

/** Distances from wide to tight; the last that keeps every invariant is `tightest`. */
export const spacings: readonly Spacing[] = [
  { pitch: 1_800, clearance: 1_200, rule: 900, head: 2_700, foot: 1_200 },
  { pitch: 1_400, clearance: 1_000, rule: 850, head: 2_500, foot: 1_000 },
  { pitch: 1_050, clearance: 600, rule: 820, head: 2_400, foot: 700 },
]
export const tightest: Spacing = {
  pitch: 1_050,
  clearance: 600,
  rule: 820,
  head: 2_400,
  foot: 700,
}

/** Offsets (µm) that a segment may have from its line. `gap` > 0: none nearer to the line than that. */
export type Bounds = {
  readonly min: number
  readonly max: number
  readonly gap: number
  /** Where it would like to be, and how strongly. */
  readonly wish: number
  readonly rank: number
}

/** What bounds are read from. */
export type Scene = {
  readonly board: Board
  readonly grid: Grid
  readonly pieces: Pieces
  readonly standing: Standing
}

/** Offsets open to a segment with a given spacing. Linear in the cells beside it. */
export function boundsOf(scene: Scene, segment: Segment, spacing: Spacing): Bounds {
  const range = halfWay(scene.grid, segment)
  if (segment.line % 2 === 1) return middleBounds(scene, segment, range)
  narrowByCells(scene, segment, { range, spacing })
  const last = (segment.upright ? scene.grid.width : scene.grid.height) - 1
  if (segment.line === 0) range.min = Math.max(range.min, spacing.rule)
  if (segment.line === last) range.max = Math.min(range.max, -spacing.rule)
  const wish = wishBesideRule(scene, segment, range) * spacing.rule
  return { ...range, gap: spacing.rule, wish, rank: 0 }
}

type Range = { min: number; max: number }

/** Half way to the neighbouring lines, less half the smallest distance. */
function halfWay(grid: Grid, { upright, line }: Segment): Range {
  const lines = upright ? grid.xs : grid.ys
  const here = lines[line] ?? 0
  return {
    min: -Math.floor((here - (lines[line - 1] ?? here)) / 2 - 525),
    max: Math.floor(((lines[line + 1] ?? here) - here) / 2 - 525),
  }
}

/** On the middle of a row or column: limited by the symbols where the segment ends. */
function middleBounds(scene: Scene, segment: Segment, range: Range): Bounds {
  const { arrow, first, last, direction } = segment
  let rank = first && last ? 2 : 1
  const limit = (plan: SymbolPlan, side: number) => {
    const box = scene.standing.boxes[plan.index]
    if (box === undefined) return
    const reach = sideReach(plan.symbol.shape, { box, stretch: stretchOf(scene.grid, plan) }, side)
    range.min = Math.max(range.min, -reach)
    range.max = Math.min(range.max, reach)
    if (plan.diamond) rank = Math.max(rank, 4)
    else if (plan.symbol.shape === 'connector') rank = Math.max(rank, 3)
  }
  if (first) limit(arrow.from, direction)
  if (last && scene.board.routes[arrow.index]?.joins === -1) limit(arrow.to, direction ^ 2)
  return { ...range, gap: 0, wish: 0, rank }
}

function stretchOf(grid: Grid, { free, vertices }: SymbolPlan): number {
  if (free) return 0
  const [first = 0] = vertices
  return (
    (grid.xs[(vertices.at(-1) ?? first) % grid.width] ?? 0) - (grid.xs[first % grid.width] ?? 0)
  )
}

type Narrowing = { readonly range: Range; readonly spacing: Spacing }

/** Beside a table rule: keeps clear of the symbols in the cells on both sides. */
function narrowByCells(scene: Scene, segment: Segment, { range, spacing }: Narrowing): void {
  const { grid, standing } = scene
  const { upright, line, low, high } = segment
  const here = (upright ? grid.xs : grid.ys)[line] ?? 0
  for (let cross = low | 1; cross <= high; cross += 2) {
    for (const side of [-1, 1]) {
      const vertex = upright ? cross * grid.width + line + side : (line + side) * grid.width + cross
      const beside = line + side < 0 || line + side >= (upright ? grid.width : grid.height)
      const box = beside ? undefined : standing.at.get(vertex)
      if (box === undefined) continue
      const need = needed(scene, segment, { box, spacing })
      const edge = borderOf(box, upright, side) - here
      if (side < 0) range.min = Math.max(range.min, edge + need)
      else range.max = Math.min(range.max, edge - need)
    }
  }
}

function borderOf(box: Box, upright: boolean, side: number): number {
  const start = upright ? box.x : box.y
  return side < 0 ? start + (upright ? box.width : box.height) : start
}

/** Distance to a box: clearance, or the length of the piece that ends there. */
function needed(
  { pieces, standing, board }: Scene,
  { arrow, index }: Segment,
  { box, spacing }: { box: Box; spacing: Spacing },
): number {
  const own = pieces.ofArrow[arrow.index] ?? []
  const joined = (board.routes[arrow.index]?.joins ?? -1) >= 0
  const beforeLast = own[own.length - 2]?.index === index
  if (beforeLast && !joined && standing.boxes[arrow.to.index] === box) return spacing.head
  if (own[1]?.index === index && standing.boxes[arrow.from.index] === box) return spacing.foot
  return spacing.clearance
}

/**
 * Which side of the rule a segment takes when both are open: away from the symbol it leads to, so
 * that the arrowhead has room; else away from the one it comes from; else where there is more room.
 */
function wishBesideRule(scene: Scene, segment: Segment, range: Range): 1 | -1 {
  const own = scene.pieces.ofArrow[segment.arrow.index] ?? []
  const at = own.indexOf(segment)
  const next = own[at + 1]
  const previous = own[at - 1]
  if (next?.last === true) return isForward(next.direction) ? -1 : 1
  if (previous?.first === true) return isForward(previous.direction) ? 1 : -1
  return range.max >= -range.min ? 1 : -1
}

/** South and east: towards larger coordinates. */
function isForward(direction: number): boolean {
  return direction === 1 || direction === 2
}
