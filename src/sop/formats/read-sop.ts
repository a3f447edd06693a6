import { placeReading, readSopValue } from './json/read-sop-json.ts'
import { sopFormat } from './json/sop-schema.ts'
import { parseJson } from './json-text/parse-json.ts'
import { readRecordedValue } from './recorded/read-recorded-sop.ts'
import type { Path, SopReading } from './reading.ts'

/**
 * Reads an SOP from a text of either JSON format: our own (`tatalaksana-sop/1`) or a recorded SOP.
 * One that is kept with where it belongs (`{ "unit": …, "sop": { … } }`) is read, too. Any other
 * document is refused by name.
 */
export function readSop(text: string): SopReading {
  const foreign = recogniseText(text)
  if (foreign !== undefined) return refuse(foreign)
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  return placeReading(text, readDocument(parsed.value))
}

function readDocument(value: unknown): SopReading {
  const format = fieldOf(value, 'format')
  if (typeof format === 'string' && /^tatalaksana-sop\/\d+$/.test(format) && format !== sopFormat) {
    const problem = {
      code: 'newer-format',
      path: ['format'],
      found: format,
      expected: sopFormat,
    } as const
    return { ok: false, problems: [problem] }
  }
  const kept = fieldOf(value, 'sop')
  if (format === undefined && fieldOf(kept, 'format') !== undefined) {
    return within('sop', readDocument(kept))
  }
  const steps = fieldOf(value, 'steps')
  if (format === sopFormat) return readSopValue(value)
  if (!Array.isArray(steps)) return refuse(recogniseValue(value))
  const recorded =
    fieldOf(steps[0], 'shape') !== undefined || fieldOf(steps[0], 'row') !== undefined
  return recorded ? readRecordedValue(value) : readSopValue(value)
}

function within(field: string, reading: SopReading): SopReading {
  if (reading.ok) return { ...reading, notices: placeWithin(field, reading.notices) }
  return { ok: false, problems: placeWithin(field, reading.problems) }
}

function placeWithin<Placed extends { readonly path: Path }>(
  field: string,
  items: readonly Placed[],
): readonly Placed[] {
  return items.map((item) => ({ ...item, path: [field, ...item.path] }))
}

function refuse(found: string): SopReading {
  const problem = { code: 'foreign-document', path: [], found, expected: sopFormat } as const
  return { ok: false, problems: [problem] }
}

/** Names what is plainly no JSON by how it begins. */
function recogniseText(text: string): string | undefined {
  const head = text.slice(0, 2000).trimStart()
  if (head.startsWith('%PDF')) return 'PDF'
  if (head.startsWith('{\\rtf')) return 'RTF'
  if (head.startsWith('PK\u0003\u0004')) return 'ZIP, Word, Excel'
  if (!head.startsWith('<')) return undefined
  if (/bpmn/i.test(head)) return 'BPMN'
  return /<!doctype html|<html/i.test(head) ? 'HTML' : 'XML'
}

/** Names well-known documents in JSON. */
function recogniseValue(value: unknown): string {
  const type = fieldOf(value, 'type')
  if (type === 'FeatureCollection' || type === 'Feature') return 'GeoJSON'
  if (fieldOf(value, 'scripts') !== undefined || fieldOf(value, 'dependencies') !== undefined) {
    return 'package.json'
  }
  return 'JSON'
}

function fieldOf(value: unknown, name: string): unknown {
  const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return has ? Reflect.get(value, name) : undefined
}
