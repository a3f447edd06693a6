import type { Box, Point } from '../page/page.ts'
import type { PlacedSymbol } from './problem.ts'

export type Shape = PlacedSymbol['shape']

/** Height of a connector's rectangular part per mille of its whole: below it comes to a point. */
export const pentagonShoulder = 620

/**
 * How far the outline is from the side of its box (µm), where an arrow meets it `offset` µm beside
 * the middle of that side. Sides count like directions: 0 top, 1 right, 2 bottom, 3 left.
 *
 *      ╭──────╮     /\        ┌────┐
 *      ╰──────╯    <  >       │    │
 *                   \/         \  /
 *     terminator  decision    connector
 */
export function outlineDepth(shape: Shape, box: Box, at: { side: number; offset: number }): number {
  const { side } = at
  const offset = Math.abs(at.offset)
  const upright = side === 0 || side === 2
  switch (shape) {
    case 'process':
      return 0
    case 'terminator':
      return upright ? capDepth(box, offset - (box.width - box.height) / 2) : capDepth(box, offset)
    case 'decision':
      return upright
        ? Math.round((offset * box.height) / box.width)
        : Math.round((offset * box.width) / box.height)
    case 'connector':
      return pentagonDepth(box, at)
  }
}

/** Depth of a round cap, `offset` off the axis on which its centre lies. */
function capDepth({ height }: Box, offset: number): number {
  const radius = height / 2
  const off = Math.min(Math.max(offset, 0), radius)
  return Math.round(radius - Math.sqrt(radius * radius - off * off))
}

function pentagonDepth({ width, height }: Box, at: { side: number; offset: number }): number {
  const point = height - (height * pentagonShoulder) / 1000
  if (at.side === 0) return 0
  if (at.side === 2) return Math.round((Math.abs(at.offset) * 2 * point) / width)
  const below = at.offset - (height / 2 - point)
  return below <= 0 ? 0 : Math.round((below * width) / (2 * point))
}

/** Where an arrow on the line `coordinate` (x for top and bottom, y for the sides) meets the outline. */
export function meetOutline(
  shape: Shape,
  box: Box,
  at: { side: number; coordinate: number },
): Point {
  const { side, coordinate } = at
  const upright = side === 0 || side === 2
  const middle = upright ? box.x + box.width / 2 : box.y + box.height / 2
  const depth = outlineDepth(shape, box, { side, offset: coordinate - middle })
  if (side === 0) return { x: coordinate, y: box.y + depth }
  if (side === 2) return { x: coordinate, y: box.y + box.height - depth }
  if (side === 1) return { x: box.x + box.width - depth, y: coordinate }
  return { x: box.x + depth, y: coordinate }
}

/**
 * How far beside the middle of a column (top, bottom) or row an arrow may still meet a side (µm).
 * `stretch` is the distance between the outer columns that a symbol covers. On a diamond, arrows at
 * neighbouring sides must not cross before the outline:
 *
 *        /  \
 *       <    >───   the lines at both sides stay within
 *        \│ /       half of their quarter
 *         │
 */
export function sideReach(
  shape: Shape,
  { box, stretch }: { readonly box: Box; readonly stretch: number },
  side: number,
): number {
  const upright = side === 0 || side === 2
  const half = (upright ? box.width - stretch : box.height) / 2
  switch (shape) {
    case 'process':
      return Math.max(0, Math.round(half) - 700)
    case 'terminator':
      return Math.max(0, Math.round(half * 0.75))
    case 'decision':
      return Math.round(half * 0.47 * (upright ? 1 : 1 - stretch / box.width))
    case 'connector':
      return Math.max(0, Math.round(side === 0 ? half - 700 : half * 0.6))
  }
}
