import { elementKeys, type ElementKey } from '../instrument/instrument.ts'
import type { Moments } from '../numbers/moments.ts'
import type { ElementTally, SurveyTally } from './survey-tally.ts'

type Three = readonly [n: number, sum: number, squares: number]

/** A tally as JSON, to be kept: all numbers of it, exactly. */
export type TallyRecord = {
  readonly blank: number
  readonly respondents: Three
  readonly elements: readonly {
    readonly key: string
    readonly performance: Three
    readonly importance: Three
    readonly gap: Three
    readonly both: readonly [performance: number, importance: number]
    readonly weights: ElementTally['weights']
    /** A key, how often, the next key … */
    readonly ratings: readonly number[]
    readonly joint: readonly number[]
  }[]
}

/** Gives a tally as JSON. */
export function writeTally({ blank, respondents, elements }: SurveyTally): TallyRecord {
  return {
    blank,
    respondents: writeMoments(respondents),
    elements: [...elements].map(([key, element]) => ({
      key,
      performance: writeMoments(element.performance),
      importance: writeMoments(element.importance),
      gap: writeMoments(element.gap),
      both: [element.both.performance, element.both.importance],
      weights: element.weights,
      ratings: [...element.ratings].flat(),
      joint: [...element.joint].flat(),
    })),
  }
}

/** Gives the tally that `writeTally` wrote; an unknown element throws. */
export function readTally({ blank, respondents, elements }: TallyRecord): SurveyTally {
  return {
    blank,
    respondents: readMoments(respondents),
    elements: new Map(elements.map((element) => [readKey(element.key), readElement(element)])),
  }
}

function readElement(record: TallyRecord['elements'][number]): ElementTally {
  const [performance, importance] = record.both
  const [one, two, three, four] = record.weights
  return {
    performance: readMoments(record.performance),
    importance: readMoments(record.importance),
    gap: readMoments(record.gap),
    both: { performance, importance },
    weights: [one, two, three, four],
    ratings: readCounts(record.ratings),
    joint: readCounts(record.joint),
  }
}

function readCounts(flat: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (let place = 0; place < flat.length; place += 2)
    counts.set(flat[place] ?? 0, flat[place + 1] ?? 0)
  return counts
}

function readKey(text: string): ElementKey {
  const key = elementKeys.find((known) => known === text)
  if (key === undefined) throw new Error(`no element '${text}'`)
  return key
}

function writeMoments({ n, sum, squares }: Moments): Three {
  return [n, sum, squares]
}

function readMoments([n, sum, squares]: Three): Moments {
  return { n, sum, squares }
}
