import type { Box, Point } from '../page/page.ts'
import type { Scene } from './bounds.ts'
import type { RoutingProblem } from './problem.ts'

/** What labels must keep clear of. */
export type LabelRoom = {
  readonly pieces: readonly Box[]
  readonly symbols: readonly RoomSymbol[]
  readonly labels: readonly Box[]
  readonly area: Box
  readonly rulesX: readonly number[]
  readonly rulesY: readonly number[]
  /** How far labels stay from everything (µm). */
  readonly clearance: number
}

type RoomSymbol = { readonly box: Box; readonly diamond: boolean }

/** Everything on a drawn page but its labels. */
export function roomOfPage(
  problem: RoutingProblem,
  scene: Scene,
  arrows: readonly (readonly Point[])[],
): LabelRoom {
  const { columnEdges, rowEdges } = problem
  const diamonds = new Set<Box | undefined>()
  for (const { diamond, index } of scene.board.plan.symbols) {
    if (diamond) diamonds.add(scene.standing.boxes[index])
  }
  return {
    pieces: arrows.flatMap((points) =>
      points.slice(1).map((to, at) => spanOf(points[at] ?? to, to)),
    ),
    symbols: [...new Set(scene.standing.at.values())].map((box) => ({
      box,
      diamond: diamonds.has(box),
    })),
    labels: [],
    area: spanOf(
      { x: columnEdges[0] ?? 0, y: rowEdges[0] ?? 0 },
      { x: columnEdges.at(-1) ?? 0, y: rowEdges.at(-1) ?? 0 },
    ),
    rulesX: columnEdges,
    rulesY: rowEdges,
    clearance: 250,
  }
}

/** The smallest box that holds both points. */
export function spanOf(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
}

/** What of a room lies within a box. */
export function roomWithin(room: LabelRoom, box: Box): LabelRoom {
  return {
    ...room,
    pieces: room.pieces.filter((piece) => overlaps(piece, box)),
    symbols: room.symbols.filter((symbol) => overlaps(symbol.box, box)),
    labels: room.labels.filter((label) => overlaps(label, box)),
    rulesX: room.rulesX.filter((x) => x > box.x && x < box.x + box.width),
    rulesY: room.rulesY.filter((y) => y > box.y && y < box.y + box.height),
  }
}

/** How many things a label in a box would touch, the border of the area included. */
export function countTouched(room: LabelRoom, box: Box): number {
  const { pieces, symbols, labels, area, clearance } = room
  const wide = grow(box, clearance)
  let touched = isWithin(area, box) ? 0 : 1
  for (const piece of pieces) if (overlaps(wide, piece)) touched++
  for (const symbol of symbols) if (hitsSymbol(wide, symbol)) touched++
  for (const label of labels) if (overlaps(wide, label)) touched++
  return touched
}

/** How many table rules run behind a box. */
export function countRules({ rulesX, rulesY }: LabelRoom, box: Box): number {
  let rules = 0
  for (const x of rulesX) if (box.x < x && x < box.x + box.width) rules++
  for (const y of rulesY) if (box.y < y && y < box.y + box.height) rules++
  return rules
}

/** A box with a border of `by` around it. */
export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** Whether two boxes have a point in common; boxes without width or height are lines. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  )
}

/** Whether a box touches a symbol; beside the slanted sides of a diamond there is room. */
export function hitsSymbol(box: Box, symbol: RoomSymbol): boolean {
  if (!overlaps(box, symbol.box)) return false
  if (!symbol.diamond) return true
  const { x, y, width, height } = symbol.box
  const dx = distanceTo(x + width / 2, box.x, box.x + box.width)
  const dy = distanceTo(y + height / 2, box.y, box.y + box.height)
  return dx / (width / 2) + dy / (height / 2) < 1
}

/** Distance of a point from a box, 0 inside (µm, not rounded). */
export function distanceFrom({ x, y }: Point, box: Box): number {
  return Math.hypot(
    distanceTo(x, box.x, box.x + box.width),
    distanceTo(y, box.y, box.y + box.height),
  )
}

function distanceTo(value: number, from: number, to: number): number {
  if (value < from) return from - value
  return value > to ? value - to : 0
}

/** Whether the inner box lies in the outer one. */
export function isWithin(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
