import { casesOfLog } from '../cases-of-log.ts'
import { RepairCounter } from '../count-repairs.ts'
import type { Attribute, AttributeKind, EventLog } from '../event-log.ts'
import type { LogCase, LogNames } from '../log-case.ts'
import type { LogRepair } from '../log-reading.ts'
import { TimeReader } from '../read-time.ts'
import { finishOcelLog } from './finish-ocel-log.ts'
import { columnKeys } from './flatten-ocel.ts'
import { type OcelLog, ocelKinds } from './ocel-log.ts'
import { isWritableTime } from './read-ocel-time.ts'
import { type RowColumns, newRowColumns } from './row-columns.ts'

/**
 * The log as an object-centric one with a single type of objects, 'case'; flattened to it, the cases are
 * those of the log again. Resource, life cycle and start become attributes of the events. Events without
 * time, which OCEL does not know, are left out; a case id that comes again gets a number behind it. An
 * attribute whose key has another kind elsewhere gets its kind behind it.
 */
export function ocelOfLog(log: EventLog): {
  readonly log: OcelLog
  readonly repairs: readonly LogRepair[]
} {
  const repairs = new RepairCounter()
  const events = newSection()
  const objects = newSection()
  const used = new Map<string, number>()
  let number = 0
  for (const taken of casesOfLog(log)) {
    const id = freeId(taken.id, objects.rows, used)
    if (objects.rows.ids.texts[id] !== taken.id)
      repairs.count('case-id-repeated', () => ({ example: taken.id }))
    addRow(objects, { id, type: 'case', attributes: taken.attributes })
    for (let event = 0; event < taken.length; event++) {
      number++
      if (isWritableTime(taken.time[event] ?? Number.NaN))
        addEvent(events, { taken, event, object: id, id: `e${number}` }, log)
      else repairs.count('event-without-time-left-out', () => ({ example: taken.id }))
    }
  }
  const tools = { repairs, times: new TimeReader(0) }
  return { log: finishOcelLog(events.rows, objects.rows, tools), repairs: repairs.repairs() }
}

/** Events or objects, and of each key the kind that it had first. */
type Section = { readonly rows: RowColumns; readonly kinds: Map<string, AttributeKind> }

function newSection(): Section {
  return { rows: newRowColumns(), kinds: new Map() }
}

/** Place of the id, or of the id with the first number behind it that makes it differ from others. */
function freeId(id: string, { ids, rowOf }: RowColumns, used: Map<string, number>): number {
  let place = ids.placeOf(id)
  for (let number = used.get(id) ?? 2; rowOf.get(place) >= 0; number++) {
    place = ids.placeOf(`${id} (${number})`)
    used.set(id, number + 1)
  }
  return place
}

type OneEvent = {
  readonly taken: LogCase
  readonly event: number
  readonly object: number
  readonly id: string
}

function addEvent(section: Section, { taken, event, object, id }: OneEvent, names: LogNames): void {
  const { links, qualifiers, time, ids } = section.rows
  time.push(taken.time[event] ?? 0)
  links.object.push(object)
  links.qualifier.push(qualifiers.placeOf('case'))
  const type = names.activities[taken.activity[event] ?? -1] ?? ''
  const attributes = [
    ...columnAttributes(taken, event, names),
    ...(taken.eventAttributes[event] ?? []),
  ]
  addRow(section, { id: ids.placeOf(id), type, attributes })
}

/** What the event says by columns of their own, as attributes. */
function columnAttributes(taken: LogCase, event: number, names: LogNames): readonly Attribute[] {
  const attributes: Attribute[] = []
  const resource = names.resources[taken.resource[event] ?? -1]
  const transition = names.transitions[taken.transition[event] ?? -1]
  const start = taken.start[event] ?? Number.NaN
  if (resource !== undefined)
    attributes.push({ key: columnKeys.resource, kind: 'string', value: resource })
  if (transition !== undefined)
    attributes.push({ key: columnKeys.transition, kind: 'string', value: transition })
  if (!Number.isNaN(start)) attributes.push({ key: columnKeys.start, kind: 'date', value: start })
  return attributes
}

type Row = { readonly id: number; readonly type: string; readonly attributes: readonly Attribute[] }

function addRow({ rows, kinds }: Section, { id, type, attributes }: Row): void {
  const { values, links, declared } = rows
  const place = rows.types.placeOf(type)
  const kindsOfType = declared.get(place) ?? new Map<number, number>()
  declared.set(place, kindsOfType)
  for (const attribute of attributes) {
    const name = rows.names.placeOf(keyOf(attribute, kinds))
    const kind = attribute.kind === 'id' ? 'string' : attribute.kind
    const { value } = attribute
    kindsOfType.set(name, ocelKinds.indexOf(kind))
    values.name.push(name)
    values.kind.push(ocelKinds.indexOf(kind))
    values.value.push(typeof value === 'string' ? rows.texts.placeOf(value) : value)
    values.time.push(0)
  }
  rows.rowOf.put(id, rows.id.length)
  rows.id.push(id)
  rows.type.push(place)
  rows.line.push(0)
  values.end.push(values.name.length)
  links.end.push(links.object.length)
}

function keyOf({ key, kind }: Attribute, kinds: Map<string, AttributeKind>): string {
  const first = kinds.get(key) ?? kind
  kinds.set(key, first)
  return first === kind ? key : `${key} (${kind})`
}
