import type { Sop } from '../model/sop.ts'
import { generateSop } from './generate-sop.ts'
import { seededRandom } from './seeded-random.ts'
import { variations } from './variations.ts'

/**
 * Gives an SOP that does what real SOPs do beyond the regulation, the same for the same seed: each
 * kind of variation (see `variations`) with a chance of one in three.
 */
export function generateVariedSop(seed: number): Sop {
  const random = seededRandom(seed ^ 0x5f3759df)
  return variations
    .filter(() => random.chance(1 / 3))
    .reduce((sop, vary) => vary(sop, random), generateSop(seed))
}
