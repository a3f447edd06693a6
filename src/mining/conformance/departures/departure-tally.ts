import { compareTexts } from '../compare-texts.ts'
import { departureKinds, type Departure } from './departure.ts'
import type { DepartureGroup, ExtraTime } from './departure-report.ts'
import {
  addDuration,
  createSketch,
  quantileOf,
  summarise,
  withoutDurations,
  type DurationSketch,
} from '../times/duration-sketch.ts'
import { wilsonInterval } from '../wilson.ts'

/** Extra time is told where at least so many cases lie on each side. */
export const fewestCompared = 5

const mostExamples = 5

/** What is known of one departure so far. */
export type DepartureTally = {
  readonly sample: Departure
  /** Place of the record that accepts it; -1: none does. */
  readonly acceptance: number
  occurrences: number
  cases: number
  examples: readonly string[]
  readonly own: DurationSketch
  /** Working time of the compared cases with it. */
  readonly elapsed: DurationSketch
  readonly resources: Map<string, number>
}

/** Gives the tally of a departure that has not been met. */
export function createTally(sample: Departure, acceptance: number): DepartureTally {
  return {
    sample,
    acceptance,
    occurrences: 0,
    cases: 0,
    examples: [],
    own: createSketch(),
    elapsed: createSketch(),
    resources: new Map(),
  }
}

/** Departures with the same key are one group. */
export function keyOf(departure: Departure, acceptance: number): string {
  const parts: string[] = [String(acceptance), departure.kind]
  if ('step' in departure) parts.push(departure.step, departure.activity)
  if ('clock' in departure) parts.push(departure.clock)
  if (departure.kind === 'out-of-order') {
    parts.push(departure.done, departure.than?.step ?? '', departure.than?.activity ?? '')
  }
  return parts.join('\u0000')
}

/** Adds what one departure of a case says: its own time, and who did it. */
export function countOccurrence(
  tally: DepartureTally,
  departure: Departure,
  resource: string | undefined,
): void {
  tally.occurrences += 1
  if ('extraMs' in departure) addDuration(tally.own, departure.extraMs)
  if ('lateMs' in departure) addDuration(tally.own, departure.lateMs)
  if (resource === undefined) return
  tally.resources.set(resource, (tally.resources.get(resource) ?? 0) + 1)
}

/** Gives the ids that come first by their letters: so examples do not depend on the order of the cases. */
export function keepExamples(examples: readonly string[], id: string): readonly string[] {
  const last = examples[mostExamples - 1]
  if (last !== undefined && id >= last) return examples
  return [...examples, id].sort().slice(0, mostExamples)
}

/** Gives the group that a tally is, `of` so many cases, its time held against that of all compared cases. */
export function groupOf(tally: DepartureTally, of: number, all: DurationSketch): DepartureGroup {
  const { sample, occurrences, cases, examples } = tally
  const own = summarise(tally.own)
  // that late cases took longer says nothing
  const extra = sample.kind === 'late-case' ? undefined : compare(tally.elapsed, all)
  return {
    kind: sample.kind,
    ...('step' in sample
      ? { step: sample.step, activity: sample.activity }
      : { step: '', activity: '' }),
    ...(sample.kind === 'inserted' && { known: sample.known }),
    ...(sample.kind === 'out-of-order' && { done: sample.done }),
    ...(sample.kind === 'out-of-order' && sample.than && { than: sample.than }),
    ...('clock' in sample && { clock: sample.clock }),
    occurrences,
    cases,
    of,
    share: wilsonInterval(cases, of) ?? { share: 0, low: 0, high: 1 },
    ...(own && { own }),
    ...(extra && { extra }),
    examples,
    resources: [...tally.resources]
      .map(([name, events]) => ({ name, events }))
      .sort((a, b) => b.events - a.events || compareTexts(a.name, b.name)),
  }
}

function compare(some: DurationSketch, all: DurationSketch): ExtraTime | undefined {
  const others = withoutDurations(all, some)
  const [withIt, without] = [quantileOf(some, 0.5), quantileOf(others, 0.5)]
  const [casesWith, casesWithout] = [some.count, others.count]
  if (Math.min(casesWith, casesWithout) < fewestCompared) return undefined
  if (withIt === undefined || without === undefined) return undefined
  const medianMs = withIt - without
  return { medianMs, totalMs: medianMs * casesWith, casesWith, casesWithout }
}

/** Orders groups: most cases first, then by kind, step and what else tells them apart. */
export function compareGroups(a: DepartureGroup, b: DepartureGroup): number {
  return (
    b.cases - a.cases ||
    departureKinds.indexOf(a.kind) - departureKinds.indexOf(b.kind) ||
    compareTexts(a.step, b.step) ||
    compareTexts(a.activity, b.activity) ||
    compareTexts(`${a.done} ${a.than?.step} ${a.clock}`, `${b.done} ${b.than?.step} ${b.clock}`)
  )
}
