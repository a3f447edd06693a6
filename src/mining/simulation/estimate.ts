/** A mean over runs with its 95 % interval; of one run there is no interval. */
export type Estimate = { readonly mean: number; readonly low?: number; readonly high?: number }

/**
 * Gives the mean of what several independent runs gave, with Student's t interval at 95 % (Student
 * 1908; Law, Simulation Modeling and Analysis, 2015, 9.4.1). NaN for no run.
 */
export function estimateMean(values: readonly number[]): Estimate {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  if (count < 2) return { mean }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const half = tAt(count - 1) * Math.sqrt(squares / (count - 1) / count)
  return { mean, low: mean - half, high: mean + half }
}

/** Two-sided 95 % points of Student's t for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
const tPoints = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
]

/** Beyond the table the point of the next fewer degrees that it has: the interval is never too narrow. */
function tAt(degrees: number): number {
  const point = tPoints[degrees - 1]
  if (point !== undefined) return point
  if (degrees < 60) return degrees < 40 ? 2.042 : 2.021
  return degrees < 120 ? 2 : 1.98
}
