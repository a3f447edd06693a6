import { encodeUtf8 } from '../utf8.ts'
import type { RepairCounter } from '../count-repairs.ts'
import type { LogRepairRule } from '../log-reading.ts'
import type { TimeReader } from '../read-time.ts'
import { type OcelValues, ocelKinds } from './ocel-log.ts'
import { isWritableTime, readOcelTime } from './read-ocel-time.ts'
import { type RowColumns, firstPlaces } from './row-columns.ts'
import { UsedTexts } from './used-texts.ts'

const STRING = ocelKinds.indexOf('string')
const DATE = ocelKinds.indexOf('date')
const INT = ocelKinds.indexOf('int')
const FLOAT = ocelKinds.indexOf('float')
const BOOLEAN = ocelKinds.indexOf('boolean')
const integer = /^[+-]?[0-9]+$/
const decimal = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/
const booleans: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['1', 1],
  ['false', 0],
  ['0', 0],
])
const notRead: readonly LogRepairRule[] = [
  'value-of-other-kind-kept-as-text',
  'time-not-read-kept-as-text',
  'number-not-read-kept-as-text',
  'number-not-read-kept-as-text',
  'boolean-not-read-kept-as-text',
]

/** What counts the repairs, and what reads instants. */
export type SettleTools = { readonly repairs: RepairCounter; readonly times: TimeReader }

/**
 * Gives each value the kind that its type declares, now that all declarations are read. An attribute
 * that is not declared is added to them, with the kind as which its first value is written.
 */
export function settleValues(columns: RowColumns, tools: SettleTools): OcelValues {
  const { end, ...written } = columns.values
  const name = written.name.view().slice()
  const kind = Uint8Array.from(written.kind.view())
  const value = written.value.view().slice()
  const names = new UsedTexts(columns.names.texts)
  const texts = new UsedTexts(columns.texts.texts)
  const settler = new ValueSettler(columns, tools)
  const first = firstPlaces(end)
  for (let row = 0; row + 1 < first.length; row++) {
    settler.toRow(row)
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at++) {
      settler.settle(name[at] ?? 0, kind[at] ?? 0, value[at] ?? 0)
      name[at] = names.placeOf(name[at] ?? 0)
      kind[at] = settler.kind
      value[at] = settler.kind === STRING ? texts.placeOf(settler.value) : settler.value
    }
  }
  const time = written.time.view().slice()
  return { first, name, kind, value, time, names: names.texts, texts: texts.texts }
}

/** Settles one value after the other; what it was settled to stands in `kind` and `value`. */
class ValueSettler {
  kind = STRING
  value = 0
  #type = 0
  #line = 0
  readonly #columns: RowColumns
  readonly #tools: SettleTools
  /** What each text was read as, by declared kind. */
  readonly #read = ocelKinds.map(() => new Map<number, number>())

  constructor(columns: RowColumns, tools: SettleTools) {
    this.#columns = columns
    this.#tools = tools
  }

  toRow(row: number): void {
    this.#type = this.#columns.type.view()[row] ?? 0
    this.#line = this.#columns.line.view()[row] ?? 0
  }

  settle(name: number, kind: number, value: number): void {
    const declared = this.#declaredKind(name, kind)
    this.kind = declared
    this.value = kind === STRING ? this.#ofText(declared, value) : ofNumber(declared, kind, value)
    if (!Number.isNaN(this.value)) return
    this.kind = STRING
    this.value = kind === STRING ? value : this.#columns.texts.placeOf(written(kind, value))
    this.#count(notRead[declared] ?? 'number-not-read-kept-as-text', name)
  }

  #declaredKind(name: number, kind: number): number {
    const attributes = this.#columns.declared.get(this.#type)
    const declared = attributes?.get(name)
    if (declared !== undefined) return declared
    this.#count('attribute-undeclared-added', name)
    attributes?.set(name, kind)
    return kind
  }

  #ofText(declared: number, place: number): number {
    if (declared === STRING) return place
    const text = this.#columns.texts.texts[place] ?? ''
    if (declared === DATE) return this.#readTime(text)
    const known = this.#read[declared]?.get(place)
    if (known !== undefined) return known
    const read = readText(declared, text)
    this.#read[declared]?.set(place, read)
    return read
  }

  #readTime(text: string): number {
    const bytes = encodeUtf8(text)
    const { times, repairs } = this.#tools
    const { time, rules } = readOcelTime(times, { bytes, from: 0, to: bytes.length })
    const place = { line: this.#line, example: text }
    for (const rule of rules) repairs.count(rule, () => place)
    return time
  }

  #count(rule: LogRepairRule, name: number): void {
    const example = this.#columns.names.texts[name] ?? ''
    const line = this.#line === 0 ? {} : { line: this.#line }
    this.#tools.repairs.count(rule, () => ({ ...line, example }))
  }
}

/** The value as the declared kind; NaN: it is none. */
function ofNumber(declared: number, kind: number, value: number): number {
  if (declared === INT && kind === FLOAT) return Number.isSafeInteger(value) ? value : Number.NaN
  const held = declared === DATE ? isWritableTime(value) : Number.isFinite(value)
  return declared === kind && held ? value : Number.NaN
}

function readText(declared: number, text: string): number {
  if (declared === BOOLEAN) return booleans.get(text.trim().toLowerCase()) ?? Number.NaN
  const form = declared === INT ? integer : decimal
  const number = form.test(text.trim()) ? Number(text) + 0 : Number.NaN
  const held = declared === INT ? Number.isSafeInteger(number) : Number.isFinite(number)
  return held ? number : Number.NaN
}

function written(kind: number, value: number): string {
  return kind === BOOLEAN ? String(value === 1) : String(value)
}
