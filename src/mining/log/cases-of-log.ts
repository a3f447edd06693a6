import type { Attribute, AttributeColumn, EventLog } from './event-log.ts'
import type { LogCase } from './log-case.ts'

/** The cases of a log one by one, as a reader would hand them over: views, not copies. */
export function* casesOfLog(log: EventLog): Generator<LogCase> {
  const ofCase = attributesByRow(log.cases.attributes)
  const ofEvent = attributesByRow(log.events.attributes)
  const { activity, time, start, resource, transition } = log.events
  for (const [place, id] of log.cases.ids.entries()) {
    const from = log.cases.first[place] ?? 0
    const to = log.cases.first[place + 1] ?? from
    yield {
      id,
      length: to - from,
      activity: activity.subarray(from, to),
      time: time.subarray(from, to),
      start: start.subarray(from, to),
      resource: resource.subarray(from, to),
      transition: transition.subarray(from, to),
      attributes: ofCase(place),
      eventAttributes: Array.from({ length: to - from }, (_, event) => ofEvent(from + event)),
    }
  }
}

/** Gives the attributes of a row, in the order of the columns; linear in the values. */
function attributesByRow(
  columns: readonly AttributeColumn[],
): (row: number) => readonly Attribute[] {
  const byRow = new Map<number, Attribute[]>()
  for (const column of columns)
    for (const [at, row] of column.rows.entries()) {
      const list = byRow.get(row)
      if (list === undefined) byRow.set(row, [attributeAt(column, at)])
      else list.push(attributeAt(column, at))
    }
  return (row) => byRow.get(row) ?? NONE
}

const NONE: readonly Attribute[] = []

function attributeAt(column: AttributeColumn, at: number): Attribute {
  const { key, kind } = column
  if (kind === 'string' || kind === 'id')
    return { key, kind, value: column.texts[column.values[at] ?? -1] ?? '' }
  return { key, kind, value: column.values[at] ?? Number.NaN }
}
