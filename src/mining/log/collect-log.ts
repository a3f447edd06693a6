import { AttributeTable } from './attribute-table.ts'
import type { EventColumns, EventLog, LogHeader } from './event-log.ts'
import type { LogCase, LogNames, TakeCase } from './log-case.ts'
import { grown } from '../columns/growing-column.ts'

/** Gathers the cases that `take` is given; `log` is what was gathered until then. */
export type LogCollector = {
  readonly take: TakeCase
  readonly log: (reading: { readonly names: LogNames; readonly header: LogHeader }) => EventLog
}

/** Makes an event log of cases as a reader hands them over. Memory is proportional to the log. */
export function collectLog(): LogCollector {
  const ids: string[] = []
  const caseAttributes = new AttributeTable()
  const eventAttributes = new AttributeTable()
  let first = new Uint32Array(1024)
  let columns = emptyColumns(1024)
  let events = 0

  function take(taken: LogCase): void {
    const end = events + taken.length
    if (end > columns.time.length) columns = grownColumns(columns, 2 * end)
    copyColumns(taken, columns, events)
    caseAttributes.add(ids.length, taken.attributes)
    for (const [event, attributes] of taken.eventAttributes.entries())
      eventAttributes.add(events + event, attributes)
    ids.push(taken.id)
    events = end
    if (ids.length === first.length) first = grown(first, new Uint32Array(2 * ids.length))
    first[ids.length] = end
  }

  return {
    take,
    log: ({ names, header }) => ({
      activities: [...names.activities],
      resources: [...names.resources],
      transitions: [...names.transitions],
      cases: {
        ids: [...ids],
        first: first.slice(0, ids.length + 1),
        attributes: caseAttributes.columns(),
      },
      events: { ...cutColumns(columns, events), attributes: eventAttributes.columns() },
      header,
    }),
  }
}

function emptyColumns(room: number): EventColumns {
  return {
    activity: new Int32Array(room),
    time: new Float64Array(room),
    start: new Float64Array(room),
    resource: new Int32Array(room),
    transition: new Int32Array(room),
  }
}

function grownColumns(columns: EventColumns, room: number): EventColumns {
  const larger = emptyColumns(room)
  copyColumns({ ...columns, length: columns.time.length }, larger, 0)
  return larger
}

function copyColumns(
  from: EventColumns & { readonly length: number },
  to: EventColumns,
  at: number,
): void {
  to.activity.set(from.activity.subarray(0, from.length), at)
  to.time.set(from.time.subarray(0, from.length), at)
  to.start.set(from.start.subarray(0, from.length), at)
  to.resource.set(from.resource.subarray(0, from.length), at)
  to.transition.set(from.transition.subarray(0, from.length), at)
}

function cutColumns(columns: EventColumns, length: number): EventColumns {
  return {
    activity: columns.activity.slice(0, length),
    time: columns.time.slice(0, length),
    start: columns.start.slice(0, length),
    resource: columns.resource.slice(0, length),
    transition: columns.transition.slice(0, length),
  }
}
