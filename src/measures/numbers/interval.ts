import { normalQuantile } from './normal-quantile.ts'
import { studentQuantile } from './student-quantile.ts'

/** The ends of a confidence interval, in the unit of the figure. */
export type Interval = { readonly low: number; readonly high: number }

/** A figure's standard error and the degrees of freedom behind it. */
export type Spread = { readonly standardError: number; readonly degrees: number }

/** The confidence of all intervals that are published. */
export const usualConfidence = 0.95

/**
 * Gives the interval around an estimate by Student's t. A standard error of 0 gives the estimate itself
 * as both ends. Source: Student, Biometrika 6 (1908).
 */
export function studentInterval(
  estimate: number,
  { standardError, degrees }: Spread,
  confidence = usualConfidence,
): Interval {
  if (standardError === 0) return { low: estimate, high: estimate }
  const half = studentQuantile((1 + confidence) / 2, degrees) * standardError
  return { low: estimate - half, high: estimate + half }
}

/**
 * Gives a share (0 to 1) of `of` with its score interval; undefined where there is nothing to take a
 * share of. Source: Wilson, Journal of the American Statistical Association 22 (1927).
 */
export function wilsonShare(
  count: number,
  of: number,
  confidence = usualConfidence,
): ({ readonly share: number } & Interval) | undefined {
  if (of === 0) return undefined
  const z = normalQuantile((1 + confidence) / 2)
  const share = count / of
  const weight = 1 + (z * z) / of
  const middle = (share + (z * z) / (2 * of)) / weight
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const low = count === 0 ? 0 : middle - half
  const high = count === of ? 1 : middle + half
  return { share, low, high }
}
