import type { Clock, Judgement } from '#time'
import type { NamedStep } from './departure.ts'
import type { PromiseFigures } from './departure-report.ts'
import {
  addDuration,
  createSketch,
  summarise,
  type DurationSketch,
} from '../times/duration-sketch.ts'
import { wilsonInterval } from '../wilson.ts'

/** How a promise was kept so far. */
export type PromiseTally = {
  kept: number
  notJudged: number
  clock: Clock | undefined
  readonly lateness: DurationSketch
}

/** Gives the tally of a promise that has not been judged. */
export function createPromiseTally(): PromiseTally {
  return { kept: 0, notJudged: 0, clock: undefined, lateness: createSketch() }
}

/** Adds what the promise came to once. */
export function countJudgement(tally: PromiseTally, judgement: Judgement): void {
  switch (judgement.kind) {
    case 'kept':
      tally.kept += 1
      break
    case 'late':
      // alternatives may run on several clocks: one of them is told, whatever the order of the cases
      if (tally.clock === undefined || judgement.clock < tally.clock) tally.clock = judgement.clock
      addDuration(tally.lateness, judgement.lateMs)
      break
    case 'not-comparable':
      tally.notJudged += 1
  }
}

/** Gives the figures of a promise. */
export function promiseFigures(tally: PromiseTally, named: NamedStep): PromiseFigures {
  const { kept, notJudged, clock } = tally
  const late = tally.lateness.count
  const share = wilsonInterval(kept, kept + late)
  const lateness = summarise(tally.lateness)
  return {
    ...named,
    kept,
    late,
    notJudged,
    ...(share && { share }),
    ...(lateness && { lateness }),
    ...(clock && { clock }),
  }
}
