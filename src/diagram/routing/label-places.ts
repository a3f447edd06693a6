import type { Box, Point } from '../page/page.ts'
import { distanceFrom, type LabelRoom } from './label-room.ts'
import type { LabelSize } from './problem.ts'

/** How an arrow leaves its symbol: tip, direction, length of the first piece. */
export type Exit = {
  readonly tip: Point
  readonly stepX: number
  readonly stepY: number
  readonly length: number
  /** From the widest to the narrowest. */
  readonly forms: readonly Form[]
}

/** The size of a label in one of its forms, and whether words are divided in it. */
export type Form = LabelSize & { readonly divided?: boolean }

/** A form of a label that is to be placed. */
export type Try = Exit & { readonly label: Form; readonly form: number }

/** A place for a label's middle, and how far it is from what one would wish. */
export type Place = { readonly at: Point; readonly price: number }

/** A label's nearest point is no further from the tip than this (µm). */
export const reach = 5_800
const stride = 400
/** Distances from the exit's line; negative is above or to the right. */
const asides = [350, 900, 1_700, 2_500, 3_300].flatMap((gap) => [-gap, gap])

/** Places that begin `start` beyond the tip, `aside` from the line of the first piece. */
export function* placesBeside(exit: Try): Iterable<Place> {
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
export function* placesAbout({ tip, label }: Try): Iterable<Place> {
  const wide = Math.ceil(label.width / 2) + reach
  for (let dx = -wide; dx <= wide; dx += stride) yield* placesUpright(tip, label, tip.x + dx)
}

/** Places all about the tip, and those that fit exactly beside something. */
export function* placesBetween(room: LabelRoom, exit: Try): Iterable<Place> {
  yield* placesAbout(exit)
  const { tip, label } = exit
  const { pieces, labels, symbols, area } = room
  const beside = Math.ceil(label.width / 2) + room.clearance + 1
  for (const { x, width } of [...pieces, ...labels, ...symbols.map(({ box }) => box)]) {
    yield* placesUpright(tip, label, x - beside)
    yield* placesUpright(tip, label, x + width + beside)
  }
  yield* placesUpright(tip, label, area.x + Math.ceil(label.width / 2))
  yield* placesUpright(tip, label, area.x + area.width - Math.ceil(label.width / 2))
}

/** Places one above the other about the tip. */
function* placesUpright(tip: Point, label: LabelSize, x: number): Iterable<Place> {
  const high = Math.ceil(label.height / 2) + reach
  for (let dy = -high; dy <= high; dy += stride) {
    const at = { x, y: tip.y + dy }
    yield { at, price: 3 * distanceFrom(tip, boxAround(at, label)) }
  }
}

/** The box of a label around its middle. */
export function boxAround(middle: Point, { width, height }: LabelSize): Box {
  return {
    x: middle.x - Math.ceil(width / 2),
    y: middle.y - Math.ceil(height / 2),
    width,
    height,
  }
}
