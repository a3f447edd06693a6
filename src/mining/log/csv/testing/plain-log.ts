import { collectLog } from '../../collect-log.ts'
import type { Attribute, EventLog } from '../../event-log.ts'
import type { LogCase, LogNames, TakeCase } from '../../log-case.ts'

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
  const names = {
    activities: [...new Set(events.map(({ activity }) => activity))],
    resources: [...new Set(events.flatMap(({ resource = [] }) => resource))],
    transitions: [...new Set(events.flatMap(({ transition = [] }) => transition))],
  }
  const collector = collectLog()
  for (const one of cases) collector.take(columnsOf(one, names), names)
  const globals = { trace: [], event: [] }
  return collector.log({
    names,
    header: { extensions: [], classifiers: [], globals, attributes: [] },
  })
}

function columnsOf({ id, attributes, events }: PlainCase, names: LogNames): LogCase {
  const places = (list: readonly string[], texts: readonly (string | undefined)[]): Int32Array =>
    Int32Array.from(texts, (text) => (text === undefined ? -1 : list.indexOf(text)))
  return {
    id,
    length: events.length,
    attributes,
    eventAttributes: events.map((event) => event.attributes),
    activity: places(
      names.activities,
      events.map(({ activity }) => activity),
    ),
    resource: places(
      names.resources,
      events.map(({ resource }) => resource),
    ),
    transition: places(
      names.transitions,
      events.map(({ transition }) => transition),
    ),
    time: Float64Array.from(events, ({ time = Number.NaN }) => time),
    start: Float64Array.from(events, ({ start = Number.NaN }) => start),
  }
}
