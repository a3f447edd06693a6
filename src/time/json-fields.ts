/** What can be wrong with any JSON document of ours. */
export type JsonFaultCode =
  | 'malformed-json'
  | 'too-long'
  | 'foreign-format'
  | 'missing'
  | 'wrong-kind'
  | 'unknown-field'

/** One fault: where in the document (names, and places from 0), and what was found there, as JSON. */
export type JsonFault<Code extends string> = {
  readonly code: Code | JsonFaultCode
  readonly path: readonly (string | number)[]
  readonly found?: string
}

/** A place in a document, and the faults found so far anywhere in it. */
export type JsonPlace<Code extends string> = {
  readonly path: readonly (string | number)[]
  readonly faults: JsonFault<Code>[]
}

/** The fields of a record, by name. */
type JsonFields = Readonly<Record<string, unknown>>

/** Most characters of a document. */
export const longestDocument = 2_000_000

/** Gives the place of a field or of an entry. */
export function insideJson<Code extends string>(
  at: JsonPlace<Code>,
  key: string | number,
): JsonPlace<Code> {
  return { path: [...at.path, key], faults: at.faults }
}

/** Notes a fault at a place. */
export function addJsonFault<Code extends string>(
  { path, faults }: JsonPlace<Code>,
  code: Code | JsonFaultCode,
  found?: unknown,
): void {
  const shown = JSON.stringify(found)?.slice(0, 80)
  faults.push({ code, path, ...(shown !== undefined && { found: shown }) })
}

/** Reads the fields of a document of a format; what is no such document has no fields, and a fault. */
export function readJsonDocument<Code extends string>(
  text: string,
  at: JsonPlace<Code>,
  { format, needed, optional = [] }: FieldNames & { readonly format: string },
): JsonFields {
  const value = parse(text, at)
  if (at.faults.length > 0) return {}
  const fields = readJsonFields(value, at, { needed: ['format', ...(needed ?? [])], optional })
  const found = fields['format']
  if (found !== undefined && found !== format)
    addJsonFault(insideJson(at, 'format'), 'foreign-format', found)
  return fields
}

/** A byte order mark before the text is passed over. */
function parse<Code extends string>(text: string, at: JsonPlace<Code>): unknown {
  if (text.length > longestDocument) {
    addJsonFault(at, 'too-long', text.length)
    return undefined
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    addJsonFault(at, 'malformed-json')
    return undefined
  }
}

type FieldNames = { readonly needed?: readonly string[]; readonly optional?: readonly string[] }

/** Reads the fields of a record; one that is missing or unknown is a fault. */
export function readJsonFields<Code extends string>(
  value: unknown,
  at: JsonPlace<Code>,
  { needed = [], optional = [] }: FieldNames,
): JsonFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    addJsonFault(at, 'wrong-kind', value)
    return {}
  }
  const fields = new Map<string, unknown>(Object.entries(value))
  for (const name of needed) if (!fields.has(name)) addJsonFault(insideJson(at, name), 'missing')
  for (const name of fields.keys()) {
    if (!needed.includes(name) && !optional.includes(name)) addJsonFault(at, 'unknown-field', name)
  }
  return Object.fromEntries(fields)
}

/** Reads each entry of a list; one that is left out is empty. */
export function readJsonList<Code extends string, Entry>(
  value: unknown,
  at: JsonPlace<Code>,
  read: (entry: unknown, at: JsonPlace<Code>) => Entry,
): Entry[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map((entry, place) => read(entry, insideJson(at, place)))
  addJsonFault(at, 'wrong-kind', value)
  return []
}

/** Reads a text; one that is left out is empty. */
export function readJsonText<Code extends string>(value: unknown, at: JsonPlace<Code>): string {
  if (typeof value === 'string') return value
  if (value !== undefined) addJsonFault(at, 'wrong-kind', value)
  return ''
}
