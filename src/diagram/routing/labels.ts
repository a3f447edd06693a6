import type { Box, Point } from '../page/page.ts'
import type { Scene } from './bounds.ts'
import type { RoutingProblem } from './problem.ts'

/** Distance of a label from everything but its own line (µm). */
const clearance = 250
const stride = 400
/** Price of touching something: more than all wishes together. */
const hardPrice = 100_000
/** A label begins at most this far beyond the tip that it belongs to. */
const reach = 5_200

/**
 * Middles of the labels' boxes, by arrow. Each label stands beside the first piece of its arrow or in
 * the free corner of the symbol's cell, at the cheapest of some 60 places:
 *
 *            Ya
 *      <>────────┐        never beside the second piece, where it would read
 *        Ya              as belonging to a neighbour
 */
export function placeLabels(
  problem: RoutingProblem,
  scene: Scene,
  arrows: readonly (readonly Point[])[],
): (PlacedLabel | undefined)[] {
  const surroundings = surround(problem, scene, arrows)
  return scene.board.plan.arrows.map((plan) => {
    const points = arrows[plan.index]
    const { label } = plan.arrow
    if (label === undefined || points === undefined) return undefined
    const exit = exitOf(points, label)
    if (exit === undefined) return undefined
    const best = cheapestPlace(surroundings, exit)
    surroundings.labels.push(boxAround(best.at, label))
    return best
  })
}

/** Middle of a label's box, and whether it is clear of everything. */
export type PlacedLabel = { readonly at: Point; readonly clear: boolean }

/** What labels must keep clear of. */
type Surroundings = {
  readonly pieces: readonly Box[]
  readonly symbols: readonly { readonly box: Box; readonly diamond: boolean }[]
  readonly labels: Box[]
  readonly area: Box
  readonly rulesX: readonly number[]
  readonly rulesY: readonly number[]
}

function surround(
  problem: RoutingProblem,
  scene: Scene,
  arrows: readonly (readonly Point[])[],
): Surroundings {
  const { columnEdges, rowEdges } = problem
  const x = columnEdges[0] ?? 0
  const y = rowEdges[0] ?? 0
  const diamonds = new Set(
    scene.board.plan.symbols
      .filter(({ diamond }) => diamond)
      .map(({ index }) => scene.standing.boxes[index]),
  )
  return {
    pieces: arrows.flatMap((points) =>
      points.slice(1).map((to, at) => pieceBox(points[at] ?? to, to)),
    ),
    symbols: [...new Set(scene.standing.at.values())].map((box) => ({
      box,
      diamond: diamonds.has(box),
    })),
    labels: [],
    area: {
      x,
      y,
      width: (columnEdges[columnEdges.length - 1] ?? x) - x,
      height: (rowEdges[rowEdges.length - 1] ?? y) - y,
    },
    rulesX: columnEdges,
    rulesY: rowEdges,
  }
}

function pieceBox(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
}

type Label = { readonly width: number; readonly height: number }

/** How an arrow leaves its symbol. */
type Exit = {
  readonly tip: Point
  readonly stepX: number
  readonly stepY: number
  readonly length: number
  readonly label: Label
}

function exitOf(points: readonly Point[], label: Label): Exit | undefined {
  const [tip, next] = points
  if (tip === undefined || next === undefined) return undefined
  const length = Math.abs(next.x - tip.x) + Math.abs(next.y - tip.y)
  return { tip, stepX: Math.sign(next.x - tip.x), stepY: Math.sign(next.y - tip.y), length, label }
}

function cheapestPlace(surroundings: Surroundings, exit: Exit): PlacedLabel {
  const { label, stepX } = exit
  const along = stepX === 0 ? label.height : label.width
  let best = exit.tip
  let least = Infinity
  for (let start = -along - 1_200; start <= reach; start += stride) {
    for (const aside of asides) {
      const place = placeBeside(exit, start, aside)
      const price = priceOfPlace(surroundings, exit, { place, start, aside })
      if (price >= least) continue
      least = price
      best = place
    }
  }
  return { at: best, clear: least < hardPrice }
}

/** Distances from the exit's line; negative is above or to the right. */
const asides = [350, 900, 1_700, 2_500, 3_300].flatMap((gap) => [-gap, gap])

/** Middle of a label that begins `start` beyond the tip, `aside` from the line. */
function placeBeside({ tip, stepX, stepY, label }: Exit, start: number, aside: number): Point {
  if (stepX === 0) {
    const off = aside + Math.sign(aside) * Math.ceil(label.width / 2)
    return { x: tip.x - off, y: tip.y + stepY * (start + Math.ceil(label.height / 2)) }
  }
  const off = aside + Math.sign(aside) * Math.ceil(label.height / 2)
  return { x: tip.x + stepX * (start + Math.ceil(label.width / 2)), y: tip.y + off }
}

type Place = { readonly place: Point; readonly start: number; readonly aside: number }

function priceOfPlace(around: Surroundings, exit: Exit, { place, start, aside }: Place): number {
  const box = boxAround(place, exit.label)
  const along = exit.stepX === 0 ? exit.label.height : exit.label.width
  const beyond = Math.max(0, start + along - exit.length)
  let price = Math.abs(start - 500) + (aside > 0 ? 300 : 0) + 6 * beyond + 2 * Math.abs(aside)
  if (start < 0) price += 900
  const wide = grow(box, clearance)
  for (const piece of around.pieces) if (overlaps(wide, piece)) price += hardPrice
  for (const symbol of around.symbols) if (hitsSymbol(wide, symbol)) price += hardPrice
  for (const label of around.labels) if (overlaps(wide, label)) price += hardPrice
  if (!contains(around.area, box)) price += hardPrice
  for (const x of around.rulesX) if (box.x < x && x < box.x + box.width) price += 700
  for (const y of around.rulesY) if (box.y < y && y < box.y + box.height) price += 700
  return price
}

/** The box of a label around its middle. */
export function boxAround(middle: Point, { width, height }: Label): Box {
  return {
    x: middle.x - Math.ceil(width / 2),
    y: middle.y - Math.ceil(height / 2),
    width,
    height,
  }
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** Whether two boxes have a point in common; boxes without width or height are lines. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + 1 &&
    b.x < a.x + a.width + 1 &&
    a.y < b.y + b.height + 1 &&
    b.y < a.y + a.height + 1
  )
}

/** Whether a box touches a symbol; beside the slanted sides of a diamond there is room. */
export function hitsSymbol(
  box: Box,
  symbol: { readonly box: Box; readonly diamond: boolean },
): boolean {
  if (!overlaps(box, symbol.box)) return false
  if (!symbol.diamond) return true
  const { x, y, width, height } = symbol.box
  const middleX = x + width / 2
  const middleY = y + height / 2
  const dx = distanceTo(middleX, box.x, box.x + box.width)
  const dy = distanceTo(middleY, box.y, box.y + box.height)
  return dx / (width / 2) + dy / (height / 2) < 1
}

function distanceTo(value: number, from: number, to: number): number {
  if (value < from) return from - value
  return value > to ? value - to : 0
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
