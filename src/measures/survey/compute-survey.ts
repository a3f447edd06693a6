import type { ElementKey } from '../instrument/instrument.ts'
import { studentInterval, wilsonShare, type Interval, type Spread } from '../numbers/interval.ts'
import { meanOf, spreadOf } from '../numbers/moments.ts'
import { gradeOf, gradeScaleOf, roundTo, type Grade } from './grade-scale.ts'
import { placeInQuadrants, type Quadrant } from './quadrants.ts'
import { rankCorrelation } from './rank-correlation.ts'
import { usualSettings, type SurveySettings } from './survey-settings.ts'
import type { ElementTally, SurveyTally } from './survey-tally.ts'

/** The version of the formulas below; a figure names the one that it was computed by. */
export const surveyFormula = 'tatalaksana-ikm/1'

/** What is known beside the answers. */
export type SurveyKnowledge = {
  /** Users of the service in the period. */
  readonly population?: number
  /** People who were asked to answer. */
  readonly asked?: number
  /** ISO date on which the grades are in force; today's grades without it. */
  readonly date?: string
  readonly settings?: SurveySettings
}

/** Why a survey cannot be computed. */
export type SurveyFault = {
  readonly code: 'population-below-answers' | 'asked-below-answers'
  readonly given: number
  readonly answers: number
}

/** Why a grade is not told. */
export type GradeDoubt = 'too-few-answers' | 'interval-crosses-border' | 'no-scale-in-force'

/** A share from 0 to 1 with its interval. */
export type ShareFigure = { readonly share: number } & Interval

/** An element: performance and importance are means of the scores 1 to 4. */
export type ElementFigures = {
  readonly key: ElementKey
  readonly n: number
  readonly mean?: number
  readonly spread?: Spread
  readonly interval?: Interval
  readonly importance?: { readonly n: number; readonly mean: number; readonly interval?: Interval }
  /** Mean of performance minus importance of the same respondents (paired). */
  readonly gap?: { readonly n: number; readonly mean: number; readonly interval?: Interval }
  /** Tingkat kesesuaian: sum of performance by sum of importance of the same respondents, in per cent. */
  readonly conformity?: number
  readonly quadrant?: Quadrant
  /** Rank correlation with the respondent's index: derived, not asked. */
  readonly derivedImportance?: number
}

/** The index by the three weights in use; only `exact` is ever compared or ranked. */
export type Weightings = {
  /** 1/x of x elements. */
  readonly exact: number
  /** 1/x to three decimals: 0.111. */
  readonly threeDecimals: number
  /** 1/x to two decimals: 0.11, as the annex has it. */
  readonly twoDecimals: number
}

/** All figures of one group of answers. */
export type SurveyFigures = {
  readonly formula: string
  readonly n: number
  readonly blank: number
  readonly population?: number
  readonly response?: ShareFigure
  /** `hidden`: fewer than are shown apart; `unranked`: too few to rank. */
  readonly standing: 'hidden' | 'unranked' | 'ranked'
  /** Elements that entered the index, and those asked that nobody answered. */
  readonly elements: readonly ElementFigures[]
  readonly unanswered: readonly ElementKey[]
  readonly index?: Weightings
  readonly spread?: Spread
  readonly interval?: Interval
  readonly grade?: Grade
  readonly gradeDoubt?: GradeDoubt
  readonly crosshair?: { readonly performance: number; readonly importance: number }
}

/** The figures, or why there are none. */
export type SurveyComputation =
  | { readonly ok: true; readonly figures: SurveyFigures }
  | { readonly ok: false; readonly fault: SurveyFault }

/**
 * Computes all figures of a group from its tally: PermenPANRB 14/2017 (index, grade) with the interval of
 * the respondents' own indices by Student's t and the correction for a known population. Where answers
 * are missing, the index is the mean of the elements' means and the interval, of the same spread, lies
 * around it. No answer gives figures without index; one gives no interval. Below the floor of privacy
 * nothing but the number of answers is given. Constant in the answers.
 */
export function computeSurvey(tally: SurveyTally, known: SurveyKnowledge = {}): SurveyComputation {
  const { n } = tally.respondents
  const fault = findFault(n, known)
  if (fault !== undefined) return { ok: false, fault }
  const { population, settings = usualSettings } = known
  const response = known.asked === undefined ? undefined : wilsonShare(n, known.asked)
  const counts = {
    formula: surveyFormula,
    n,
    blank: tally.blank,
    ...(population !== undefined && { population }),
    ...(response !== undefined && { response }),
    standing: standingOf(n, settings),
  }
  if (counts.standing === 'hidden')
    return { ok: true, figures: { ...counts, elements: [], unanswered: [] } }
  const placed = elementsOf(tally, population)
  const index = indexOf(placed.elements)
  const spread = spreadOf(tally.respondents, population)
  const interval =
    index === undefined || spread === undefined
      ? undefined
      : withinScale(studentInterval(index.exact, spread))
  const figures: SurveyFigures = {
    ...counts,
    ...placed,
    ...(index !== undefined && { index }),
    ...(spread !== undefined && { spread }),
    ...(interval !== undefined && { interval }),
    ...(index !== undefined && judgeGrade({ index: index.exact, interval, n }, known)),
  }
  return { ok: true, figures }
}

function findFault(
  answers: number,
  { population, asked }: SurveyKnowledge,
): SurveyFault | undefined {
  if (population !== undefined && population < answers)
    return { code: 'population-below-answers', given: population, answers }
  if (asked !== undefined && asked < answers)
    return { code: 'asked-below-answers', given: asked, answers }
  return undefined
}

function standingOf(n: number, { showFrom, rankFrom }: SurveySettings): SurveyFigures['standing'] {
  if (n < showFrom) return 'hidden'
  return n < rankFrom ? 'unranked' : 'ranked'
}

function elementsOf(
  { elements }: SurveyTally,
  population: number | undefined,
): Pick<SurveyFigures, 'elements' | 'unanswered' | 'crosshair'> {
  const all = [...elements].map(([key, tally]) => elementOf({ key, tally, population }))
  const placed = all.flatMap(({ key, mean, importance }) =>
    mean === undefined || importance === undefined
      ? []
      : [{ key, performance: mean, importance: importance.mean }],
  )
  const quadrants = placeInQuadrants(placed)
  return {
    elements: all.map((element) => {
      const quadrant = quadrants?.of.get(element.key)
      return quadrant === undefined ? element : { ...element, quadrant }
    }),
    unanswered: all.filter(({ n }) => n === 0).map(({ key }) => key),
    ...(quadrants !== undefined && {
      crosshair: { performance: quadrants.performance, importance: quadrants.importance },
    }),
  }
}

type OneElement = {
  readonly key: ElementKey
  readonly tally: ElementTally
  readonly population: number | undefined
}

function elementOf({ key, tally, population }: OneElement): ElementFigures {
  const { performance, both } = tally
  const mean = meanOf(performance)
  const importance = figureOf(tally.importance, population)
  const gap = figureOf(tally.gap, population)
  const derivedImportance = rankCorrelation(tally.joint)
  const spread = spreadOf(performance, population)
  return {
    key,
    n: performance.n,
    ...(mean !== undefined && { mean }),
    ...(mean !== undefined &&
      spread !== undefined && { spread, interval: studentInterval(mean, spread) }),
    ...(importance !== undefined && { importance }),
    ...(gap !== undefined && { gap, conformity: (100 * both.performance) / both.importance }),
    ...(derivedImportance !== undefined && { derivedImportance }),
  }
}

function figureOf(moments: ElementTally['gap'], population: number | undefined) {
  const mean = meanOf(moments)
  if (mean === undefined) return undefined
  const spread = spreadOf(moments, population)
  const interval = spread === undefined ? undefined : studentInterval(mean, spread)
  return { n: moments.n, mean, ...(interval !== undefined && { interval }) }
}

function indexOf(elements: readonly ElementFigures[]): Weightings | undefined {
  const means = elements.flatMap(({ mean }) => (mean === undefined ? [] : [mean]))
  if (means.length === 0) return undefined
  const sum = 25 * means.reduce((total, mean) => total + mean, 0)
  const weight = 1 / means.length
  return {
    exact: sum / means.length,
    threeDecimals: sum * roundTo(weight, 3),
    twoDecimals: sum * roundTo(weight, 2),
  }
}

function withinScale({ low, high }: Interval): Interval {
  return { low: Math.max(25, low), high: Math.min(100, high) }
}

type Judged = {
  readonly index: number
  readonly interval: Interval | undefined
  readonly n: number
}

/** The grade, where the answers are enough to tell it from its neighbours; else why not. */
function judgeGrade(
  { index, interval, n }: Judged,
  { date, settings = usualSettings }: SurveyKnowledge,
): Pick<SurveyFigures, 'grade' | 'gradeDoubt'> {
  const scale = gradeScaleOf(date)
  if (scale === undefined) return { gradeDoubt: 'no-scale-in-force' }
  if (n < settings.rankFrom || interval === undefined) return { gradeDoubt: 'too-few-answers' }
  const lowest = gradeOf(interval.low, scale)
  if (lowest !== gradeOf(interval.high, scale)) return { gradeDoubt: 'interval-crosses-border' }
  return { grade: gradeOf(index, scale) }
}
