import type { Box, Point } from '../page/page.ts'
import type { Scene } from './bounds.ts'
import {
  boxAround,
  placesAbout,
  placesBeside,
  placesBetween,
  reach,
  type Exit,
  type Place,
  type Try,
} from './label-places.ts'
import {
  countRules,
  countTouched,
  distanceFrom,
  grow,
  roomOfPage,
  roomWithin,
  type LabelRoom,
} from './label-room.ts'
import type { LabelSize, RoutingProblem, WantedLabel } from './problem.ts'

/** Middle of a label's box, in which of its forms it stands, and what is wrong with it. */
export type PlacedLabel = { readonly at: Point; readonly form: number; readonly fault: number }

/** How bad a fault of a drawing is: words of a label divided, a crossing, what must not be at all. */
export const faults = { none: 0, divided: 1, crossing: 2, grave: 1_000 }

/**
 * Places the labels, by arrow. Each stands beside the first piece of its arrow or in the free corner
 * of the symbol's cell, at the cheapest of some 200 places; where all of these touch something,
 * anywhere about the tip, then in a narrower form, at last more closely:
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
  for (let round = 0; round < retries && best.total > faults.none; round++) {
    // Those that found no place choose first.
    const rest = best.order.filter((exit) => !best.unclear.includes(exit))
    const next = placeInOrder(page, [...best.unclear, ...rest])
    if (next.total < best.total) best = next
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
  let total = 0
  for (const exit of order) {
    const placed = placeAt({ ...page, labels: boxes }, exit)
    labels[exit.index] = placed
    boxes.push(boxAround(placed.at, exit.forms[placed.form] ?? noSize))
    if (placed.fault > faults.none) unclear.push(exit)
    total += placed.fault
  }
  return { labels, unclear, total, order }
}

const noSize: LabelSize = { width: 0, height: 0 }

function exitOf(points: readonly Point[], label: WantedLabel): Exit | undefined {
  const [tip, next] = points
  if (tip === undefined || next === undefined) return undefined
  const length = Math.abs(next.x - tip.x) + Math.abs(next.y - tip.y)
  const forms = [label, ...(label.narrower ?? [])]
  return { tip, stepX: Math.sign(next.x - tip.x), stepY: Math.sign(next.y - tip.y), length, forms }
}

/** Price of touching something: more than all wishes together. */
const touchPrice = 100_000
const rulePrice = 700

function placeAt(page: LabelRoom, exit: Exit): PlacedLabel {
  const tries = exit.forms.map((label, form): Try => ({ ...exit, label, form }))
  const { width, height } = around(exit.forms)
  const near = grow({ ...exit.tip, width: 0, height: 0 }, reach + Math.max(width, height))
  const room = roomWithin(page, near)
  for (const each of tries) {
    const beside = cheapest(room, each, placesBeside(each))
    if (beside.fault < faults.grave) return beside
    const about = cheapest(room, each, placesAbout(each))
    if (about.fault < faults.grave) return about
  }
  const tight = { ...room, clearance: 30 }
  const close = tries.map((each) => cheapest(tight, each, placesBetween(tight, each)))
  const placed = close.find(({ fault }) => fault < faults.grave) ?? close[0]
  return placed ?? { at: exit.tip, form: 0, fault: faults.grave }
}

/** A size that holds every form. */
function around(forms: readonly LabelSize[]): LabelSize {
  return {
    width: Math.max(...forms.map(({ width }) => width)),
    height: Math.max(...forms.map(({ height }) => height)),
  }
}

function cheapest(
  room: LabelRoom,
  { label, form, tip }: Try,
  places: Iterable<Place>,
): PlacedLabel {
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
  const ownFault = label.divided === true ? faults.divided : faults.none
  return { at: best, form, fault: least < touchPrice ? ownFault : faults.grave }
}
