import { createAcceptance, type AcceptedDeparture } from './accepted-departure.ts'
import type { Departure } from './departure.ts'
import { createTally, type DepartureTally } from './departure-tally.ts'
import { createSketch } from '../times/duration-sketch.ts'
import type { DepartureModel } from './find-departures.ts'
import { createPromiseTally, type PromiseTally } from './promise-tally.ts'
import type { RunningRule } from './running-rule.ts'
import type { UnendedCases } from './unended-cases.ts'

/** What departures are gathered by. Default rule of running cases: `recent`. */
export type GatherOptions = DepartureModel & {
  readonly running?: RunningRule
  readonly accepted?: readonly AcceptedDeparture[]
}

/** What is known of a log so far. */
export type Gathered = ReturnType<typeof createGathered>

/** Gives what is known before the first case. */
export function createGathered(options: GatherOptions) {
  return {
    options,
    findAcceptance: createAcceptance(options.accepted ?? []),
    cases: 0,
    notAligned: 0,
    bounded: 0,
    running: 0,
    performersUnknown: 0,
    lastMs: -Infinity,
    /** Between events, on the wall, of cases that came to the end. */
    gaps: createSketch(),
    /** Working time of cases that came to the end. */
    elapsed: createSketch(),
    tallies: new Map<string, DepartureTally>(),
    /** By step the cases in which its time, or its performer, could be judged. */
    judged: { late: new Map<string, number>(), 'other-performer': new Map<string, number>() },
    promises: new Map<string, PromiseTally>(),
    promised: createPromiseTally(),
    notYet: new Map<string, { step: string; activity: string; cases: number }>(),
    unended: new Map<string, UnendedCases>(),
  }
}

/** Gives the tally of a departure under its key. */
export function getTally(
  { tallies }: Gathered,
  key: string,
  { departure, acceptance }: { readonly departure: Departure; readonly acceptance: number },
): DepartureTally {
  const tally = tallies.get(key) ?? createTally(departure, acceptance)
  tallies.set(key, tally)
  return tally
}
