import type { ArrowPrimitive, Box, Drawing, Page, Point, SymbolPrimitive } from './page.ts'

/** An arrow as a reader sees it: the symbols at which it begins and ends, absent where it hangs in the air. */
export type SeenArrow = {
  readonly page: number
  readonly from?: SymbolPrimitive
  readonly to?: SymbolPrimitive
}

/** Rounding of the drawing, in µm. */
const tolerance = 2

/**
 * Reads the arrows of a page back from their coordinates: each begins and ends at the symbol that its
 * points touch; one without a head goes on as the arrow that it runs into.
 */
export function readArrows(page: Page): SeenArrow[] {
  const symbols = page.primitives
    .filter((one): one is SymbolPrimitive => one.kind === 'symbol')
    .filter(({ role }) => role !== 'copy')
  const arrows = page.primitives.filter((one): one is ArrowPrimitive => one.kind === 'arrow')
  const touched = (point: Point | undefined) => symbols.find(({ box }) => isAt(point, box))
  return arrows.map((arrow) => {
    const from = touched(arrow.points[0])
    const to = touched(followMerges(arrow, arrows).points.at(-1))
    return {
      page: page.number,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
  })
}

/**
 * Reads the flow back from a drawing: pairs of the keys of symbols, the halves of a cut flow joined by
 * the letter of their connectors. What is broken has '?' in place of a key.
 */
export function readDrawing({ pages }: Drawing): (readonly [string, string])[] {
  const seen = pages.flatMap(readArrows)
  const arriving = new Map(
    seen.filter(({ from }) => isConnector(from)).map(({ from, to }) => [from?.letter, to?.key]),
  )
  return seen
    .filter(({ from }) => !isConnector(from))
    .map(({ from, to }) => [
      from?.key ?? '?',
      (isConnector(to) ? arriving.get(to?.letter) : to?.key) ?? '?',
    ])
}

function isConnector(symbol: SymbolPrimitive | undefined): boolean {
  return symbol?.role === 'connector'
}

/** The arrow that has the head. Merges form no circle; should one do so, it ends where it began. */
function followMerges(arrow: ArrowPrimitive, arrows: readonly ArrowPrimitive[]): ArrowPrimitive {
  let current = arrow
  for (let step = 0; step < arrows.length && !current.head; step += 1) {
    const end = current.points.at(-1)
    const next = arrows.find((other) => other !== current && runsThrough(other, end))
    if (next === undefined) return current
    current = next
  }
  return current
}

function runsThrough({ points }: ArrowPrimitive, point: Point | undefined): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index] ?? to
    const x = Math.min(from.x, to.x)
    const y = Math.min(from.y, to.y)
    return isAt(point, { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) })
  })
}

function isAt(point: Point | undefined, { x, y, width, height }: Box): boolean {
  return (
    point !== undefined &&
    point.x >= x - tolerance &&
    point.x <= x + width + tolerance &&
    point.y >= y - tolerance &&
    point.y <= y + height + tolerance
  )
}
