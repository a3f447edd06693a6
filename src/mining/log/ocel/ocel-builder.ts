import type { RepairCounter } from '../count-repairs.ts'
import type { LogFault, LogRepairRule } from '../log-reading.ts'
import { TimeReader } from '../read-time.ts'
import { type TextTable, decodeText } from '../text-table.ts'
import { finishOcelLog } from './finish-ocel-log.ts'
import { type OcelKind, type OcelLog, ocelKinds } from './ocel-log.ts'
import { type RowColumns, newRowColumns } from './row-columns.ts'
import { readOcelTime } from './read-ocel-time.ts'
import type { ByteSpan } from './scan-json.ts'

/** What stands in the four sections of an OCEL file. */
export type OcelPart = 'event' | 'object' | 'event-type' | 'object-type'

/** What a part, or an item of it, says of itself. */
export type OcelField = 'id' | 'type' | 'time' | 'name' | 'value' | 'object' | 'qualifier'

/** How a value is written; XML knows only texts. */
export type OcelForm = 'text' | 'number' | 'true' | 'false' | 'null'

/** What belongs to a part: an attribute, also a declared one, or a relation. */
export type OcelItem = 'attribute' | 'relation'

const ROWS_LIMIT = 100_000_000
const STRING = ocelKinds.indexOf('string')
const FLOAT = ocelKinds.indexOf('float')
const BOOLEAN = ocelKinds.indexOf('boolean')
/** The words of the standard, and those that other programs write. */
const kindsByWord: ReadonlyMap<string, OcelKind> = new Map([
  ['string', 'string'],
  ['time', 'date'],
  ['date', 'date'],
  ['integer', 'int'],
  ['int', 'int'],
  ['float', 'float'],
  ['boolean', 'boolean'],
])

/**
 * Builds an `OcelLog` of what a reader meets: `begin` a part, `set` its fields, `beginItem` and
 * `endItem` for what belongs to it, `end`; and `finish`. The order of sections and of fields is free.
 */
export class OcelBuilder {
  readonly #events = newRowColumns()
  readonly #objects = newRowColumns()
  readonly #repairs: RepairCounter
  readonly #times: TimeReader
  #part: OcelPart = 'event'
  #rows: RowColumns = this.#events
  #inItem = false
  #line = 0
  #id = -1
  #type = -1
  #time = Number.NaN
  readonly #item = emptyItem()
  #declared = new Map<number, number>()

  constructor(repairs: RepairCounter, zoneMinutes: number) {
    this.#repairs = repairs
    this.#times = new TimeReader(zoneMinutes)
  }

  begin(part: OcelPart, line: number): void {
    this.#part = part
    this.#rows = part === 'event' || part === 'event-type' ? this.#events : this.#objects
    this.#line = line
    this.#id = -1
    this.#type = -1
    this.#time = Number.NaN
    if (part === 'event-type' || part === 'object-type') this.#declared = new Map()
  }

  beginItem(): void {
    const item = this.#item
    this.#inItem = true
    item.name = -1
    item.kind = -1
    item.time = Number.NaN
    item.declared = STRING
    item.object = -1
    item.qualifier = -1
  }

  /** Says one field of the part, or of its item; what JSON calls null is not said. */
  set(field: OcelField, form: OcelForm, span: ByteSpan): void {
    if (form === 'null') return
    if (field === 'value') return this.#setValue(form, span)
    if (form !== 'text') this.#count('value-of-other-kind-kept-as-text', textOf(span))
    if (this.#inItem) this.#setOfItem(field, span)
    else this.#setOfPart(field, span)
  }

  endItem(kind: OcelItem): void {
    this.#inItem = false
    if (this.#part === 'event-type' || this.#part === 'object-type') this.#declare()
    else if (kind === 'attribute') this.#addValue()
    else this.#addLink()
  }

  end(): void {
    if (this.#part === 'event-type' || this.#part === 'object-type') this.#endType()
    else this.#endRow()
  }

  /** The fault of a file that holds more than columns can. */
  tooMany(): LogFault | undefined {
    const { values, links, id } = this.#rows
    if (Math.max(values.name.length, links.object.length, id.length) <= ROWS_LIMIT) return undefined
    return { code: 'too-many', line: this.#line, expected: String(ROWS_LIMIT) }
  }

  finish(): OcelLog {
    return finishOcelLog(this.#events, this.#objects, {
      repairs: this.#repairs,
      times: this.#times,
    })
  }

  #setOfPart(field: OcelField, span: ByteSpan): void {
    if (field === 'id') this.#id = placeOf(this.#rows.ids, span)
    else if (field === 'type' || field === 'name') this.#type = placeOf(this.#rows.types, span)
    else if (field === 'time') this.#time = this.#readTime(span)
  }

  #setOfItem(field: OcelField, span: ByteSpan): void {
    const item = this.#item
    if (field === 'name') item.name = placeOf(this.#rows.names, span)
    else if (field === 'object') item.object = placeOf(this.#objects.ids, span)
    else if (field === 'qualifier') item.qualifier = placeOf(this.#rows.qualifiers, span)
    else if (field === 'time') item.time = this.#readTime(span)
    else if (field === 'type') item.declared = this.#kindOf(textOf(span))
  }

  #setValue(form: OcelForm, span: ByteSpan): void {
    const item = this.#item
    if (form === 'true' || form === 'false') {
      item.kind = BOOLEAN
      item.value = form === 'true' ? 1 : 0
      return
    }
    const number = form === 'number' ? Number(textOf(span)) : Number.NaN
    // What a number of JavaScript does not hold exactly stays as written.
    const exact = Number.isFinite(number) && (number % 1 !== 0 || Number.isSafeInteger(number))
    item.kind = exact ? FLOAT : STRING
    item.value = exact ? number + 0 : placeOf(this.#rows.texts, span)
  }

  #kindOf(word: string): number {
    const kind = kindsByWord.get(word)
    if (kind === undefined) this.#count('attribute-of-unknown-kind-taken-as-text', word)
    return kind === undefined ? STRING : ocelKinds.indexOf(kind)
  }

  #readTime(span: ByteSpan): number {
    const { time, rules } = readOcelTime(this.#times, span)
    if (Number.isNaN(time)) this.#count('time-not-read-left-out', textOf(span))
    for (const rule of rules) this.#count(rule, textOf(span))
    return time
  }

  #declare(): void {
    const { name, declared } = this.#item
    if (name < 0) return this.#count('attribute-without-key-left-out')
    if (this.#declared.has(name))
      this.#count('attribute-repeated-last-kept', this.#rows.names.texts[name])
    this.#declared.set(name, declared)
  }

  #addValue(): void {
    const { name, kind, value, time } = this.#item
    if (name < 0) return this.#count('attribute-without-key-left-out')
    if (kind < 0)
      return this.#count('attribute-without-value-left-out', this.#rows.names.texts[name])
    const { values } = this.#rows
    const before = this.#part === 'event' ? this.#placeInRow(name) : -1
    if (before >= 0) {
      this.#count('attribute-repeated-last-kept', this.#rows.names.texts[name])
      values.kind.put(before, kind)
      return values.value.put(before, value)
    }
    values.placeOf.put(name, values.name.length)
    values.name.push(name)
    values.kind.push(kind)
    values.value.push(value)
    if (this.#part === 'object') this.#addTime(name, time)
  }

  /** Where the row has a value of that name already; -1: nowhere. */
  #placeInRow(name: number): number {
    const { end, placeOf, name: names } = this.#rows.values
    const place = placeOf.get(name)
    const isOfRow = place >= (end.view().at(-1) ?? 0) && names.view()[place] === name
    return isOfRow ? place : -1
  }

  #addTime(name: number, time: number): void {
    if (Number.isNaN(time))
      this.#count('attribute-without-time-taken-as-1970', this.#rows.names.texts[name])
    this.#rows.values.time.push(Number.isNaN(time) ? 0 : time)
  }

  #addLink(): void {
    const { object, qualifier } = this.#item
    if (object < 0) return this.#count('relation-to-unknown-object-left-out')
    if (qualifier < 0)
      this.#count('relation-without-qualifier-kept', this.#objects.ids.texts[object])
    const { links, qualifiers } = this.#rows
    links.object.push(object)
    links.qualifier.push(qualifier < 0 ? qualifiers.placeOf('') : qualifier)
  }

  #endType(): void {
    const { declared, types } = this.#rows
    if (this.#type < 0) return this.#count('type-without-name-left-out')
    const before = declared.get(this.#type)
    if (before !== undefined) this.#count('type-repeated-joined', types.texts[this.#type])
    declared.set(this.#type, new Map([...(before ?? []), ...this.#declared]))
  }

  #endRow(): void {
    const { id, rowOf, type, line, time, values, links, ids } = this.#rows
    const fault = this.#rowFault()
    if (fault !== undefined) {
      this.#count(fault, ids.texts[this.#id])
      return cutToLastRow(this.#rows)
    }
    rowOf.put(this.#id, id.length)
    id.push(this.#id)
    type.push(this.#type)
    line.push(this.#line)
    if (this.#part === 'event') time.push(this.#time)
    values.end.push(values.name.length)
    links.end.push(links.object.length)
  }

  #rowFault(): LogRepairRule | undefined {
    const event = this.#part === 'event'
    if (this.#id < 0) return event ? 'event-without-id-left-out' : 'object-without-id-left-out'
    if (this.#rows.rowOf.get(this.#id) >= 0)
      return event ? 'event-id-repeated-left-out' : 'object-id-repeated-left-out'
    if (this.#type < 0)
      return event ? 'event-without-activity-left-out' : 'object-without-type-left-out'
    return event && Number.isNaN(this.#time) ? 'event-without-time-left-out' : undefined
  }

  #count(rule: LogRepairRule, example?: string): void {
    const line = this.#line
    this.#repairs.count(rule, () => (example === undefined ? { line } : { line, example }))
  }
}

/** What an item says of itself; reused, since there is one per value and relation. */
function emptyItem() {
  const value = { kind: -1, value: 0, time: Number.NaN }
  return { name: -1, ...value, declared: STRING, object: -1, qualifier: -1 }
}

function cutToLastRow({ values, links }: RowColumns): void {
  const firstValue = values.end.view().at(-1) ?? 0
  values.name.length = firstValue
  values.kind.length = firstValue
  values.value.length = firstValue
  values.time.length = Math.min(firstValue, values.time.length)
  const firstLink = links.end.view().at(-1) ?? 0
  links.object.length = firstLink
  links.qualifier.length = firstLink
}

function placeOf(table: TextTable, { bytes, from, to }: ByteSpan): number {
  return table.placeOfBytes(bytes, from, to)
}

function textOf({ bytes, from, to }: ByteSpan): string {
  return decodeText(bytes, from, to)
}
