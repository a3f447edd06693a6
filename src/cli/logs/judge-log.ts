import { openCalendar } from '#time'
import type {
  ActivityMatches,
  CaseFindings,
  DepartureReport,
  LogCase,
  LogNames,
  LogRepair,
  TimeReport,
} from '#mining'
import { createDepartureGatherer, createTimeGatherer, measurePrecision } from '#mining/departures'
import { RepairCounter } from '#mining/deviations'
import type { AlignedLog, ConformTask, ReadResult } from './conform-log.ts'
import { choosingEvents } from './event-choice.ts'

/**
 * What the cases of a log show; `transitions`: the values of the life cycle that their events have;
 * `repairs`: those of times and performers as well, for which variants are not asked.
 */
export type JudgedLog = {
  readonly precision: number
  readonly departures: DepartureReport
  readonly times: TimeReport
  readonly transitions: readonly string[]
  /** Activities that the model does not know and that were taken together as `…`: there were too many. */
  readonly joined: number
  readonly repairs: readonly LogRepair[]
}

/** Receives each case with its variant and what it shows; undefined where nothing does. */
export type TakeJudgedCase = (
  taken: LogCase,
  variant: number,
  findings: CaseFindings | undefined,
) => void

/** Reads a log once more and judges each case by the alignment of its variant. */
export async function judgeLog(
  task: ConformTask,
  { variants, variantOf, alignments, matches, names: read }: AlignedLog,
  takeCase?: TakeJudgedCase,
): Promise<ReadResult<JudgedLog>> {
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
  const { activities, joined } = labelled(read.activities, matches)
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
      joined,
      repairs: [...reading.repairs, ...repairs.repairs()],
    },
  }
}

/** Unknown activities are told apart as long as there are no more: a report of more is none. */
const mostUnknown = 10_000

/** Activities by what the model calls them; those it does not know by their own names, a few at most. */
function labelled(
  activities: readonly string[],
  { labels, labelOf }: ActivityMatches,
): { readonly activities: readonly string[]; readonly joined: number } {
  let unknown = 0
  const named = activities.map((activity, place) => {
    const label = labels[labelOf[place] ?? -1]
    if (label !== undefined) return label
    unknown += 1
    return unknown > mostUnknown ? '…' : activity
  })
  return { activities: named, joined: Math.max(0, unknown - mostUnknown) }
}
