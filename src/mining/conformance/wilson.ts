/** A share with the ends of its interval; each from 0 to 1. */
export type ShareInterval = { readonly share: number; readonly low: number; readonly high: number }

/** 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/**
 * Gives a share with its 95 % score interval (Wilson, Journal of the American Statistical Association
 * 22, 1927). Undefined where there is nothing to take a share of.
 */
export function wilsonInterval(count: number, of: number): ShareInterval | undefined {
  if (of === 0) return undefined
  const share = count / of
  const weight = 1 + (z * z) / of
  const middle = (share + (z * z) / (2 * of)) / weight
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
