import type { Duration, WorkingCalendar } from '#time'
import type {
  AcceptedDeparture,
  ActivityMatches,
  Alignment,
  AlignmentCost,
  Fitness,
  LogFault,
  LogNames,
  LogRepair,
  MoveCosts,
  RunningRule,
} from '#mining'
import { matchActivities, measureFitness, RepairCounter } from '#mining/deviations'
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

/** What a reading gives, or why the log cannot be read. */
export type ReadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: LogFault }

/** Reads a log for its variants and aligns them. */
export async function alignLog(
  task: ConformTask,
  { signal, advance, wanted = 'alignments' }: ConformWatch & Partial<Pick<AlignTask, 'wanted'>>,
): Promise<ReadResult<AlignedLog>> {
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

/** Whether the model knows not one activity of a log, as where it is the wrong model. */
export function isNothingMatched({ matches }: Pick<AlignedLog, 'matches'>): boolean {
  return matches.labelOf.every((label) => matches.labels[label] === undefined)
}
