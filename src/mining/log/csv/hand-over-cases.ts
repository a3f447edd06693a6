import { CaseBuffer } from '../case-buffer.ts'
import type { Attribute } from '../event-log.ts'
import type { TakeCase } from '../log-case.ts'
import type { CsvGatherer } from './csv-gatherer.ts'

/** Whether events whose times fall are put in order, or stay as the file has them. */
export type EventOrder = 'by-time' | 'as-written'

/**
 * Hands over what was gathered, case by case in the order in which their first rows came. Events whose
 * times fall are sorted, stably, and one without a time stays behind the one before it. Linear but for
 * cases that are sorted. Gives the number of cases.
 */
export function handOverCases(
  rows: CsvGatherer,
  { order, take }: { readonly order: EventOrder; readonly take: TakeCase },
): number {
  const { first, events } = groupByCase(rows)
  const buffer = new CaseBuffer()
  let handed = 0
  let cases = 0
  for (const [ofCase, id] of rows.ids.texts.entries()) {
    const end = first[ofCase + 1] ?? 0
    const ofThis = events.subarray(handed, end)
    handed = end
    // A case whose every row was left out has no event, and was counted there.
    if (ofThis.length === 0) continue
    putInOrder(rows, ofThis, { id, order })
    fill(buffer, rows, ofThis)
    buffer.attributes = attributesAt(rows.caseAttributes, ofCase)
    cases++
    buffer.handOver(id, rows.names, take)
  }
  return cases
}

/** Events by case, each case's in the order of the file (counting sort). */
function groupByCase({ caseOf, length, ids }: CsvGatherer): {
  first: Uint32Array
  events: Uint32Array
} {
  const first = new Uint32Array(ids.texts.length + 1)
  for (let event = 0; event < length; event++) {
    const next = (caseOf[event] ?? 0) + 1
    first[next] = (first[next] ?? 0) + 1
  }
  for (let ofCase = 1; ofCase < first.length; ofCase++) {
    first[ofCase] = (first[ofCase] ?? 0) + (first[ofCase - 1] ?? 0)
  }
  const events = new Uint32Array(length)
  const next = first.slice()
  for (let event = 0; event < length; event++) {
    const ofCase = caseOf[event] ?? 0
    const place = next[ofCase] ?? 0
    events[place] = event
    next[ofCase] = place + 1
  }
  return { first, events }
}

function putInOrder(
  { time, start, repairs }: CsvGatherer,
  events: Uint32Array,
  { id, order }: { readonly id: string; readonly order: EventOrder },
): void {
  let latest = Number.NEGATIVE_INFINITY
  let falls = 0
  const keys = new Float64Array(events.length)
  for (const [at, event] of events.entries()) {
    const said = time[event] ?? Number.NaN
    const ms = Number.isNaN(said) ? (start[event] ?? Number.NaN) : said
    if (ms < latest) falls++
    if (ms >= latest) latest = ms
    keys[at] = Number.isNaN(ms) ? (keys[at - 1] ?? Number.NEGATIVE_INFINITY) : ms
  }
  if (falls === 0) return
  if (order === 'as-written') {
    for (; falls > 0; falls--) repairs.count('time-before-earlier-event', () => ({ example: id }))
    return
  }
  const places = Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
  events.set(places.map((place) => events[place] ?? 0))
  repairs.count('sorted-by-time', () => ({ example: id }))
}

function fill(buffer: CaseBuffer, rows: CsvGatherer, events: Uint32Array): void {
  const { activity, time, start, resource, transition, eventAttributes } = rows
  buffer.begin()
  for (const event of events) {
    const place = buffer.addEvent(activity[event] ?? 0)
    buffer.time[place] = time[event] ?? Number.NaN
    buffer.start[place] = start[event] ?? Number.NaN
    buffer.resource[place] = resource[event] ?? -1
    buffer.transition[place] = transition[event] ?? -1
    if (eventAttributes.length > 0)
      buffer.eventAttributes[place] = attributesAt(eventAttributes, event)
  }
}

function attributesAt(columns: CsvGatherer['caseAttributes'], at: number): Attribute[] {
  return columns.flatMap((values) => values.attributeAt(at) ?? [])
}
