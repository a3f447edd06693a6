import { lineHeight, measureText } from '../text/measure.ts'
import { formWords } from './form-words.ts'
import type { Box, Point, SymbolPrimitive, TextPrimitive } from './page.ts'
import { setLine } from './set-text.ts'
import { fonts } from './sizes.ts'

/** What a connector's reference must keep clear of. */
export type Surroundings = {
  readonly area: Box
  readonly symbols: readonly SymbolPrimitive[]
  readonly arrows: readonly { readonly points: readonly Point[] }[]
  readonly texts: readonly Box[]
}

/** Blank between a connector and its reference, and least blank between that and anything else. */
const gap = 400
const clearance = 300

/** Sets the letter in a connector's pentagon, a little above its middle, for the lower part is a point. */
export function setLetter({ box, letter = '' }: SymbolPrimitive): TextPrimitive {
  const upper = { ...box, height: Math.round(box.height * 0.84) }
  return setLine(letter, upper, { role: 'letter', ...fonts.letter, anchor: 'middle' })
}

/**
 * Sets "hal. n" beside a connector, where it touches least:
 *
 *     left  +---+  right        then, lower, at the point
 *           | A |
 *     left   \ /   right
 */
export function setReference(
  connector: SymbolPrimitive,
  page: number,
  surroundings: Surroundings,
): { readonly text: TextPrimitive; readonly box: Box } {
  const text = formWords.onPage(page)
  const width = measureText(text, fonts.reference)
  const height = lineHeight(fonts.reference)
  const { box } = connector
  const right = box.x + box.width + gap
  const left = box.x - gap - width
  const [upper, lower] = [box.y + 200, box.y + box.height - height]
  const spots = [upper, lower].flatMap((y) => [right, left].map((x) => ({ x, y, width, height })))
  let [best, least] = [spots[0] ?? box, Infinity]
  for (const spot of spots) {
    const price = priceOf(spot, connector, surroundings)
    if (price >= least) continue
    best = spot
    least = price
  }
  const style = { role: 'reference', ...fonts.reference, anchor: 'middle' } as const
  return { text: setLine(text, best, style), box: best }
}

/** Arrows, symbols and texts that a spot touches; leaving the flow's area is worst. */
function priceOf(spot: Box, connector: SymbolPrimitive, surroundings: Surroundings): number {
  const { area, symbols, arrows, texts } = surroundings
  const inside = spot.x >= area.x && spot.x + spot.width <= area.x + area.width
  const wide = { ...spot, x: spot.x - clearance, width: spot.width + 2 * clearance }
  const others = symbols.filter((symbol) => symbol !== connector && overlap(symbol.box, wide))
  const crossing = arrows.filter(({ points }) => crosses(points, wide))
  const covered = texts.filter((text) => overlap(text, wide))
  return (inside ? 0 : 10) + 4 * others.length + 3 * covered.length + 2 * crossing.length
}

function crosses(points: readonly Point[], spot: Box): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index] ?? to
    const x = Math.min(from.x, to.x)
    const y = Math.min(from.y, to.y)
    return overlap({ x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }, spot)
  })
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  )
}
