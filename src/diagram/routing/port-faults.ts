import type { Board } from './board.ts'

/**
 * Sides of symbols that a reader stumbles over: a side of a diamond used more than once (each further
 * use counts), a side of another symbol used both in and out.
 */
export function countPortFaults({ plan, outOf, into }: Board): number {
  let faults = 0
  for (const { index, diamond } of plan.symbols) {
    for (let side = 0; side < 4; side++) {
      const out = outOf[4 * index + side] ?? 0
      const incoming = into[4 * index + side] ?? 0
      if (diamond) faults += Math.max(0, out + incoming - 1)
      else if (out > 0 && incoming > 0) faults++
    }
  }
  return faults
}
