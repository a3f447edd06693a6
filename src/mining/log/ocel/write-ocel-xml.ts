import type { Attribute } from '../event-log.ts'
import { encodePieces } from './encode-pieces.ts'
import { kindWords } from './kind-words.ts'
import type { OcelLog, OcelType } from './ocel-log.ts'
import { attributesOfRow, relationsOfRow } from './ocel-row.ts'

/**
 * The log in the XML form of OCEL 2.0 (Specification, 2023, section 5), one event or object per line, in
 * pieces of about 64 KiB; `readOcelXml` gives an equal log back. Characters that XML cannot hold (most
 * controls) are written as U+FFFD.
 */
export function writeOcelXml(log: OcelLog): Generator<Uint8Array, void> {
  return encodePieces(xmlOf(log))
}

function* xmlOf(log: OcelLog): Generator<string, void> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log>\n<object-types>\n'
  for (const type of log.objectTypes) yield typeXml('object-type', type)
  yield '</object-types>\n<event-types>\n'
  for (const type of log.eventTypes) yield typeXml('event-type', type)
  yield '</event-types>\n<objects>\n'
  yield* objectsXml(log)
  yield '</objects>\n<events>\n'
  yield* eventsXml(log)
  yield '</events>\n</log>\n'
}

function typeXml(element: string, { name, attributes }: OcelType): string {
  const declared = attributes.map(
    ({ name, kind }) => `<attribute name="${escaped(name)}" type="${kindWords[kind]}"/>`,
  )
  return `<${element} name="${escaped(name)}"><attributes>${declared.join('')}</attributes></${element}>\n`
}

function* objectsXml(log: OcelLog): Generator<string, void> {
  const { ids, type, values, links } = log.objects
  for (const [row, id] of ids.entries()) {
    const first = values.first[row] ?? 0
    const attributes = attributesOfRow(values, row).map((attribute, at) =>
      attributeXml(attribute, ` time="${timeText(values.time[first + at])}"`),
    )
    const typeName = log.objectTypes[type[row] ?? 0]?.name ?? ''
    const content =
      attributes.join('') + '</attributes>' + relationsXml(relationsOfRow(log, links, row))
    yield `<object id="${escaped(id)}" type="${escaped(typeName)}"><attributes>${content}</object>\n`
  }
}

function* eventsXml(log: OcelLog): Generator<string, void> {
  const { ids, type, time, values, links } = log.events
  for (const [row, id] of ids.entries()) {
    const typeName = log.eventTypes[type[row] ?? 0]?.name ?? ''
    const attributes = attributesOfRow(values, row).map((attribute) => attributeXml(attribute, ''))
    const content =
      attributes.join('') + '</attributes>' + relationsXml(relationsOfRow(log, links, row))
    const tag = `<event id="${escaped(id)}" type="${escaped(typeName)}" time="${timeText(time[row])}">`
    yield `${tag}<attributes>${content}</event>\n`
  }
}

function attributeXml(attribute: Attribute, time: string): string {
  return `<attribute name="${escaped(attribute.key)}"${time}>${valueText(attribute)}</attribute>`
}

function relationsXml(relations: ReturnType<typeof relationsOfRow>): string {
  const each = relations.map(
    ({ objectId, qualifier }) =>
      `<relationship object-id="${escaped(objectId)}" qualifier="${escaped(qualifier)}"/>`,
  )
  return `<objects>${each.join('')}</objects>`
}

function valueText({ kind, value }: Attribute): string {
  if (kind === 'date') return timeText(value)
  if (kind === 'boolean') return String(value === 1)
  if (kind !== 'string' && kind !== 'id') return String(value)
  // Blanks at the ends would be taken for layout.
  return escaped(value).replaceAll(/^ | $/g, '&#32;')
}

function timeText(time = 0): string {
  return new Date(time).toISOString()
}

const references: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
])

/** The text as XML 1.0 writes it (2.2, 2.4). */
function escaped(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- those are what XML cannot hold
    /[&<>"\u0000-\u001F\uFFFE\uFFFF]/g,
    (character) => references.get(character) ?? '\uFFFD',
  )
}
