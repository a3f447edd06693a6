/**
 * Directions on the grid, also the sides of a symbol:
 *
 *          0 north (top)
 *     3 west    1 east
 *          2 south (bottom)
 */
export type Direction = 0 | 1 | 2 | 3

export const directions: readonly Direction[] = [0, 1, 2, 3]

/** The direction a number stands for, modulo 4. */
export function directionOf(value: number): Direction {
  return directions[value & 3] ?? 0
}

/** -1 when `to` lies on the left of someone looking towards `heading`, 1 on the right, 0 before or behind. */
export function lean(heading: number, to: number): -1 | 0 | 1 {
  const turn = (to - heading) & 3
  if (turn === 1) return 1
  return turn === 3 ? -1 : 0
}

/** The single direction of a one-bit mask (bit n = direction n). */
export function directionOfBit(mask: number): number {
  return 31 - Math.clz32(mask)
}
