import type { Box, Point } from '../page/page.ts'
import type { Scene } from './bounds.ts'
import {
  countRules,
  countTouched,
  distanceFrom,
  grow,
  roomOfPage,
  roomWithin,
  type LabelRoom,
} from './label-room.ts'
import type { RoutingProblem } from './problem.ts'

/** Middle of a label's box, and whether it is clear of everything. */
export type PlacedLabel = { readonly at: Point; readonly clear: boolean }

type Label = { readonly width: number; readonly height: number }

/** How an arrow leaves its symbol: tip, direction, length of the first piece. */
type Exit = {
  readonly tip: Point
  readonly stepX: number
  readonly stepY: number
  readonly length: number
  readonly label: Label
}

/**
 * Places the labels, by arrow. Each stands beside the first piece of its arrow or in the free corner
 * of the symbol's cell, at the cheapest of some 200 places; where all of these touch something,
 * anywhere about the tip, at last more closely:
 *
 *            Ya
 *      <>────────┐        rather not beside the second piece, where it would
 *        Ya      │        read as belonging to a neighbour
 */
export function placeLabels(
  problem: RoutingProblem,
  scene: Scene,
  arrows: readonly (readonly Point[])[],
): readonly (PlacedLabel | undefined)[] {
  const exits = scene.board.plan.arrows.flatMap(({ arrow: { label }, index }) => {
    const exit = label === undefined ? undefined : exitOf(arrows[index] ?? [], label)
    return exit === undefined ? [] : [{ ...exit, index }]
  })
  if (exits.length === 0) return []
  const page = roomOfPage(problem, scene, arrows)
  let best = placeInOrder(page, exits)
  for (let round = 0; round < retries && best.unclear.length > 0; round++) {
    // Those that found no place choose first.
    const rest = best.order.filter((exit) => !best.unclear.includes(exit))
    const next = placeInOrder(page, [...best.unclear, ...rest])
    if (next.unclear.length < best.unclear.length) best = next
    else break
  }
  return best.labels
}

const retries = 4

type NumberedExit = Exit & { readonly index: number }

function placeInOrder(page: LabelRoom, order: readonly NumberedExit[]) {
  const boxes: Box[] = []
  const labels: PlacedLabel[] = []
  const unclear: NumberedExit[] = []
  for (const exit of order) {
    const placed = placeAt({ ...page, labels: boxes }, exit)
    labels[exit.index] = placed
    boxes.push(boxAround(placed.at, exit.label))
    if (!placed.clear) unclear.push(exit)
  }
  return { labels, unclear, order }
}

function exitOf(points: readonly Point[], label: Label): Exit | undefined {
  const [tip, next] = points
  if (tip === undefined || next === undefined) return undefined
  const length = Math.abs(next.x - tip.x) + Math.abs(next.y - tip.y)
  return { tip, stepX: Math.sign(next.x - tip.x), stepY: Math.sign(next.y - tip.y), length, label }
}

/** A label's nearest point is no further from the tip than this (µm). */
const reach = 5_800
/** Price of touching something: more than all wishes together. */
const touchPrice = 100_000
const rulePrice = 700

function placeAt(page: LabelRoom, exit: Exit): PlacedLabel {
  const { label, tip } = exit
  const around = grow({ ...tip, width: 0, height: 0 }, reach + Math.max(label.width, label.height))
  const room = roomWithin(page, around)
  const beside = cheapest(room, exit, placesBeside(exit))
  if (beside.clear) return beside
  const about = cheapest(room, exit, placesAbout(exit))
  return about.clear ? about : cheapest({ ...room, clearance: 30 }, exit, placesAbout(exit))
}

/** A place for a label's middle, and how far it is from what one would wish. */
type Place = { readonly at: Point; readonly price: number }

function cheapest(room: LabelRoom, { label, tip }: Exit, places: Iterable<Place>): PlacedLabel {
  let best = tip
  let least = Infinity
  for (const { at, price } of places) {
    if (price >= least) continue
    const box = boxAround(at, label)
    const whole = price + rulePrice * countRules(room, box) + touchPrice * countTouched(room, box)
    if (whole >= least || distanceFrom(tip, box) > reach) continue
    best = at
    least = whole
  }
  return { at: best, clear: least < touchPrice }
}

const stride = 400
/** Distances from the exit's line; negative is above or to the right. */
const asides = [350, 900, 1_700, 2_500, 3_300].flatMap((gap) => [-gap, gap])

/** Places that begin `start` beyond the tip, `aside` from the line of the first piece. */
function* placesBeside(exit: Exit): Iterable<Place> {
  const { tip, stepX, stepY, label, length } = exit
  const upright = stepX === 0
  const [along, across] = upright ? [label.height, label.width] : [label.width, label.height]
  for (const aside of asides) {
    const off = aside + Math.sign(aside) * Math.ceil(across / 2)
    for (let start = -along - 1_200; start <= reach; start += stride) {
      const middle = start + Math.ceil(along / 2)
      const at = upright
        ? { x: tip.x - off, y: tip.y + stepY * middle }
        : { x: tip.x + stepX * middle, y: tip.y + off }
      const beyond = Math.max(0, start + along - length)
      const wish = Math.abs(start - 500) + (aside > 0 ? 300 : 0) + (start < 0 ? 900 : 0)
      yield { at, price: wish + 6 * beyond + 2 * Math.abs(aside) }
    }
  }
}

/** Places all about the tip, nearer ones cheaper. */
function* placesAbout({ tip, label }: Exit): Iterable<Place> {
  const wide = Math.ceil(label.width / 2) + reach
  const high = Math.ceil(label.height / 2) + reach
  for (let dy = -high; dy <= high; dy += stride) {
    for (let dx = -wide; dx <= wide; dx += stride) {
      const at = { x: tip.x + dx, y: tip.y + dy }
      yield { at, price: 3 * distanceFrom(tip, boxAround(at, label)) }
    }
  }
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
