import { studentInterval, type Interval } from '../numbers/interval.ts'
import type { SurveyFigures } from './compute-survey.ts'

/** How the index changed from one period to another, in points of the index. */
export type Trend = {
  readonly difference: number
  readonly interval: Interval
  /** `unclear`: chance alone may have made the difference. */
  readonly verdict: 'better' | 'worse' | 'unclear'
}

/**
 * Compares two periods with different respondents: the difference of the indices by the exact weights with
 * its 95 % interval. Undefined where a period has no interval, or too few answers to be shown. Source:
 * Welch, Biometrika 34 (1947), with Satterthwaite's degrees of freedom.
 */
export function comparePeriods(before: SurveyFigures, after: SurveyFigures): Trend | undefined {
  const sides = [before, after]
  if (sides.some(({ standing }) => standing === 'hidden')) return undefined
  if (before.index === undefined || after.index === undefined) return undefined
  if (before.spread === undefined || after.spread === undefined) return undefined
  const difference = after.index.exact - before.index.exact
  const [one, other] = [before.spread, after.spread]
  const [first, second] = [one.standardError ** 2, other.standardError ** 2]
  const standardError = Math.sqrt(first + second)
  const degrees = (first + second) ** 2 / (first ** 2 / one.degrees + second ** 2 / other.degrees)
  const interval = studentInterval(difference, { standardError, degrees })
  return { difference, interval, verdict: verdictOf(interval) }
}

function verdictOf({ low, high }: Interval): Trend['verdict'] {
  if (low > 0) return 'better'
  return high < 0 ? 'worse' : 'unclear'
}
