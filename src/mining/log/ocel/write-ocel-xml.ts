import type { RepairCounter } from '../count-repairs.ts'
import type { Attribute } from '../event-log.ts'
import { escapeXml } from '../xes/escape-xml.ts'
import { kindWords } from './kind-words.ts'
import type { OcelLog, OcelType } from './ocel-log.ts'
import { attributesOfRow, relationsOfRow } from './ocel-row.ts'

/**
 * The text of the log in the XML form of OCEL 2.0 (arXiv:2403.01975; ocel-standard.org, formats/xml),
 * in pieces: one event or object per line. `readOcelXml` gives an equal log back, but for characters
 * that XML cannot hold: they become U+FFFD and are counted.
 */
export function* writeOcelXml(log: OcelLog, repairs: RepairCounter): Generator<string, void> {
  const escape: Escape = (text) => escapeXml(text, repairs)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log>\n<object-types>\n'
  for (const type of log.objectTypes) yield typeXml('object-type', type, escape)
  yield '</object-types>\n<event-types>\n'
  for (const type of log.eventTypes) yield typeXml('event-type', type, escape)
  yield '</event-types>\n<objects>\n'
  for (let row = 0; row < log.objects.ids.length; row++) yield objectXml(log, row, escape)
  yield '</objects>\n<events>\n'
  for (let row = 0; row < log.events.ids.length; row++) yield eventXml(log, row, escape)
  yield '</events>\n</log>\n'
}

type Escape = (text: string) => string

function typeXml(element: string, { name, attributes }: OcelType, escape: Escape): string {
  const declared = attributes.map(
    ({ name, kind }) => `<attribute name="${escape(name)}" type="${kindWords[kind]}"/>`,
  )
  const content = `<attributes>${declared.join('')}</attributes>`
  return `<${element} name="${escape(name)}">${content}</${element}>\n`
}

function objectXml(log: OcelLog, row: number, escape: Escape): string {
  const { ids, type, values, links } = log.objects
  const first = values.first[row] ?? 0
  const attributes = attributesOfRow(values, row).map((attribute, at) =>
    attributeXml(attribute, ` time="${timeText(values.time[first + at])}"`, escape),
  )
  const typeName = log.objectTypes[type[row] ?? 0]?.name ?? ''
  const tag = `<object id="${escape(ids[row] ?? '')}" type="${escape(typeName)}">`
  const content = `<attributes>${attributes.join('')}</attributes>`
  return `${tag}${content}${relationsXml(relationsOfRow(log, links, row), escape)}</object>\n`
}

function eventXml(log: OcelLog, row: number, escape: Escape): string {
  const { ids, type, time, values, links } = log.events
  const attributes = attributesOfRow(values, row).map((each) => attributeXml(each, '', escape))
  const typeName = log.eventTypes[type[row] ?? 0]?.name ?? ''
  const tag = `<event id="${escape(ids[row] ?? '')}" type="${escape(typeName)}"`
  const content = `<attributes>${attributes.join('')}</attributes>`
  const relations = relationsXml(relationsOfRow(log, links, row), escape)
  return `${tag} time="${timeText(time[row])}">${content}${relations}</event>\n`
}

function attributeXml(attribute: Attribute, time: string, escape: Escape): string {
  const value = valueText(attribute, escape)
  return `<attribute name="${escape(attribute.key)}"${time}>${value}</attribute>`
}

function relationsXml(relations: ReturnType<typeof relationsOfRow>, escape: Escape): string {
  const each = relations.map(
    ({ objectId, qualifier }) =>
      `<relationship object-id="${escape(objectId)}" qualifier="${escape(qualifier)}"/>`,
  )
  return `<objects>${each.join('')}</objects>`
}

function valueText({ kind, value }: Attribute, escape: Escape): string {
  if (kind === 'date') return timeText(value)
  // Booleans are 1 and 0 in this form.
  if (kind !== 'string' && kind !== 'id') return String(value)
  // Blanks at the ends would be taken for layout.
  return escape(value).replaceAll(/^ | $/g, '&#32;')
}

function timeText(time = 0): string {
  return new Date(time).toISOString()
}
