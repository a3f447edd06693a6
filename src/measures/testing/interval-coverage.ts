import { computeSurvey } from '../survey/compute-survey.ts'
import { drawRespondents, drawsOf, tallyOf } from './survey-answers.ts'

/** Samples that are drawn again and again from people whose index is known. */
export type Sampling = {
  readonly seed: number
  readonly trials: number
  readonly answers: number
  /** Whole number of users, all of them drawn once; without it each sample is of new people. */
  readonly population?: number
  /** Share of the answers that are missing, anywhere. */
  readonly missing?: number
}

type Respondents = readonly (readonly number[])[]

/** Gives the share of the samples whose 95 % interval of the index holds the true one. */
export function intervalCoverage(sampling: Sampling): number {
  const { seed, trials, answers, population, missing = 0 } = sampling
  const draw = drawsOf(seed)
  const people = [...drawRespondents(population ?? 60_000, draw)]
  const truth = figuresOf(people).index?.exact ?? 0
  let held = 0
  for (let trial = 0; trial < trials; trial++) {
    const sample =
      population === undefined
        ? drawRespondents(answers, draw)
        : drawWithoutRepetition(people, answers, draw)
    const { interval } = figuresOf(loseSome(sample, missing, draw), population)
    if (interval !== undefined && interval.low <= truth && truth <= interval.high) held += 1
  }
  return held / trials
}

function figuresOf(respondents: Respondents, population?: number) {
  const computed = computeSurvey(tallyOf(respondents), {
    ...(population !== undefined && { population }),
  })
  if (!computed.ok) throw new Error(computed.fault.code)
  return computed.figures
}

/** The first `count` become a sample without repetition (Fisher–Yates). */
function drawWithoutRepetition(
  people: (readonly number[])[],
  count: number,
  draw: () => number,
): Respondents {
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(draw() * (people.length - place))
    const [one, two] = [people[place], people[other]]
    if (one === undefined || two === undefined) throw new Error('fewer people than answers')
    people[place] = two
    people[other] = one
  }
  return people.slice(0, count)
}

function loseSome(respondents: Respondents, missing: number, draw: () => number): Respondents {
  if (missing === 0) return respondents
  return respondents.map((scores) => scores.map((score) => (draw() < missing ? 0 : score)))
}
