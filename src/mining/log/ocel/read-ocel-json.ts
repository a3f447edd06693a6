import { RepairCounter } from '../count-repairs.ts'
import type { Chunks, LogFault } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'
import {
  type OcelField,
  OcelBuilder,
  type OcelForm,
  type OcelItem,
  type OcelPart,
} from './ocel-builder.ts'
import type { OcelOptions, OcelReading } from './ocel-log.ts'
import { type ByteSpan, type JsonToken, scanJson } from './scan-json.ts'

type Fields = ReadonlyMap<string, OcelField>
/** Where in the file; `unknown`: in what is passed over. */
type Level = 'root' | 'section' | 'part' | 'list' | 'item' | 'unknown'

const sections: ReadonlyMap<string, OcelPart> = new Map([
  ['eventTypes', 'event-type'],
  ['objectTypes', 'object-type'],
  ['events', 'event'],
  ['objects', 'object'],
])
const typeFields: Fields = new Map([['name', 'name']])
const partFields: Readonly<Record<OcelPart, Fields>> = {
  'event-type': typeFields,
  'object-type': typeFields,
  event: new Map([
    ['id', 'id'],
    ['type', 'type'],
    ['time', 'time'],
  ]),
  object: new Map([
    ['id', 'id'],
    ['type', 'type'],
  ]),
}
const declaredFields: Fields = new Map([
  ['name', 'name'],
  ['type', 'type'],
])
const attributeFields: Readonly<Record<OcelPart, Fields>> = {
  'event-type': declaredFields,
  'object-type': declaredFields,
  event: new Map([
    ['name', 'name'],
    ['value', 'value'],
  ]),
  object: new Map([
    ['name', 'name'],
    ['value', 'value'],
    ['time', 'time'],
  ]),
}
const relationFields: Fields = new Map([
  ['objectId', 'object'],
  ['qualifier', 'qualifier'],
])
const NAME_LIMIT = 20

/**
 * Reads an object-centric event log in the JSON form of OCEL 2.0 (arXiv:2403.01975; ocel-standard.org,
 * formats/json) as its bytes come; sections and fields may stand in any order. Memory is that of the
 * columns.
 */
export async function readOcelJson(
  chunks: Chunks,
  { zoneMinutes }: OcelOptions = {},
): Promise<OcelReading> {
  const counter = new RepairCounter()
  const builder = new OcelBuilder(counter, zoneMinutes ?? 0)
  const taker = new OcelJsonTaker(builder, counter)
  const fault = (await scanJson(chunks, taker.take)) ?? taker.missing()
  if (fault !== undefined) return { ok: false, fault, repairs: counter.repairs() }
  const log = builder.finish()
  return { ok: true, log, repairs: counter.repairs() }
}

/** Knows where in an OCEL file the tokens stand, and tells the builder. */
class OcelJsonTaker {
  readonly #builder: OcelBuilder
  readonly #counter: RepairCounter
  readonly #levels: Level[] = []
  readonly #seen = new Set<string>()
  #part: OcelPart = 'event'
  #item: OcelItem = 'attribute'
  #fields: Fields = typeFields
  #name = ''

  constructor(builder: OcelBuilder, counter: RepairCounter) {
    this.#builder = builder
    this.#counter = counter
  }

  readonly take = (token: JsonToken, span: ByteSpan): LogFault | undefined => {
    if (token === 'name') return this.#takeName(span)
    if (token === 'end') return this.#close()
    if (token === 'object' || token === 'array') return this.#open(token, span)
    return this.#takeValue(token, span)
  }

  #takeName(span: ByteSpan): LogFault | undefined {
    const level = this.#levels.at(-1)
    this.#name = shortText(span)
    if (level !== 'root') return undefined
    const expected = 'eventTypes, objectTypes, events, objects'
    if (this.#name.startsWith('ocel:'))
      return { code: 'older-ocel', line: span.line, found: this.#name, expected }
  }

  #open(token: 'object' | 'array', span: ByteSpan): LogFault | undefined {
    const level = this.#levels.at(-1)
    const next = level === undefined ? rootLevel(token) : this.#levelWithin(level, token)
    if (next === undefined) return notOcel(span, level, this.#name)
    this.#levels.push(next)
    if (next === 'part') this.#builder.begin(this.#part, span.line)
    if (next === 'item') this.#builder.beginItem()
    if (next === 'unknown' && level !== 'unknown') this.#countUnknown(span)
  }

  /** The level that an object or array opens; undefined: this is no OCEL. */
  #levelWithin(level: Level, token: 'object' | 'array'): Level | undefined {
    if (level === 'root') return this.#sectionLevel(token)
    if (level === 'section' && token === 'object') {
      this.#fields = partFields[this.#part]
      return 'part'
    }
    if (level === 'part' && token === 'array') return this.#listLevel()
    if (level !== 'list' || token === 'array') return 'unknown'
    this.#fields = this.#item === 'relation' ? relationFields : attributeFields[this.#part]
    return 'item'
  }

  #sectionLevel(token: 'object' | 'array'): Level | undefined {
    const part = sections.get(this.#name)
    if (part === undefined) return 'unknown'
    this.#seen.add(this.#name)
    this.#part = part
    return token === 'array' ? 'section' : undefined
  }

  #listLevel(): Level {
    const relation = this.#name === 'relationships' && !this.#part.endsWith('-type')
    if (!relation && this.#name !== 'attributes') return 'unknown'
    this.#item = relation ? 'relation' : 'attribute'
    return 'list'
  }

  #close(): LogFault | undefined {
    const level = this.#levels.pop()
    if (level === 'item') this.#builder.endItem(this.#item)
    if (level === 'item' || level === 'list') this.#fields = partFields[this.#part]
    if (level !== 'part') return undefined
    this.#builder.end()
    return this.#builder.tooMany()
  }

  #takeValue(form: OcelForm, span: ByteSpan): LogFault | undefined {
    const level = this.#levels.at(-1)
    if (level === 'unknown') return undefined
    if (level === undefined || (level === 'root' && sections.has(this.#name)))
      return notOcel(span, level, shortText(span))
    const field = level === 'part' || level === 'item' ? this.#fields.get(this.#name) : undefined
    if (field === undefined) this.#countUnknown(span)
    else this.#builder.set(field, form, span)
  }

  #countUnknown({ line }: ByteSpan): void {
    this.#counter.count('element-unknown-left-out', () => ({ line, example: this.#name }))
  }

  /** The fault of a file that lacks the events or the objects. */
  missing(): LogFault | undefined {
    const expected = ['events', 'objects'].find((name) => !this.#seen.has(name))
    return expected === undefined ? undefined : { code: 'not-ocel', expected }
  }
}

function rootLevel(token: 'object' | 'array'): Level | undefined {
  return token === 'object' ? 'root' : undefined
}

function notOcel({ line }: ByteSpan, level: Level | undefined, found: string): LogFault {
  return { code: 'not-ocel', line, found, expected: level === undefined ? '{' : '[' }
}

/** The text, or its beginning: enough to know the names of the standard. */
function shortText({ bytes, from, to }: ByteSpan): string {
  return decodeText(bytes, from, Math.min(to, from + NAME_LIMIT))
}
