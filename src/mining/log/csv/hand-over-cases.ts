import { CaseBuffer } from '../case-buffer.ts'
import type { Attribute } from '../event-log.ts'
import type { TakeCase } from '../log-case.ts'
import type { CsvGatherer } from './csv-gatherer.ts'

/** Whether events whose times fall are put in order, or stay as the file has them. */
export type EventOrder = 'by-time' | 'as-written'

/**
 * Hands over what was gathered, case by case in the order in which their first rows came. Events whose
 * times fall are sorted, stably, and one without a time stays behind the one before it; a case whose
 * times never rise stands with the last event first, and is turned around. Linear but for
 * cases that are sorted. Gives the number of cases.
 */
export function handOverCases(
  rows: CsvGatherer,
  { order, take }: { readonly order: EventOrder; readonly take: TakeCase },
): number {
  const { ids, length, runs, names } = rows
  const buffer = new CaseBuffer()
  let cases = 0
  let ofCase = -1
  for (const events of runs.byCase(ids.texts.length, length)) {
    ofCase++
    // A case whose every row was left out has no event, and was counted there.
    if (events.length === 0) continue
    const id = ids.texts[ofCase] ?? ''
    fill(buffer, rows, inOrder(rows, events, { id, order }))
    buffer.attributes = attributesAt(rows.caseAttributes, ofCase)
    cases++
    buffer.handOver(id, names, take)
  }
  return cases
}

/** The events of a case in the order in which they are handed over. */
function inOrder(
  rows: CsvGatherer,
  events: readonly number[],
  { id, order }: { readonly id: string; readonly order: EventOrder },
): readonly number[] {
  const instants = events.map((event) => instantOf(rows, event))
  let latest = Number.NEGATIVE_INFINITY
  let falls = 0
  for (const ms of instants) {
    if (ms < latest) falls++
    else if (ms > latest) latest = ms
  }
  const isLastFirst = instants.every((ms, at) => at === 0 || ms <= (instants[at - 1] ?? NaN))
  if (falls === 0) return events
  if (order === 'by-time') {
    rows.repairs.count('sorted-by-time', () => ({ example: id }))
    return isLastFirst ? events.toReversed() : sortedByTime(events, instants)
  }
  for (; falls > 0; falls--)
    rows.repairs.count('time-before-earlier-event', () => ({ example: id }))
  return events
}

/** When an event ended, or else began; NaN: not said. */
function instantOf({ time, start }: CsvGatherer, event: number): number {
  const ms = time?.at(event) ?? Number.NaN
  return Number.isNaN(ms) ? (start?.at(event) ?? Number.NaN) : ms
}

function sortedByTime(events: readonly number[], instants: readonly number[]): readonly number[] {
  let before = Number.NEGATIVE_INFINITY
  const timed = events.map((event, at) => {
    const ms = instants[at] ?? Number.NaN
    if (!Number.isNaN(ms)) before = ms
    return { event, ms: before }
  })
  return timed.sort((a, b) => (a.ms === b.ms ? 0 : a.ms - b.ms)).map(({ event }) => event)
}

function fill(buffer: CaseBuffer, rows: CsvGatherer, events: readonly number[]): void {
  const { activity, time, start, resource, transition, eventAttributes } = rows
  buffer.begin()
  for (const event of events) {
    const place = buffer.addEvent(activity.at(event))
    if (time !== undefined) buffer.time[place] = time.at(event)
    if (start !== undefined) buffer.start[place] = start.at(event)
    if (resource !== undefined) buffer.resource[place] = resource.at(event)
    if (transition !== undefined) buffer.transition[place] = transition.at(event)
    if (eventAttributes.length > 0) {
      buffer.eventAttributes[place] = attributesAt(eventAttributes, event)
    }
  }
}

function attributesAt(columns: CsvGatherer['caseAttributes'], at: number): Attribute[] {
  return columns.flatMap((values) => values.attributeAt(at) ?? [])
}
