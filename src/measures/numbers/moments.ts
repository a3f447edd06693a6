import type { Spread } from './interval.ts'

/** What is summed of some numbers: enough for mean and spread, and sums of parts add up. */
export type Moments = { n: number; sum: number; squares: number }

/** Gives the moments of no number. */
export function noMoments(): Moments {
  return { n: 0, sum: 0, squares: 0 }
}

/** Adds one number to moments, in place. */
export function addNumber(to: Moments, value: number): void {
  to.n += 1
  to.sum += value
  to.squares += value * value
}

/** Adds the moments of a part to others, in place. */
export function addMoments(to: Moments, part: Moments): void {
  to.n += part.n
  to.sum += part.sum
  to.squares += part.squares
}

/** Gives the mean; undefined of no number. */
export function meanOf({ n, sum }: Moments): number | undefined {
  return n === 0 ? undefined : sum / n
}

/**
 * Gives the standard error of the mean, s/√n · √((N−n)/(N−1)); without a known population N without the
 * correction, and 0 where everybody answered. Undefined for fewer than two numbers. What rounding leaves
 * of the variance of equal numbers counts as 0. Source: Cochran, Sampling Techniques (1977), section 2.6.
 */
export function spreadOf(
  { n, sum, squares }: Readonly<Moments>,
  population?: number,
): Spread | undefined {
  if (n < 2) return undefined
  const around = squares - (sum * sum) / n
  const variance = around < 1e-12 * squares ? 0 : around / (n - 1)
  const correction = population === undefined ? 1 : (population - n) / (population - 1)
  return { standardError: Math.sqrt((variance / n) * Math.max(0, correction)), degrees: n - 1 }
}
