import type { Box, RulePrimitive } from './page.ts'

type Weight = RulePrimitive['weight']

/** A horizontal rule. */
export function across(
  y: number,
  [from, to]: readonly [number, number],
  weight: Weight = 'rule',
): RulePrimitive {
  return { kind: 'rule', weight, from: { x: from, y }, to: { x: to, y } }
}

/** A vertical rule. */
export function down(
  x: number,
  [from, to]: readonly [number, number],
  weight: Weight = 'rule',
): RulePrimitive {
  return { kind: 'rule', weight, from: { x, y: from }, to: { x, y: to } }
}

/** The four sides of a box, in the weight of a frame. */
export function frame({ x, y, width, height }: Box): RulePrimitive[] {
  return [
    across(y, [x, x + width], 'frame'),
    down(x + width, [y, y + height], 'frame'),
    across(y + height, [x, x + width], 'frame'),
    down(x, [y, y + height], 'frame'),
  ]
}
