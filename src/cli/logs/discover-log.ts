import { openCalendar, type WorkingCalendar } from '#time'
import {
  createTimeGatherer,
  gatherMap,
  gatherPerformers,
  RepairCounter,
  type ActivityPerformers,
  type CountedVariants,
  type LogFault,
  type LogRepair,
  type ProcessMap,
  type TimeReport,
  type Wanted,
} from '#mining'
import { CaseVariantsGatherer } from './case-variants.ts'
import { choosingEvents, type EventChoice } from './event-choice.ts'
import type { OpenLog } from './open-log.ts'

/** What a log shows of its process, gathered in one reading. */
export type DiscoveredLog = {
  readonly map: ProcessMap
  readonly variants: CountedVariants
  readonly performers: ActivityPerformers
  readonly times: TimeReport
  readonly repairs: readonly LogRepair[]
}

/** How much of each event is read, what counts as one, and the hours by which times are taken. */
export type DiscoverTask = {
  readonly wanted: Wanted
  readonly events: EventChoice
  readonly calendar: WorkingCalendar
}

type Discovered =
  | { readonly ok: true; readonly value: DiscoveredLog }
  | { readonly ok: false; readonly fault: LogFault }

/** Reads a log for its process map, variants, performers and working times, as far as `wanted` tells them. */
export async function discoverLog(
  log: OpenLog,
  { wanted, events, calendar }: DiscoverTask,
): Promise<Discovered> {
  const map = gatherMap()
  const variants = new CaseVariantsGatherer()
  const performers = gatherPerformers()
  const times = createTimeGatherer(openCalendar(calendar))
  const repairs = new RepairCounter()
  const reading = await log.read({
    wanted: events === 'pairs' && wanted === 'activities' ? 'events' : wanted,
    take: choosingEvents(events, repairs, (taken, names) => {
      map.take(taken, names)
      variants.take(taken)
      // only a draft tells performers and working times
      if (wanted !== 'everything') return
      performers.take(taken, names)
      times.take(taken, names)
    }),
  })
  if (!reading.ok) return reading
  return {
    ok: true,
    value: {
      map: map.toMap(),
      variants: {
        activities: reading.names.activities,
        variants: variants.finish().variants,
      },
      performers: performers.toPerformers(),
      times: times.finish(),
      repairs: [...reading.repairs, ...repairs.repairs()],
    },
  }
}
