import { CaseBuffer } from '../case-buffer.ts'
import { RepairCounter } from '../count-repairs.ts'
import { emptyHeader } from '../empty-header.ts'
import type { Attribute } from '../event-log.ts'
import type { LogNames, TakeCase, Wanted } from '../log-case.ts'
import type { LogReading } from '../log-reading.ts'
import { casesOfType, type ObjectCases } from './cases-of-type.ts'
import { type OcelLog, type OcelValues, ocelKinds } from './ocel-log.ts'
import { attributesOfRow } from './ocel-row.ts'
import { UsedTexts } from './used-texts.ts'

/** Which objects become the cases, how much of the events is wanted, and who receives them. */
export type FlattenOptions = {
  readonly objectType: string
  readonly wanted: Wanted
  readonly take: TakeCase
}

/** Attributes of events that become columns of a log (IEEE 1849-2016, 5; pm4py's word for the start). */
export const columnKeys = {
  resource: 'org:resource',
  transition: 'lifecycle:transition',
  start: 'start_timestamp',
} as const

const STRING = ocelKinds.indexOf('string')
const DATE = ocelKinds.indexOf('date')

/**
 * Hands over one case per object of a type, in the order of the file, with the events in which the
 * object took part, by time (van der Aalst, Object-Centric Process Mining, 2019, 3.2). What flattening
 * does to a log is counted: events of no such object are left out, events of several stand in several
 * cases (convergence), and a case can hold an activity several times because of its other objects
 * (divergence, once per case and activity). Objects without events become empty cases. If everything is
 * wanted, a case has the latest attribute values of its object, and each event the ids of its other
 * objects as `ocel:TYPE`, joined by commas.
 */
export function flattenOcel(log: OcelLog, options: FlattenOptions): LogReading {
  const { objectType } = options
  const type = log.objectTypes.findIndex(({ name }) => name === objectType)
  if (type < 0) {
    const expected = log.objectTypes.map(({ name }) => name).join(', ')
    return {
      ok: false,
      fault: { code: 'no-such-object-type', found: objectType, expected },
      repairs: [],
    }
  }
  const cases = casesOfType(log, type)
  const counter = new RepairCounter()
  countEvents(log, cases, counter)
  const maker = new CaseMaker(log, options)
  for (const [place, object] of cases.objects.entries()) {
    const events = cases.events.subarray(cases.first[place], cases.first[place + 1])
    countCase(log, { object, events }, counter)
    maker.hand(object, events)
  }
  const counts = { cases: cases.objects.length, events: cases.events.length }
  const { names } = maker
  return { ok: true, ...counts, names, header: emptyHeader, repairs: counter.repairs() }
}

/** Counts the events that are left out or that stand in several cases. */
function countEvents({ events }: OcelLog, { casesOfEvent }: ObjectCases, counter: RepairCounter) {
  for (const [event, cases] of casesOfEvent.entries()) {
    const place = () => ({ example: events.ids[event] ?? '' })
    if (cases === 0) counter.count('event-of-no-object-left-out', place)
    if (cases > 1) counter.count('event-of-several-cases-repeated', place)
  }
}

type ObjectCase = { readonly object: number; readonly events: Int32Array }

/** Counts what is special about a case: no event, events out of order in the file, divergence. */
function countCase(log: OcelLog, { object, events }: ObjectCase, counter: RepairCounter): void {
  const place = () => ({ example: log.objects.ids[object] ?? '' })
  if (events.length === 0) counter.count('object-without-event-kept', place)
  if (events.some((event, at) => at > 0 && event < (events[at - 1] ?? 0)))
    counter.count('sorted-by-time', place)
  const othersOf = new Map<number, string>()
  const diverging = new Set<number>()
  for (const event of events) {
    const activity = log.events.type[event] ?? 0
    const others = objectsOf(log, event).filter((other) => other !== object)
    const known = othersOf.get(activity)
    if (known === undefined) othersOf.set(activity, others.join())
    else if (known !== others.join()) diverging.add(activity)
  }
  for (const _ of diverging) counter.count('activity-repeated-for-other-objects', place)
}

/** The objects of an event, each once, by their place. */
function objectsOf({ events: { links } }: OcelLog, event: number): readonly number[] {
  const objects = links.object.subarray(links.first[event], links.first[event + 1])
  return Array.from(new Set(objects)).sort((a, b) => a - b)
}

/** Makes cases of objects and their events, one after the other in one buffer. */
class CaseMaker {
  readonly names: LogNames
  readonly #log: OcelLog
  readonly #options: FlattenOptions
  readonly #buffer = new CaseBuffer()
  readonly #activities: UsedTexts
  readonly #resources: UsedTexts
  readonly #transitions: UsedTexts

  constructor(log: OcelLog, options: FlattenOptions) {
    this.#log = log
    this.#options = options
    this.#activities = new UsedTexts(log.eventTypes.map(({ name }) => name))
    this.#resources = new UsedTexts(log.events.values.texts)
    this.#transitions = new UsedTexts(log.events.values.texts)
    this.names = {
      activities: this.#activities.texts,
      resources: this.#resources.texts,
      transitions: this.#transitions.texts,
    }
  }

  hand(object: number, events: Int32Array): void {
    const { wanted, take } = this.#options
    this.#buffer.begin()
    for (const event of events) this.#addEvent(event, object)
    if (wanted === 'everything')
      this.#buffer.attributes.push(...latestAttributes(this.#log.objects.values, object))
    this.#buffer.handOver(this.#log.objects.ids[object] ?? '', this.names, take)
  }

  #addEvent(event: number, object: number): void {
    const { type, time, values } = this.#log.events
    const buffer = this.#buffer
    const place = buffer.addEvent(this.#activities.placeOf(type[event] ?? 0))
    if (this.#options.wanted === 'activities') return
    buffer.time[place] = time[event] ?? Number.NaN
    for (let at = values.first[event] ?? 0; at < (values.first[event + 1] ?? 0); at++)
      this.#setColumn(place, at)
    if (this.#options.wanted !== 'everything') return
    const own = attributesOfRow(values, event).filter((attribute) => !isColumn(attribute))
    buffer.eventAttributes[place] = [...own, ...this.#otherObjects(event, object)]
  }

  #setColumn(place: number, at: number): void {
    const { name, kind, value, names } = this.#log.events.values
    const key = names[name[at] ?? 0]
    const held = value[at] ?? 0
    const isText = kind[at] === STRING
    const buffer = this.#buffer
    if (key === columnKeys.resource && isText)
      buffer.resource[place] = this.#resources.placeOf(held)
    else if (key === columnKeys.transition && isText)
      buffer.transition[place] = this.#transitions.placeOf(held)
    else if (key === columnKeys.start && kind[at] === DATE) buffer.start[place] = held
  }

  /** The other objects of the event by their types. */
  #otherObjects(event: number, object: number): readonly Attribute[] {
    const { objects, objectTypes } = this.#log
    const byType = new Map<string, string[]>()
    for (const other of objectsOf(this.#log, event)) {
      if (other === object) continue
      const key = `ocel:${objectTypes[objects.type[other] ?? 0]?.name ?? ''}`
      const ids = byType.get(key) ?? []
      ids.push(objects.ids[other] ?? '')
      byType.set(key, ids)
    }
    return Array.from(byType, ([key, ids]) => ({ key, kind: 'string', value: ids.join(', ') }))
  }
}

function isColumn({ key, kind }: Attribute): boolean {
  if (kind === 'date') return key === columnKeys.start
  return kind === 'string' && (key === columnKeys.resource || key === columnKeys.transition)
}

/** Of each attribute of an object the value that came last; at one time the last in the file. */
function latestAttributes(values: OcelValues, object: number): readonly Attribute[] {
  const first = values.first[object] ?? 0
  const since = new Map<string, number>()
  const byKey = new Map<string, Attribute>()
  for (const [at, attribute] of attributesOfRow(values, object).entries()) {
    const time = values.time[first + at] ?? 0
    if (time < (since.get(attribute.key) ?? time)) continue
    since.set(attribute.key, time)
    byKey.set(attribute.key, attribute)
  }
  return Array.from(byKey.values())
}
