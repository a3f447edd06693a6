import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'

/** Beyond so many degrees of freedom the expansion around the normal distribution is exact to 1e-14. */
const manyDegrees = 50_000
const mostSteps = 200

/**
 * Gives the quantile of Student's t for a probability between 0.5 and 1 and any positive degrees of
 * freedom, also broken ones (Welch). Method: Newton's steps on the distribution function by the incomplete
 * beta function (DLMF 8.17), from the quantile of the normal distribution up: the tail is convex, so that
 * no step goes too far. For many degrees the expansion of Abramowitz & Stegun 26.7.5. Relative error below
 * 1e-10. Some three steps for ten degrees and more.
 */
export function studentQuantile(probability: number, degrees: number): number {
  const z = normalQuantile(probability)
  if (degrees > manyDegrees) {
    const first = (z ** 3 + z) / (4 * degrees)
    return z + first + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
  }
  const logScale =
    logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - Math.log(degrees * Math.PI) / 2
  let t = z
  for (let step = 0; step < mostSteps; step++) {
    const density = Math.exp(logScale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees))
    const more = (upperTail(t, degrees) - (1 - probability)) / density
    t += more
    if (Math.abs(more) <= 1e-12 * t) break
  }
  return t
}

function upperTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
}
