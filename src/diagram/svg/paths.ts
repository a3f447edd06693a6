import type { ArrowPrimitive, Box, Point, SymbolPrimitive } from '../page/page.ts'
import { pentagonShoulder } from '../routing/outline.ts'

/** Size of an arrowhead in µm. The line goes a little way into it, so that no gap shows. */
const arrowHead = { length: 2100, width: 1600, overlap: 300 }

/** Writes a length of whole µm in the SVG's units of 0.1 mm, exact to the µm. */
export function units(micrometres: number): string {
  return String(micrometres / 100)
}

/** Path of a straight line. */
export function linePath({ from, to }: { readonly from: Point; readonly to: Point }): string {
  return polyline([from, to])
}

/** Path of an arrow's line; under a head it ends at the head's base, else the tip would be blunt. */
export function arrowPath({ points, head }: ArrowPrimitive): string {
  if (!head) return polyline(points)
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (tip === undefined || before === undefined) return ''
  return polyline([
    ...points.slice(0, -1),
    moveBack(tip, before, arrowHead.length - arrowHead.overlap),
  ])
}

/** Path of an arrow's head, '' where it has none. */
export function headPath({ points, head }: ArrowPrimitive): string {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!head || tip === undefined || before === undefined) return ''
  const base = moveBack(tip, before, arrowHead.length)
  const half = arrowHead.width / 2
  const [x, y] = tip.x === base.x ? [half, 0] : [0, half]
  const corners = [tip, { x: base.x + x, y: base.y + y }, { x: base.x - x, y: base.y - y }]
  return `${polyline(corners)}Z`
}

/** The point `distance` before the tip, but never before the corner where the last piece begins. */
function moveBack(tip: Point, before: Point, distance: number): Point {
  const [dx, dy] = [before.x - tip.x, before.y - tip.y]
  const length = Math.abs(dx) + Math.abs(dy)
  const share = length === 0 ? 0 : Math.min(1, distance / length)
  return { x: tip.x + Math.round(dx * share), y: tip.y + Math.round(dy * share) }
}

/** Path of a symbol's outline. */
export function symbolPath({ shape, box }: SymbolPrimitive): string {
  switch (shape) {
    case 'process':
      return `${polyline(corners(box))}Z`
    case 'decision':
      return `${polyline(diamond(box))}Z`
    case 'connector':
      return `${polyline(pentagon(box))}Z`
    case 'terminator':
      return capsule(box)
  }
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

function diamond({ x, y, width, height }: Box): Point[] {
  return [
    { x: x + width / 2, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x, y: y + height / 2 },
  ]
}

function pentagon({ x, y, width, height }: Box): Point[] {
  const shoulder = y + (height * pentagonShoulder) / 1000
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: shoulder },
    { x: x + width / 2, y: y + height },
    { x, y: shoulder },
  ]
}

function capsule({ x, y, width, height }: Box): string {
  const radius = height / 2
  const arc = (to: number) =>
    `A${units(radius)} ${units(radius)} 0 0 1 ${units(x + (to === 1 ? width - radius : radius))}`
  return (
    `M${units(x + radius)} ${units(y)}H${units(x + width - radius)}` +
    `${arc(1)} ${units(y + height)}H${units(x + radius)}${arc(0)} ${units(y)}Z`
  )
}

function polyline(points: readonly Point[]): string {
  return points
    .map((to, index) => {
      const from = points[index - 1]
      if (from === undefined) return `M${units(to.x)} ${units(to.y)}`
      if (from.y === to.y) return `H${units(to.x)}`
      return from.x === to.x ? `V${units(to.y)}` : `L${units(to.x)} ${units(to.y)}`
    })
    .join('')
}
