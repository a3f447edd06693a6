import type { LogCase, LogNames, TakeCase } from '../log/log-case.ts'

/** Who performed each activity, by its name: names of groups or persons with their events. */
export type ActivityPerformers = {
  /** Groups where the log tells them (`org:group`, `org:role`), else single persons or systems. */
  readonly kind: 'groups' | 'persons'
  readonly performers: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Takes cases one by one; gives who performed what. */
export type PerformerGathering = {
  readonly take: TakeCase
  /** Those of the cases taken so far; groups where at least half of the events tell one. */
  readonly toPerformers: () => ActivityPerformers
}

/** Keys under which XES (IEEE 1849-2016, organizational extension) tells a group, the first found counts. */
const groupKeys = ['org:group', 'org:role']

/** What systems write where they know no name, in small letters: nobody is told. */
const placeholders = new Set(
  '|-|–|—|?|empty|unknown|undefined|missing|null|none|nan|n/a|kosong|tidak diketahui'.split('|'),
)

/**
 * Gathers who performs what while cases come. Persons are read with events, groups only where all
 * attributes are wanted. A placeholder such as `EMPTY` or `-` names nobody.
 */
export function gatherPerformers(): PerformerGathering {
  const groups: Counts = new Map()
  const persons: Counts = new Map()
  let events = 0
  const take = (taken: LogCase, names: LogNames) => {
    events += taken.length
    for (let event = 0; event < taken.length; event += 1) {
      const activity = names.activities[taken.activity[event] ?? 0] ?? ''
      const person = names.resources[taken.resource[event] ?? -1]
      if (person !== undefined) count(persons, activity, person)
      const group = groupOf(taken, event)
      if (group !== undefined) count(groups, activity, group)
    }
  }
  const toPerformers = (): ActivityPerformers => {
    const told = toldOf(groups)
    return events > 0 && eventsOf(told) * 2 >= events
      ? { kind: 'groups', performers: told }
      : { kind: 'persons', performers: toldOf(persons) }
  }
  return { take, toPerformers }
}

type Counts = Map<string, Map<string, number>>

function count(counts: Counts, activity: string, performer: string): void {
  const ofActivity = counts.get(activity) ?? new Map<string, number>()
  counts.set(activity, ofActivity)
  ofActivity.set(performer, (ofActivity.get(performer) ?? 0) + 1)
}

/** Leaves out placeholders, and activities of which nobody is told. */
function toldOf(counts: Counts): Counts {
  const told = [...counts].map(([activity, performers]): [string, Map<string, number>] => [
    activity,
    new Map([...performers].filter(([name]) => !placeholders.has(name.trim().toLowerCase()))),
  ])
  return new Map(told.filter(([, performers]) => performers.size > 0))
}

function eventsOf(counts: Counts): number {
  return [...counts.values()]
    .flatMap((performers) => [...performers.values()])
    .reduce((sum, events) => sum + events, 0)
}

function groupOf({ eventAttributes }: LogCase, event: number): string | undefined {
  const told = eventAttributes[event] ?? []
  const found = groupKeys.map((key) => told.find((attribute) => attribute.key === key))
  const value = found.find((attribute) => attribute !== undefined)?.value
  return typeof value === 'string' ? value : undefined
}
