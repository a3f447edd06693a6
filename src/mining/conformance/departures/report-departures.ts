import type { Departure } from './departure.ts'
import type { DepartureReport } from './departure-report.ts'
import { compareTexts } from '../compare-texts.ts'
import { compareGroups, groupOf } from './departure-tally.ts'
import { stepsOfNet } from './find-path-departures.ts'
import type { Gathered } from './gathered-departures.ts'
import { promiseFigures } from './promise-tally.ts'

/** Gives the report of what was gathered. `runningSinceMs`: not finite where times did not decide. */
export function reportDepartures(gathered: Gathered, runningSinceMs: number): DepartureReport {
  const { options, cases, notAligned, bounded, running, performersUnknown, promised } = gathered
  const steps = stepsOfNet(options.net).byTransition
  const nameOf = (step: string) =>
    steps.find((each) => each.step === step) ?? { step, activity: step }
  const groupsOf = (acceptance: number) =>
    [...gathered.tallies.values()]
      .filter((tally) => tally.acceptance === acceptance)
      .map((tally) => groupOf(tally, casesOf(gathered, tally.sample), gathered.elapsed))
      .sort(compareGroups)
  return {
    cases,
    notAligned,
    bounded,
    running,
    ...(Number.isFinite(runningSinceMs) && { runningSinceMs }),
    departures: groupsOf(-1),
    accepted: (options.accepted ?? []).map((acceptance, place) => ({
      acceptance,
      departures: groupsOf(place),
    })),
    notYet: [...gathered.notYet.values()].sort(
      (a, b) => b.cases - a.cases || compareTexts(a.step, b.step),
    ),
    promises: [...gathered.promises]
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([step, tally]) => promiseFigures(tally, nameOf(step))),
    ...(options.promised && { promised: promiseFigures(promised, { step: '', activity: '' }) }),
    performersUnknown,
  }
}

/** In how many cases a departure could have been found. */
function casesOf({ cases, judged, promised }: Gathered, departure: Departure): number {
  switch (departure.kind) {
    case 'late':
    case 'other-performer':
      return judged[departure.kind].get(departure.step) ?? 0
    case 'late-case':
      return promised.kept + promised.lateness.count
    case 'skipped':
    case 'inserted':
    case 'out-of-order':
    case 'repeated':
      return cases
  }
}
