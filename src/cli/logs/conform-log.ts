import { openCalendar, type Duration, type WorkingCalendar } from '#time'
import {
  createDepartureGatherer,
  createTimeGatherer,
  matchActivities,
  measureFitness,
  measurePrecision,
  RepairCounter,
  type AcceptedDeparture,
  type ActivityMatches,
  type Alignment,
  type AlignmentCost,
  type CaseFindings,
  type DepartureReport,
  type Fitness,
  type LogCase,
  type LogFault,
  type LogNames,
  type LogRepair,
  type MoveCosts,
  type RunningRule,
  type TimeReport,
} from '#mining'
import { alignVariants, type AlignTask } from './align-variants.ts'
import { CaseVariantsGatherer, type CaseVariants } from './case-variants.ts'
import { costsOfNet } from './costs-of-net.ts'
import { choosingEvents, type EventChoice } from './event-choice.ts'
import type { OpenLog } from './open-log.ts'
import type { NamedModel } from './read-model.ts'

/** What is laid beside each other, and by which rules. */
export type ConformTask = {
  readonly log: OpenLog
  readonly model: NamedModel
  readonly events: EventChoice
  readonly mapping: ReadonlyMap<string, string>
  readonly performersOf: ReadonlyMap<string, readonly string[]>
  readonly accepted: readonly AcceptedDeparture[]
  readonly running: RunningRule
  readonly calendar: WorkingCalendar
  readonly promised: Duration | undefined
  readonly states: number
  readonly costs: MoveCosts
  readonly threads: number | undefined
}

/** Who is told of the way there. */
export type ConformWatch = {
  readonly signal: AbortSignal
  readonly advance: (share: number) => void
  /** Receives each case with its variant and what it shows; undefined where nothing does. */
  readonly takeCase?: (taken: LogCase, variant: number, findings: CaseFindings | undefined) => void
}

/** The variants of a log, aligned with a model. */
export type AlignedLog = CaseVariants & {
  readonly names: LogNames
  readonly matches: ActivityMatches
  /** Along the variants; none where only costs were wanted. */
  readonly alignments: readonly Alignment[]
  /** Along the variants. */
  readonly variantCosts: readonly AlignmentCost[]
  /** Along the variants: what it costs to match no event. */
  readonly logCosts: readonly number[]
  readonly emptyTrace: Alignment
  readonly fitness: Fitness
  readonly repairs: readonly LogRepair[]
}

/**
 * What the cases of a log show; `transitions`: the values of the life cycle that their events have;
 * `repairs`: those of times and performers as well, for which variants are not asked.
 */
export type JudgedLog = {
  readonly precision: number
  readonly departures: DepartureReport
  readonly times: TimeReport
  readonly transitions: readonly string[]
  readonly repairs: readonly LogRepair[]
}

type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: LogFault }

/** Reads a log for its variants and aligns them. */
export async function alignLog(
  task: ConformTask,
  { signal, advance, wanted = 'alignments' }: ConformWatch & Partial<Pick<AlignTask, 'wanted'>>,
): Promise<Result<AlignedLog>> {
  const gatherer = new CaseVariantsGatherer()
  const repairs = new RepairCounter()
  const reading = await task.log.read({
    wanted: task.events === 'pairs' ? 'everything' : 'activities',
    take: choosingEvents(task.events, repairs, gatherer.take),
  })
  if (!reading.ok) return reading
  const { names } = reading
  const { net, numbers } = task.model
  const matches = matchActivities(names.activities, net, { numbers, mapping: task.mapping })
  const found = gatherer.finish()
  const labels = names.activities.map((_, place) => matches.labels[matches.labelOf[place] ?? -1])
  const { states, threads } = task
  const costs = costsOfNet(task.costs, task.model)
  const { variants, alignments, emptyTrace } = await alignVariants(
    { net, labels, variants: found.variants, states, costs, wanted },
    { signal, advance, ...(threads !== undefined && { threads }) },
  )
  return {
    ok: true,
    value: {
      ...found,
      names,
      matches,
      alignments,
      variantCosts: variants.map(({ alignment }) => alignment),
      logCosts: variants.map(({ logCost }) => logCost),
      emptyTrace,
      fitness: measureFitness(variants, emptyTrace),
      repairs: [...reading.repairs, ...repairs.repairs()],
    },
  }
}

/** Reads a log once more and judges each case by the alignment of its variant. */
export async function judgeLog(
  task: ConformTask,
  { variants, variantOf, alignments, matches, names: read }: AlignedLog,
  { takeCase }: ConformWatch,
): Promise<Result<JudgedLog>> {
  const calendar = openCalendar(task.calendar)
  const { net, sop } = task.model
  const { performersOf, accepted, running } = task
  const promised = task.promised ?? sop?.promisedDuration
  const departures = createDepartureGatherer({
    net,
    calendar,
    performersOf,
    accepted,
    running,
    promises: new Map(sop?.steps.flatMap(({ id, duration }) => (duration ? [[id, duration]] : []))),
    ...(promised !== undefined && { promised }),
  })
  const times = createTimeGatherer(calendar)
  const activities = labelled(read.activities, matches)
  let cases = 0
  const take = (taken: LogCase, names: LogNames) => {
    const variant = variantOf[cases] ?? -1
    cases += 1
    const alignment = alignments[variant]
    const named = { ...names, activities }
    const findings = alignment === undefined ? undefined : departures.take(taken, named, alignment)
    times.take(taken, named, findings?.steps)
    takeCase?.(taken, variant, findings)
  }
  const repairs = new RepairCounter()
  const reading = await task.log.read({
    // pairs are told apart by their `concept:instance`
    wanted: running.kind === 'attribute' || task.events === 'pairs' ? 'everything' : 'events',
    take: choosingEvents(task.events, repairs, take),
  })
  if (!reading.ok) return reading
  const { transitions } = reading.names
  const runs = alignments.map((alignment, variant) => {
    const moves = alignment.kind === 'impossible' ? [] : alignment.moves
    return { cases: variants.counts[variant] ?? 0, moves }
  })
  const precision = measurePrecision(net, runs)
  return {
    ok: true,
    value: {
      precision,
      departures: departures.finish(),
      times: times.finish(),
      transitions,
      repairs: [...reading.repairs, ...repairs.repairs()],
    },
  }
}

/** Whether the model knows not one activity of a log, as where it is the wrong model. */
export function isNothingMatched({ matches }: Pick<AlignedLog, 'matches'>): boolean {
  return matches.labelOf.every((label) => matches.labels[label] === undefined)
}

/** Activities by what the model calls them; those it does not know by their own names. */
function labelled(activities: readonly string[], { labels, labelOf }: ActivityMatches): string[] {
  return activities.map((activity, place) => labels[labelOf[place] ?? -1] ?? activity)
}
