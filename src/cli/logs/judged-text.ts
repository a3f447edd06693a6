import { openCalendar } from '#time'
import type { WordedDepartures, WordingOptions } from '#mining'
import {
  checkSoundness,
  findForeignPerformers,
  wordBottlenecks,
  wordDepartures,
  wordSoundness,
} from '#mining/departures'
import type { Session } from '../session.ts'
import type { ConformTask } from './conform-log.ts'
import type { JudgedLog } from './judge-log.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'
import { stepNames } from './step-names.ts'

/** What is to be worded, `most` departures of it. */
type Judged = { readonly task: ConformTask; readonly judged: JudgedLog; readonly most: number }

/** Sentences about departures, times and queues, and why the model is not sound. */
export type WordedJudgement = WordedDepartures & {
  readonly times: readonly string[]
  readonly queues: readonly string[]
  readonly soundness: readonly string[]
  /** Steps that have performers and that the model does not know. */
  readonly foreign: readonly string[]
}

/** Words what the cases of a log show. */
export function wordJudged({ task, judged, most }: Judged, session: Session): WordedJudgement {
  const { sop } = task.model
  const options: WordingOptions = {
    language: session.language,
    calendar: openCalendar(task.calendar),
    most,
    ...(sop !== undefined && { steps: stepNames(sop) }),
  }
  const { steps, resources } = wordBottlenecks(judged.times, { ...options, most: 5 })
  return {
    ...wordDepartures(judged.departures, options),
    times: steps,
    queues: resources,
    soundness: soundnessLines(task, session),
    foreign: findForeignPerformers(task.model.net, task.performersOf),
  }
}

function soundnessLines({ model }: ConformTask, { language }: Session): string[] {
  const soundness = checkSoundness(model.net, { states: 20_000, cells: 4_000_000 })
  return soundness.kind === 'sound'
    ? []
    : wordSoundness(model.net, soundness, language).map((why) =>
        wordsAboutConformance(language).unsound(why),
      )
}
