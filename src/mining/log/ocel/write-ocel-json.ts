import type { Attribute } from '../event-log.ts'
import { kindWords } from './kind-words.ts'
import type { OcelLog, OcelType } from './ocel-log.ts'
import { attributesOfRow, relationsOfRow } from './ocel-row.ts'

/**
 * The text of the log in the JSON form of OCEL 2.0 (arXiv:2403.01975; ocel-standard.org, formats/json),
 * in pieces: one event or object per line. `readOcelJson` gives an equal log back.
 */
export function* writeOcelJson(log: OcelLog): Generator<string, void> {
  yield '{"objectTypes":['
  yield* joined(log.objectTypes.map(typeJson))
  yield '],\n"eventTypes":['
  yield* joined(log.eventTypes.map(typeJson))
  yield '],\n"objects":['
  yield* joined(objectsJson(log))
  yield '],\n"events":['
  yield* joined(eventsJson(log))
  yield ']}\n'
}

function* joined(texts: Iterable<string>): Generator<string, void> {
  let between = '\n'
  for (const text of texts) {
    yield between + text
    between = ',\n'
  }
}

function typeJson({ name, attributes }: OcelType): string {
  const declared = attributes.map(({ name, kind }) => ({ name, type: kindWords[kind] }))
  return JSON.stringify({ name, attributes: declared })
}

function* objectsJson(log: OcelLog): Generator<string, void> {
  const { ids, type, values, links } = log.objects
  for (const [row, id] of ids.entries())
    yield JSON.stringify({
      id,
      type: log.objectTypes[type[row] ?? 0]?.name,
      attributes: attributesOfRow(values, row).map((attribute, at) => ({
        name: attribute.key,
        time: new Date(values.time[(values.first[row] ?? 0) + at] ?? 0).toISOString(),
        value: valueJson(attribute),
      })),
      relationships: relationsOfRow(log, links, row),
    })
}

function* eventsJson(log: OcelLog): Generator<string, void> {
  const { ids, type, time, values, links } = log.events
  for (const [row, id] of ids.entries())
    yield JSON.stringify({
      id,
      type: log.eventTypes[type[row] ?? 0]?.name,
      time: new Date(time[row] ?? 0).toISOString(),
      attributes: attributesOfRow(values, row).map((attribute) => ({
        name: attribute.key,
        value: valueJson(attribute),
      })),
      relationships: relationsOfRow(log, links, row),
    })
}

function valueJson({ kind, value }: Attribute): string | number | boolean {
  if (kind === 'date') return new Date(value).toISOString()
  return kind === 'boolean' ? value === 1 : value
}
