import type { ElementKey } from '../instrument/instrument.ts'
import { addMoments, addNumber, noMoments, type Moments } from '../numbers/moments.ts'

/** What is summed of the answers on one element. */
export type ElementTally = {
  readonly performance: Moments
  readonly importance: Moments
  /** Performance minus importance of those who answered both. */
  readonly gap: Moments
  readonly both: { performance: number; importance: number }
  /** How often each performance was rated, by a hundredth of a score. */
  readonly ratings: Map<number, number>
  /** How often importance was rated 1, 2, 3 and 4. */
  readonly weights: [number, number, number, number]
  /** How often a score came with an overall score: `joint` gives the key. For derived importance alone. */
  readonly joint: Map<number, number>
}

/** Sums over any number of answers: all figures of a survey come from them, and tallies of parts add up. */
export type SurveyTally = {
  readonly elements: ReadonlyMap<ElementKey, ElementTally>
  /** The index of each respondent, 25 × the mean of the elements that he answered. */
  readonly respondents: Moments
  /** Answers without a single rated element; they enter no figure. */
  blank: number
}

/** Gives the tally of no answer for the elements asked, in their order. */
export function emptyTally(elements: readonly ElementKey[]): SurveyTally {
  return {
    elements: new Map(
      elements.map((key) => [
        key,
        {
          performance: noMoments(),
          importance: noMoments(),
          gap: noMoments(),
          both: { performance: 0, importance: 0 },
          ratings: new Map(),
          weights: [0, 0, 0, 0],
          joint: new Map(),
        },
      ]),
    ),
    respondents: noMoments(),
    blank: 0,
  }
}

/** The answers of one respondent, in the order of the tally's elements; 0 where there is none. */
export type RespondentScores = {
  readonly performance: ArrayLike<number>
  readonly importance?: ArrayLike<number>
}

/** Adds the answers of one respondent to a tally, in place. Scores are 1 to 4; broken ones are means of parts. */
export function addRespondent(
  tally: SurveyTally,
  { performance, importance }: RespondentScores,
): void {
  let sum = 0
  let answered = 0
  for (let place = 0; place < performance.length; place++) {
    const score = performance[place] ?? 0
    sum += score
    if (score > 0) answered += 1
  }
  if (answered === 0) {
    tally.blank += 1
    return
  }
  const overall = (25 * sum) / answered
  addNumber(tally.respondents, overall)
  let place = 0
  for (const element of tally.elements.values()) {
    addScores(element, performance[place] ?? 0, importance?.[place] ?? 0)
    const score = performance[place] ?? 0
    if (score > 0) addRated(element, { score, overall, times: 1 })
    place += 1
  }
}

function addScores(element: ElementTally, score: number, weight: number): void {
  if (score > 0) {
    addNumber(element.performance, score)
    addTimes(element.ratings, Math.round(score * 100), 1)
  }
  if (weight > 0) {
    addNumber(element.importance, weight)
    element.weights[weight - 1] = (element.weights[weight - 1] ?? 0) + 1
  }
  if (score === 0 || weight === 0) return
  addNumber(element.gap, score - weight)
  element.both.performance += score
  element.both.importance += weight
}

/** Counts how often a score came with a respondent's index, in place. */
export function addRated(
  { joint }: ElementTally,
  {
    score,
    overall,
    times,
  }: { readonly score: number; readonly overall: number; readonly times: number },
): void {
  addTimes(joint, jointKey(score, overall), times)
}

function addTimes(counts: Map<number, number>, key: number, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

/** Steps of a hundredth of a score and of an index keep all answers apart that a person could tell apart. */
const overallSteps = 10_001

function jointKey(score: number, overall: number): number {
  return Math.round(score * 100) * overallSteps + Math.round(overall * 100)
}

/** Gives a joint count's score and overall index, both in hundredths. */
export function jointOf(key: number): { readonly score: number; readonly overall: number } {
  return { score: Math.floor(key / overallSteps), overall: key % overallSteps }
}

/** Answers as columns of one length: a typed array for each element, 0 where there is no answer. */
export type AnswerColumns = {
  readonly count: number
  readonly performance: ReadonlyMap<ElementKey, ArrayLike<number>>
  readonly importance: ReadonlyMap<ElementKey, ArrayLike<number>>
}

/** Gives the tally of answers in columns. Linear in the answers; keeps one respondent at a time. */
export function tallyColumns(columns: AnswerColumns): SurveyTally {
  const keys = [...columns.performance.keys()]
  const tally = emptyTally(keys)
  const performance = new Float64Array(keys.length)
  const importance = new Float64Array(keys.length)
  for (let row = 0; row < columns.count; row++) {
    for (const [place, key] of keys.entries()) {
      performance[place] = columns.performance.get(key)?.[row] ?? 0
      importance[place] = columns.importance.get(key)?.[row] ?? 0
    }
    addRespondent(tally, { performance, importance })
  }
  return tally
}

/** Adds a tally of the same elements to another, in place; of other elements it throws. */
export function addTally(to: SurveyTally, part: SurveyTally): void {
  if ([...to.elements.keys()].join() !== [...part.elements.keys()].join())
    throw new Error('tallies of different elements do not add up')
  addMoments(to.respondents, part.respondents)
  to.blank += part.blank
  for (const [key, element] of to.elements) {
    const more = part.elements.get(key)
    if (more !== undefined) addElement(element, more)
  }
}

function addElement(to: ElementTally, part: ElementTally): void {
  addMoments(to.performance, part.performance)
  addMoments(to.importance, part.importance)
  addMoments(to.gap, part.gap)
  to.both.performance += part.both.performance
  to.both.importance += part.both.importance
  for (const [place, count] of part.weights.entries())
    to.weights[place] = (to.weights[place] ?? 0) + count
  for (const [key, count] of part.ratings) addTimes(to.ratings, key, count)
  for (const [key, count] of part.joint) addTimes(to.joint, key, count)
}

/** Gives the tally of some elements alone, in their order; the respondents' indices stay those of all. */
export function pickElements(tally: SurveyTally, keys: readonly ElementKey[]): SurveyTally {
  const elements = keys.flatMap((key) => {
    const element = tally.elements.get(key)
    return element === undefined ? [] : [[key, element] as const]
  })
  return { ...tally, elements: new Map(elements) }
}

/** How often each score was given, the lowest first; scores of parts are broken. */
export type ScoreCounts = readonly (readonly [score: number, count: number])[]

/** Gives how often each performance was rated, to a hundredth of a score. */
export function performanceCounts({ ratings }: ElementTally): ScoreCounts {
  return [...ratings]
    .map(([hundredths, count]) => [hundredths / 100, count] as const)
    .toSorted(([one], [other]) => one - other)
}

/** Gives a tally without what importance is derived from: it is derived only where it was not asked. */
export function withoutJoint(tally: SurveyTally): SurveyTally {
  const elements = [...tally.elements].map(
    ([key, element]) => [key, { ...element, joint: new Map<number, number>() }] as const,
  )
  return { ...tally, elements: new Map(elements) }
}

/** Gives how often each importance was rated. */
export function importanceCounts({ weights }: ElementTally): ScoreCounts {
  return weights.flatMap((count, place) => (count === 0 ? [] : [[place + 1, count] as const]))
}

/**
 * Gives the score of an element that is asked in parts: the mean of the parts that were answered, 0 where
 * none was. Source: practice of survey applications (the parts are averaged before the element).
 */
export function scoreOfParts(parts: readonly number[]): number {
  const answered = parts.filter((score) => score > 0)
  return answered.length === 0
    ? 0
    : answered.reduce((sum, score) => sum + score, 0) / answered.length
}
