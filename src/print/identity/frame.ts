import type { Box } from '#diagram'
import type { RulePrimitive } from '../sheet/sheet.ts'

type Weight = RulePrimitive['weight']

/** Gives a horizontal line. */
export function across(
  y: number,
  [from, to]: readonly [number, number],
  weight: Weight,
): RulePrimitive {
  return { kind: 'rule', weight, from: { x: from, y }, to: { x: to, y } }
}

/** Gives a vertical line. */
export function down(
  x: number,
  [from, to]: readonly [number, number],
  weight: Weight,
): RulePrimitive {
  return { kind: 'rule', weight, from: { x, y: from }, to: { x, y: to } }
}

/** Gives the four sides of a box. */
export function frameOf({ x, y, width, height }: Box): RulePrimitive[] {
  const [right, bottom] = [x + width, y + height]
  return [
    across(y, [x, right], 'frame'),
    across(bottom, [x, right], 'frame'),
    down(x, [y, bottom], 'frame'),
    down(right, [y, bottom], 'frame'),
  ]
}
