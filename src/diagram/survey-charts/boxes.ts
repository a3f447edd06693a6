import type { Box, Point } from '../page/page.ts'
import { dotRadius } from './chart.ts'

/** Gives the box around a dot. */
export function dotBox({ x, y }: Point): Box {
  return { x: x - dotRadius, y: y - dotRadius, width: 2 * dotRadius, height: 2 * dotRadius }
}

/** Whether a box lies inside of another. */
export function isInside(box: Box, home: Box): boolean {
  return (
    box.x >= home.x &&
    box.y >= home.y &&
    box.x + box.width <= home.x + home.width &&
    box.y + box.height <= home.y + home.height
  )
}

/** Whether two boxes share some place. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
