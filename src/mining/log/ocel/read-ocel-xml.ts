import { encodeUtf8 } from '../utf8.ts'
import { RepairCounter } from '../count-repairs.ts'
import type { Chunks, LogFault } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'
import { scanXml, type XmlToken } from '../xes/scan-xml.ts'
import { findInTag, valueRange, valueText } from '../xes/xml-tag.ts'
import { readText } from '../xes/xml-text.ts'
import { XmlScanner } from '../xes/xml-scanner.ts'
import { OcelBuilder, type OcelField, type OcelItem, type OcelPart } from './ocel-builder.ts'
import type { OcelOptions, OcelReading } from './ocel-log.ts'

/** Where in the file; `unknown`: in what is passed over. */
type Level = 'root' | 'section' | 'part' | 'list' | 'item' | 'unknown'
type Fields = readonly (readonly [field: OcelField, name: Uint8Array])[]

const ELEMENTS = [
  'log',
  'object-types',
  'event-types',
  'objects',
  'events',
  'object-type',
  'event-type',
  'object',
  'event',
  'attributes',
  'attribute',
  'relationship',
  'global',
] as const
const parts: ReadonlyMap<string, OcelPart> = new Map([
  ['object-types', 'object-type'],
  ['event-types', 'event-type'],
  ['objects', 'object'],
  ['events', 'event'],
])
const SCOPE = encodeUtf8('scope')
const typeFields = fields(['name', 'name'])
const partFields: Readonly<Record<OcelPart, Fields>> = {
  'object-type': typeFields,
  'event-type': typeFields,
  object: fields(['id', 'id'], ['type', 'type']),
  event: fields(['id', 'id'], ['type', 'type'], ['time', 'time']),
}
const declaredFields = fields(['name', 'name'], ['type', 'type'])
const attributeFields: Readonly<Record<OcelPart, Fields>> = {
  'object-type': declaredFields,
  'event-type': declaredFields,
  object: fields(['name', 'name'], ['time', 'time']),
  event: fields(['name', 'name']),
}
// The standard's own example names the qualifier 'relationship'.
const relationFields = fields(
  ['object', 'object-id'],
  ['qualifier', 'relationship'],
  ['qualifier', 'qualifier'],
)

/** Blanks around a text. */
const layout = /^[ \t\n]+|[ \t\n]+$/g

function fields(...names: readonly (readonly [OcelField, string])[]): Fields {
  return names.map(([field, name]) => [field, encodeUtf8(name)])
}

/**
 * Reads an object-centric event log in the XML form of OCEL 2.0 (arXiv:2403.01975; ocel-standard.org,
 * formats/xml) as its bytes come; sections may stand in any order. Blanks around the text of a value
 * are layout, unless they are written as references. Memory is that of the columns.
 */
export async function readOcelXml(
  chunks: Chunks,
  { zoneMinutes }: OcelOptions = {},
): Promise<OcelReading> {
  const repairs = new RepairCounter()
  const builder = new OcelBuilder(repairs, zoneMinutes ?? 0)
  const scanner = new XmlScanner(ELEMENTS)
  const taker = new OcelXmlTaker(scanner, builder, repairs)
  const fault = (await scanXml(chunks, scanner, { repairs, take: taker.take })) ?? taker.missing()
  if (fault !== undefined) return { ok: false, fault, repairs: repairs.repairs() }
  return { ok: true, log: builder.finish(), repairs: repairs.repairs() }
}

/** Knows where in an OCEL file the tags stand, and tells the builder. */
class OcelXmlTaker {
  readonly #scanner: XmlScanner
  readonly #builder: OcelBuilder
  readonly #repairs: RepairCounter
  readonly #levels: Level[] = []
  readonly #seen = new Set<string>()
  #part: OcelPart = 'event'
  #item: OcelItem = 'attribute'
  #text = ''

  constructor(scanner: XmlScanner, builder: OcelBuilder, repairs: RepairCounter) {
    this.#scanner = scanner
    this.#builder = builder
    this.#repairs = repairs
  }

  readonly take = (token: XmlToken): LogFault | undefined => {
    if (token === 'text') return this.#takeText()
    const fault = token === 'close' ? undefined : this.#open()
    return fault ?? (token === 'open' ? undefined : this.#close())
  }

  /** The fault of a file that lacks the events or the objects. */
  missing(): LogFault | undefined {
    const expected = ['events', 'objects'].find((name) => !this.#seen.has(name))
    return expected === undefined ? undefined : { code: 'not-ocel', expected: `<${expected}>` }
  }

  #open(): LogFault | undefined {
    const { line, element, bytes, nameFrom, nameTo } = this.#scanner
    const level = this.#levels.at(-1)
    const name = ELEMENTS[element]
    const found = decodeText(bytes, nameFrom, nameTo)
    if (level === undefined && name !== 'log')
      return { code: 'not-ocel', line, found, expected: '<log>' }
    if (level === 'root' && name === 'global' && this.#isOlder())
      return { code: 'older-ocel', line, found, expected: '<event-types>' }
    const next = this.#levelWithin(level, name ?? '')
    this.#levels.push(next)
    if (next === 'part') this.#begin(line)
    else if (next === 'item') this.#beginItem()
    else if (next === 'unknown' && level !== 'unknown')
      this.#repairs.count('element-unknown-left-out', () => ({ line, example: found }))
    return undefined
  }

  /** XES knows globals of traces and events, OCEL 1.0 those of the log and of objects. */
  #isOlder(): boolean {
    const scope = findInTag(this.#scanner, SCOPE)
    return scope >= 0 && ['log', 'object'].includes(valueText(this.#scanner, scope))
  }

  /** The level that an element opens. */
  #levelWithin(level: Level | undefined, name: string): Level {
    if (level === undefined) return 'root'
    if (level === 'root') return this.#sectionLevel(name)
    if (level === 'section') return name === this.#part ? 'part' : 'unknown'
    if (level === 'part') return this.#listLevel(name)
    const isItem = name === (this.#item === 'attribute' ? 'attribute' : 'relationship')
    return level === 'list' && isItem ? 'item' : 'unknown'
  }

  #sectionLevel(name: string): Level {
    const part = parts.get(name)
    if (part === undefined) return 'unknown'
    this.#seen.add(name)
    this.#part = part
    return 'section'
  }

  #listLevel(name: string): Level {
    const relation = name === 'objects' && (this.#part === 'object' || this.#part === 'event')
    if (!relation && name !== 'attributes') return 'unknown'
    this.#item = relation ? 'relation' : 'attribute'
    return 'list'
  }

  #begin(line: number): void {
    this.#builder.begin(this.#part, line)
    this.#set(partFields[this.#part])
  }

  #beginItem(): void {
    this.#text = ''
    this.#builder.beginItem()
    this.#set(this.#item === 'relation' ? relationFields : attributeFields[this.#part])
  }

  #set(known: Fields): void {
    const { line } = this.#scanner
    for (const [field, name] of known) {
      const found = findInTag(this.#scanner, name)
      if (found >= 0)
        this.#builder.set(field, 'text', { ...valueRange(this.#scanner, found), line })
    }
  }

  #takeText(): LogFault | undefined {
    const { bytes, nameFrom, nameTo, line } = this.#scanner
    const level = this.#levels.at(-1)
    if (level === 'item' && this.#hasValue())
      this.#text += readText(decodeText(bytes, nameFrom, nameTo), layout)
    else if (level !== 'unknown') {
      const example = decodeText(bytes, nameFrom, Math.min(nameTo, nameFrom + 20))
      this.#repairs.count('element-unknown-left-out', () => ({ line, example }))
    }
    return undefined
  }

  #hasValue(): boolean {
    return this.#item === 'attribute' && (this.#part === 'event' || this.#part === 'object')
  }

  #close(): LogFault | undefined {
    const level = this.#levels.pop()
    const { line } = this.#scanner
    if (level === 'item') {
      const bytes = encodeUtf8(this.#text)
      if (this.#hasValue())
        this.#builder.set('value', 'text', { bytes, from: 0, to: bytes.length, line })
      this.#builder.endItem(this.#item)
    }
    if (level !== 'part') return undefined
    this.#builder.end()
    return this.#builder.tooMany()
  }
}
