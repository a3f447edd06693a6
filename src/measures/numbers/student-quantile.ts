import { incompleteBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal-quantile.ts'

/** Beyond so many degrees of freedom the expansion around the normal distribution is exact to 1e-14. */
const manyDegrees = 50_000

/**
 * Gives the quantile of Student's t for a probability between 0.5 and 1 and any positive degrees of
 * freedom, also broken ones (Welch). Method: bisection on the distribution function by the incomplete
 * beta function (DLMF 8.17), for many degrees of freedom the expansion of Abramowitz & Stegun 26.7.5.
 * Relative error below 1e-10.
 */
export function studentQuantile(probability: number, degrees: number): number {
  const z = normalQuantile(probability)
  if (degrees > manyDegrees) {
    const first = (z ** 3 + z) / (4 * degrees)
    return z + first + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
  }
  let low = z
  let high = Math.max(1, 2 * z)
  while (upperTail(high, degrees) > 1 - probability) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const half = (low + high) / 2
    if (upperTail(half, degrees) > 1 - probability) low = half
    else high = half
  }
  return (low + high) / 2
}

function upperTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
}
