import { RepairCounter } from '../count-repairs.ts'
import type { AttributeColumn, EventLog } from '../event-log.ts'
import type { LogRepair } from '../log-reading.ts'
import { TimeReader } from '../read-time.ts'
import { finishOcelLog } from './finish-ocel-log.ts'
import { columnKeys } from './flatten-ocel.ts'
import { type OcelLog, ocelKinds } from './ocel-log.ts'
import { type RowColumns, newRowColumns } from './row-columns.ts'

const STRING = ocelKinds.indexOf('string')

/**
 * The log as an object-centric one with a single type of objects, 'case'; flattened to it, the cases are
 * those of the log again. Resource, life cycle and start become attributes of the events. Events without
 * time, which OCEL does not know, are left out; a case id that comes again gets a number behind it. Of
 * two columns of one key the later gets its kind behind it.
 */
export function ocelOfLog(log: EventLog): {
  readonly log: OcelLog
  readonly repairs: readonly LogRepair[]
} {
  const repairs = new RepairCounter()
  const events = newRowColumns()
  const objects = newRowColumns()
  addCases(log, objects, repairs)
  addEvents(log, events, { objects: objects.id.view(), repairs })
  const tools = { repairs, times: new TimeReader(0) }
  return { log: finishOcelLog(events, objects, tools), repairs: repairs.repairs() }
}

function addCases({ cases }: EventLog, objects: RowColumns, repairs: RepairCounter): void {
  const type = objects.types.placeOf('case')
  objects.declared.set(type, new Map())
  const columns = namedColumns(cases.attributes, objects)
  const used = new Map<string, number>()
  for (const [place, id] of cases.ids.entries()) {
    const free = freeId(id, objects, used)
    if (free !== id) repairs.count('case-id-repeated', () => ({ example: id }))
    const values = valuesAt(columns, place)
    addValues(objects, type, values)
    for (const _ of values) objects.values.time.push(0)
    endRow(objects, objects.ids.placeOf(free), type)
  }
}

/** The id, or the id with the first number behind it that makes it differ from those before. */
function freeId(id: string, { ids, rowOf }: RowColumns, used: Map<string, number>): string {
  let free = id
  for (let number = used.get(id) ?? 1; rowOf.get(ids.placeOf(free)) >= 0; number++) {
    free = `${id} (${number + 1})`
    used.set(id, number + 1)
  }
  return free
}

/** The places of the ids of all cases, and what counts the events left out. */
type EventTools = { readonly objects: Int32Array; readonly repairs: RepairCounter }

function addEvents(log: EventLog, events: RowColumns, { objects, repairs }: EventTools): void {
  const { first, ids } = log.cases
  const columns = namedColumns([...standardColumns(log), ...log.events.attributes], events)
  const qualifier = events.qualifiers.placeOf('case')
  for (const [place, id] of ids.entries())
    for (let event = first[place] ?? 0; event < (first[place + 1] ?? 0); event++) {
      const time = log.events.time[event] ?? Number.NaN
      if (Number.isNaN(time)) {
        repairs.count('event-without-time-left-out', () => ({ example: id }))
        continue
      }
      const type = events.types.placeOf(log.activities[log.events.activity[event] ?? -1] ?? '')
      if (!events.declared.has(type)) events.declared.set(type, new Map())
      addValues(events, type, valuesAt(columns, event))
      events.time.push(time)
      events.links.object.push(objects[place] ?? -1)
      events.links.qualifier.push(qualifier)
      endRow(events, events.ids.placeOf(`e${event + 1}`), type)
    }
}

/** What events say by columns of their own, as attributes. */
function standardColumns({ events, resources, transitions }: EventLog): readonly AttributeColumn[] {
  const { resource, transition, start } = events
  return [
    { key: columnKeys.resource, kind: 'string', texts: resources, values: resource },
    { key: columnKeys.transition, kind: 'string', texts: transitions, values: transition },
    { key: columnKeys.start, kind: 'date', values: start },
  ]
}

type NamedColumn = { readonly column: AttributeColumn; readonly name: number }
type NamedValue = { readonly name: number; readonly kind: number; readonly value: number | string }

/** The columns with the places of names of which no two are equal. */
function namedColumns(
  columns: readonly AttributeColumn[],
  { names }: RowColumns,
): readonly NamedColumn[] {
  const keys = new Set<string>()
  return columns.map((column) => {
    const key = keys.has(column.key) ? `${column.key} (${column.kind})` : column.key
    keys.add(key)
    return { column, name: names.placeOf(key) }
  })
}

/** What a case or an event has in the columns. */
function valuesAt(columns: readonly NamedColumn[], place: number): readonly NamedValue[] {
  const values: NamedValue[] = []
  for (const { column, name } of columns) {
    const held = column.values[place] ?? Number.NaN
    if (column.kind === 'string' || column.kind === 'id') {
      if (held >= 0) values.push({ name, kind: STRING, value: column.texts[held] ?? '' })
    } else if (!Number.isNaN(held))
      values.push({ name, kind: ocelKinds.indexOf(column.kind), value: held })
  }
  return values
}

function addValues(rows: RowColumns, type: number, added: readonly NamedValue[]): void {
  const { values, texts, declared } = rows
  for (const { name, kind, value } of added) {
    declared.get(type)?.set(name, kind)
    values.name.push(name)
    values.kind.push(kind)
    values.value.push(typeof value === 'string' ? texts.placeOf(value) : value)
  }
}

function endRow(
  { id, rowOf, type, line, values, links }: RowColumns,
  place: number,
  ofType: number,
) {
  rowOf.put(place, id.length)
  id.push(place)
  type.push(ofType)
  line.push(0)
  values.end.push(values.name.length)
  links.end.push(links.object.length)
}
