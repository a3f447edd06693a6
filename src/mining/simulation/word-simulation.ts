import { printNumber, printWorkingTime, type DurationLanguage } from '#time'
import type { Estimate } from './estimate.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { Scenario } from './scenario.ts'
import type { RunsDifference, RunsSummary } from './summarise-runs.ts'

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
  const words = languages[wording.language]
  const { time, number, percent } = printers(wording)
  const { elapsed, kept } = summary
  const unended = summary.stuck + summary.endless
  const limited = [...pools.entries()].filter(([, { capacity }]) => Number.isFinite(capacity))
  const busy = limited.filter(([at]) => (summary.pools[at]?.utilisation.mean ?? 0) > overload)
  const { promisedMs, untimed = [] } = wording
  return {
    size: words.size(number(summary.runs), number(summary.cases)),
    sentences: [
      ...(summary.cases === 0
        ? []
        : [
            words.median(time(elapsed.median.mean), within(elapsed.median, time, words)),
            words.p90(time(elapsed.p90.mean), within(elapsed.p90, time, words)),
          ]),
      ...(kept === undefined || promisedMs === undefined || summary.cases === 0
        ? []
        : [words.kept(percent(kept.mean), within(kept, percent, words), time(promisedMs))]),
      ...(unended === 0 ? [] : [words.unended(number(unended))]),
      ...busy.map(([, { name }]) => words.overloaded(name)),
      ...(untimed.length === 0 ? [] : [words.untimed(words.list(untimed))]),
    ],
    steps: net.transitions.flatMap(({ label }, at) => {
      const step = summary.steps[at]
      if (label === undefined || step === undefined) return []
      const [times, waited, worked] = [step.times.mean, step.waited.mean, step.worked.mean]
      const told = (ms: number) => (ms < 30_000 ? '' : time(ms))
      const shown = { times: number(round(times, 2)), waited: told(waited), worked: told(worked) }
      return [words.step({ activity: label, ...shown })]
    }),
    pools: limited.map(([at, { name }]) => {
      const { utilisation, line } = summary.pools[at] ?? { utilisation: none, line: none }
      const shown = { utilisation: percent(utilisation.mean), line: number(round(line.mean, 1)) }
      return words.pool({ name, ...shown })
    }),
  }
}

const none: Estimate = { mean: 0 }

/** Puts in sentences what changes from one scenario to another, and whether chance can explain it. */
export function wordDifference(
  { elapsed, kept }: RunsDifference,
  wording: SimulationWording,
): readonly string[] {
  const words = languages[wording.language]
  const { time, points, signedTime } = printers(wording)
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

function printers({ language, dayMs }: SimulationWording) {
  const number = (value: number) => printNumber(value, language)
  // an interval of times can reach below nothing, a time cannot
  const time = (ms: number) => printWorkingTime(Math.max(0, ms), dayMs, language)
  return {
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
