import { studentInterval, type Interval, type Spread } from '../numbers/interval.ts'
import type { ElementFigures, SurveyFigures } from './compute-survey.ts'

/** How the index, or an element, changed from one period to another, in points of it. */
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
  return trendOf(
    { mean: before.index.exact, spread: before.spread },
    { mean: after.index.exact, spread: after.spread },
  )
}

/**
 * Compares an element in two periods with different respondents, in points of the score, as
 * `comparePeriods` does the index. Undefined where one of them has no mean or no spread.
 */
export function compareElements(before: ElementFigures, after: ElementFigures): Trend | undefined {
  if (before.mean === undefined || after.mean === undefined) return undefined
  if (before.spread === undefined || after.spread === undefined) return undefined
  return trendOf(
    { mean: before.mean, spread: before.spread },
    { mean: after.mean, spread: after.spread },
  )
}

type Estimate = { readonly mean: number; readonly spread: Spread }

function trendOf(before: Estimate, after: Estimate): Trend {
  const difference = after.mean - before.mean
  const [first, second] = [before.spread.standardError ** 2, after.spread.standardError ** 2]
  const standardError = Math.sqrt(first + second)
  const degrees =
    (first + second) ** 2 /
    (first ** 2 / before.spread.degrees + second ** 2 / after.spread.degrees)
  const interval = studentInterval(difference, { standardError, degrees })
  return { difference, interval, verdict: verdictOf(interval) }
}

function verdictOf({ low, high }: Interval): Trend['verdict'] {
  if (low > 0) return 'better'
  return high < 0 ? 'worse' : 'unclear'
}
