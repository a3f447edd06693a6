import { printNumber, printWorkingTime, type DurationLanguage } from '#time'
import type { Estimate } from './estimate.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { Scenario } from './scenario.ts'
import type { PoolSummary, RunsDifference, RunsSummary, StepSummary } from './summarise-runs.ts'

const languages = { id: indonesian, en: english }

/** How a simulation is told: the language, and what a working day holds in milliseconds. */
export type SimulationWording = {
  readonly language: DurationLanguage
  readonly dayMs: number
  /** Working time within which cases are to be finished, where something is promised. */
  readonly promisedMs?: number
  /** Numbers of the steps without a time. */
  readonly untimed?: readonly string[]
}

/** What a simulation showed, in sentences: of the whole, of each step, of each performer. */
export type WordedSimulation = {
  readonly size: string
  readonly sentences: readonly string[]
  readonly steps: readonly string[]
  readonly pools: readonly string[]
}

/** From so much of their working time on, a line of those who are busy grows without end. */
const overload = 0.97

/** Puts the summary of a simulation in sentences. Performers without limit are left out. */
export function wordSimulation(
  summary: RunsSummary,
  { net, pools }: Scenario,
  wording: SimulationWording,
): WordedSimulation {
  const voice = createVoice(wording)
  const { words, number } = voice
  const limited = [...pools.entries()].flatMap(([at, { name, capacity }]) =>
    Number.isFinite(capacity) ? [{ name, ...(summary.pools[at] ?? idle) }] : [],
  )
  const busy = limited.filter(({ utilisation }) => utilisation.mean > overload)
  const { promisedMs, untimed = [] } = wording
  return {
    size: words.size(number(summary.runs), number(summary.cases)),
    sentences: [
      ...(summary.cases === 0 ? [] : wordElapsed(summary, promisedMs, voice)),
      ...wordUnended(summary, voice),
      ...busy.map(({ name }) => words.overloaded(name)),
      ...(untimed.length === 0 ? [] : [words.untimed(words.list(untimed))]),
    ],
    steps: net.transitions.flatMap(({ label }, at) => {
      const step = summary.steps[at]
      return label === undefined || step === undefined ? [] : [wordStep(label, step, voice)]
    }),
    pools: limited.map((pool) => wordPool(pool, voice)),
  }
}

const none: Estimate = { mean: 0 }
const idle: PoolSummary = { utilisation: none, line: none }

function wordElapsed(
  { elapsed, kept }: RunsSummary,
  promisedMs: number | undefined,
  { words, time, percent }: Voice,
): string[] {
  const { median, p90 } = elapsed
  return [
    words.median(time(median.mean), within(median, time, words)),
    words.p90(time(p90.mean), within(p90, time, words)),
    ...(kept === undefined || promisedMs === undefined
      ? []
      : [words.kept(percent(kept.mean), within(kept, percent, words), time(promisedMs))]),
  ]
}

function wordUnended({ stuck, endless }: RunsSummary, { words, number }: Voice): string[] {
  return stuck + endless === 0 ? [] : [words.unended(number(stuck + endless))]
}

function wordStep(activity: string, step: StepSummary, { words, number, time }: Voice): string {
  const told = ({ mean }: Estimate) => (mean < 30_000 ? '' : time(mean))
  const [waited, worked] = [told(step.waited), told(step.worked)]
  return words.step({ activity, times: number(round(step.times.mean, 2)), waited, worked })
}

function wordPool(
  { name, utilisation, line }: PoolSummary & { readonly name: string },
  { words, number, percent }: Voice,
): string {
  const shown = { utilisation: percent(utilisation.mean), line: number(round(line.mean, 1)) }
  return words.pool({ name, ...shown })
}

/** Puts in sentences what changes from one scenario to another, and whether chance can explain it. */
export function wordDifference(
  { elapsed, kept }: RunsDifference,
  wording: SimulationWording,
): readonly string[] {
  const { words, time, points, signedTime } = createVoice(wording)
  const { median } = elapsed
  const medianWithin = within(median, signedTime, words)
  const sentences = [
    isNothing(median)
      ? words.noDifference(medianWithin)
      : words[median.mean < 0 ? 'faster' : 'slower'](time(Math.abs(median.mean)), medianWithin),
  ]
  if (kept === undefined) return sentences
  const keptWithin = within(kept, points, words)
  const keptSentence = isNothing(kept)
    ? words.noMoreKept(keptWithin)
    : words[kept.mean > 0 ? 'moreKept' : 'fewerKept'](points(Math.abs(kept.mean)), keptWithin)
  return [...sentences, keptSentence]
}

/** Nought lies within the interval, or nothing differs. */
function isNothing({ mean, low = mean, high = mean }: Estimate): boolean {
  return mean === 0 || (low <= 0 && high >= 0)
}

function within(
  { low, high }: Estimate,
  print: (value: number) => string,
  words: { readonly interval: (low: string, high: string) => string },
): string {
  if (low === undefined || high === undefined || (low === 0 && high === 0)) return ''
  return words.interval(print(low), print(high))
}

type Voice = ReturnType<typeof createVoice>

/** The words, and how numbers and times are written. */
function createVoice({ language, dayMs }: SimulationWording) {
  const number = (value: number) => printNumber(value, language)
  // an interval of times can reach below nothing, a time cannot
  const time = (ms: number) => printWorkingTime(Math.max(0, ms), dayMs, language)
  return {
    words: languages[language],
    number,
    time,
    // nor can a share be less than none or more than all
    percent: (share: number) => `${number(round(100 * Math.min(1, Math.max(0, share)), 1))}%`,
    points: (share: number) => number(round(100 * share, 1)),
    signedTime: (ms: number) => `${ms < 0 ? '−' : ''}${time(Math.abs(ms))}`,
  }
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
