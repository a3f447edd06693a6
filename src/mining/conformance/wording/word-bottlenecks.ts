import { printWorkingTime } from '#time'
import { findBottlenecks, type Bottleneck } from '../times/find-bottlenecks.ts'
import type { TimeReport } from '../times/step-times.ts'
import {
  createVoice,
  nameStep,
  percentOf,
  sentence,
  type Voice,
  type WordingOptions,
} from './voice.ts'

/** A step that takes less than this, told to one place of a percent, takes nothing. */
const leastShare = 0.0005

/**
 * Words where time goes by: the steps that take most of the working time of all cases, and the
 * resources that cases waited for longest, at most `most` of each (default 5).
 */
export function wordBottlenecks(
  report: TimeReport,
  options: WordingOptions,
): { readonly steps: readonly string[]; readonly resources: readonly string[] } {
  const voice = createVoice(options)
  const { steps, resources } = findBottlenecks(report)
  const most = options.most ?? 5
  return {
    steps: steps.slice(0, most).flatMap((each) => wordStep(each, voice)),
    resources: resources.slice(0, most).flatMap((each) => wordQueue(each, voice)),
  }
}

function wordStep({ times, share }: Bottleneck, voice: Voice): string[] {
  const taken = times.gap.office ?? times.working.office
  if (taken === undefined || share < leastShare) return []
  const text = voice.words.bottleneck({
    step: nameStep({ step: times.name, activity: times.name }, voice),
    percent: percentOf(share, voice),
    half: printTime(taken.medianMs, voice),
    most: printTime(taken.p90Ms, voice),
  })
  return [sentence(text)]
}

function wordQueue({ times, queuedMs }: Bottleneck, voice: Voice): string[] {
  const { waiting, gap, name } = times
  const queue = waiting.office ?? gap.office
  if (queue === undefined || queuedMs === 0) return []
  const word = waiting.office ? voice.words.queue : voice.words.queueWithWork
  return [sentence(word(name, printTime(queuedMs, voice), printTime(queue.medianMs, voice)))]
}

function printTime(ms: number, { dayMs, language }: Voice): string {
  return printWorkingTime(ms, dayMs, language)
}
