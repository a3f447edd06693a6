import type { Attribute, AttributeColumn, EventLog } from '../../event-log.ts'
import type { TakeCase } from '../../log-case.ts'

/** One event as a record, so that tests can compare. */
export type PlainEvent = {
  readonly activity: string
  readonly time?: number
  readonly start?: number
  readonly resource?: string
  readonly transition?: string
  readonly attributes: readonly Attribute[]
}

/** One case as a record. */
export type PlainCase = {
  readonly id: string
  readonly attributes: readonly Attribute[]
  readonly events: readonly PlainEvent[]
}

/** Gathers the cases that a reader hands over; attributes stand by key. */
export function gatherPlain(): { readonly cases: PlainCase[]; readonly take: TakeCase } {
  const cases: PlainCase[] = []
  const take: TakeCase = (taken, names) => {
    const events = Array.from({ length: taken.length }, (_, at): PlainEvent => {
      const resource = names.resources[taken.resource[at] ?? -1]
      const transition = names.transitions[taken.transition[at] ?? -1]
      return {
        activity: names.activities[taken.activity[at] ?? -1] ?? '',
        ...instant('time', taken.time[at]),
        ...instant('start', taken.start[at]),
        ...(resource === undefined ? {} : { resource }),
        ...(transition === undefined ? {} : { transition }),
        attributes: byKey(taken.eventAttributes[at] ?? []),
      }
    })
    cases.push({ id: taken.id, attributes: byKey(taken.attributes), events })
  }
  return { cases, take }
}

function instant(
  name: 'time' | 'start',
  ms = Number.NaN,
): Partial<Record<'time' | 'start', number>> {
  return Number.isNaN(ms) ? {} : { [name]: ms }
}

function byKey(attributes: readonly Attribute[]): Attribute[] {
  return attributes.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** The log in columns that plain cases make. */
export function logOf(cases: readonly PlainCase[]): EventLog {
  const events = cases.flatMap((one) => one.events)
  const first = [0]
  for (const one of cases) first.push((first.at(-1) ?? 0) + one.events.length)
  const activities = [...new Set(events.map(({ activity }) => activity))]
  const resources = [...new Set(events.flatMap(({ resource = [] }) => resource))]
  const transitions = [...new Set(events.flatMap(({ transition = [] }) => transition))]
  return {
    activities,
    resources,
    transitions,
    cases: {
      ids: cases.map(({ id }) => id),
      first: Uint32Array.from(first),
      attributes: columnsOf(cases.map(({ attributes }) => attributes)),
    },
    events: {
      activity: Int32Array.from(events, ({ activity }) => activities.indexOf(activity)),
      time: Float64Array.from(events, ({ time = Number.NaN }) => time),
      start: Float64Array.from(events, ({ start = Number.NaN }) => start),
      resource: Int32Array.from(events, ({ resource = '\uFFFF' }) => resources.indexOf(resource)),
      transition: Int32Array.from(events, ({ transition = '\uFFFF' }) =>
        transitions.indexOf(transition),
      ),
      attributes: columnsOf(events.map(({ attributes }) => attributes)),
    },
    header: { extensions: [], classifiers: [], globals: { trace: [], event: [] }, attributes: [] },
  }
}

function columnsOf(lists: readonly (readonly Attribute[])[]): AttributeColumn[] {
  const names = new Map(lists.flat().map(({ key, kind }) => [`${kind} ${key}`, { key, kind }]))
  return [...names.values()].map(({ key, kind }) => {
    const found = lists.map(
      (list) => list.find((one) => one.key === key && one.kind === kind)?.value,
    )
    if (kind !== 'string' && kind !== 'id') {
      return { key, kind, values: Float64Array.from(found, (value) => Number(value ?? Number.NaN)) }
    }
    const places = new Map([...new Set(found.map(String))].map((text, place) => [text, place]))
    const values = Int32Array.from(found, (value) =>
      value === undefined ? -1 : (places.get(String(value)) ?? -1),
    )
    return { key, kind, texts: [...places.keys()], values }
  })
}
