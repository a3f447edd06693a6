import type { RepairCounter } from '../count-repairs.ts'
import {
  type OcelLinks,
  type OcelLog,
  type OcelRows,
  type OcelType,
  ocelKinds,
} from './ocel-log.ts'
import { GrowingInts } from '../../columns/growing-column.ts'
import { type RowColumns, firstPlaces } from './row-columns.ts'
import { type SettleTools, settleValues } from './settle-values.ts'
import { UsedTexts } from './used-texts.ts'

/**
 * The log of what was read, now that all of it is: types that are not declared are added, values get
 * their declared kinds, relations lead to the objects; those to unknown objects are left out.
 */
export function finishOcelLog(
  events: RowColumns,
  objects: RowColumns,
  tools: SettleTools,
): OcelLog {
  const ofEvents = finishRows(events, objects, tools)
  const ofObjects = finishRows(objects, objects, tools)
  return {
    eventTypes: typesOf(events),
    objectTypes: typesOf(objects),
    events: { ...ofEvents, time: events.time.view().slice() },
    objects: ofObjects,
  }
}

function finishRows(columns: RowColumns, objects: RowColumns, tools: SettleTools): OcelRows {
  addUsedTypes(columns, tools.repairs)
  const placeOfType = new Map(Array.from(columns.declared.keys(), (type, place) => [type, place]))
  return {
    ids: Array.from(columns.id.view(), (place) => columns.ids.texts[place] ?? ''),
    type: columns.type.view().map((type) => placeOfType.get(type) ?? -1),
    values: settleValues(columns, tools),
    links: finishLinks(columns, objects, tools.repairs),
  }
}

function addUsedTypes({ type, line, types, declared }: RowColumns, repairs: RepairCounter): void {
  const lines = line.view()
  for (const [row, place] of type.view().entries()) {
    if (declared.has(place)) continue
    declared.set(place, new Map())
    const found = { line: lines[row] ?? 0, example: types.texts[place] ?? '' }
    repairs.count('type-undeclared-added', () => found)
  }
}

function typesOf({ declared, types, names }: RowColumns): readonly OcelType[] {
  return Array.from(declared, ([type, attributes]) => ({
    name: types.texts[type] ?? '',
    attributes: Array.from(attributes, ([name, kind]) => ({
      name: names.texts[name] ?? '',
      kind: ocelKinds[kind] ?? 'string',
    })),
  }))
}

function finishLinks(
  { links, line, qualifiers }: RowColumns,
  { ids, rowOf }: RowColumns,
  repairs: RepairCounter,
): OcelLinks {
  const used = new UsedTexts(qualifiers.texts)
  const object = new GrowingInts()
  const qualifier = new GrowingInts()
  const end = new GrowingInts()
  const [places, read] = [links.object.view(), links.qualifier.view()]
  let at = 0
  for (const [row, rowEnd] of links.end.view().entries()) {
    for (; at < rowEnd; at++) {
      const place = places[at] ?? -1
      if (rowOf.get(place) < 0) {
        const example = ids.texts[place] ?? ''
        const found = { line: line.view()[row] ?? 0, example }
        repairs.count('relation-to-unknown-object-left-out', () => found)
        continue
      }
      object.push(rowOf.get(place))
      qualifier.push(used.placeOf(read[at] ?? 0))
    }
    end.push(object.length)
  }
  const columns = { object: object.view().slice(), qualifier: qualifier.view().slice() }
  return { first: firstPlaces(end), ...columns, qualifiers: used.texts }
}
