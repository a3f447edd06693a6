import { grown } from '../../columns/growing-column.ts'
import type { Attribute, AttributeKind } from '../event-log.ts'
import type { LogRepairRule } from '../log-reading.ts'
import { TextTable } from '../text-table.ts'
import { encodeUtf8 } from '../utf8.ts'
import type { CsvColumn } from './csv-layout.ts'
import type { CsvTimeReader } from './csv-time-reader.ts'

type Value = { readonly attribute: Attribute | undefined; readonly rule: LogRepairRule | undefined }

/** How the values of a column are to be read. */
type ValueForm = {
  readonly column: CsvColumn
  /** Where the column stands in a row. */
  readonly place: number
  readonly decimalComma: boolean
  readonly times: CsvTimeReader
}

/** The values of one column, by row or by case: each distinct one is read once and kept once. */
export class AttributeValues {
  readonly table = new TextTable()
  /** Where the column stands in a row. */
  readonly column: number
  readonly isText: boolean
  readonly #values: Value[] = []
  readonly #form: ValueForm
  #places = new Int32Array(256).fill(-1)

  constructor(form: ValueForm) {
    this.#form = form
    this.column = form.place
    this.isText = form.column.kind === 'string' || form.column.kind === 'id'
  }

  /** Notes that row or case `at` has the value at `place` of `table`; gives the repair it took, if any. */
  note(at: number, place: number): LogRepairRule | undefined {
    if (at >= this.#places.length) {
      this.#places = grown(this.#places, new Int32Array(2 * (at + 1)).fill(-1))
    }
    this.#places[at] = place
    const known = this.#values[place]
    const value = known ?? readValue(this.table.texts[place] ?? '', this.#form)
    if (known === undefined) this.#values[place] = value
    return value.rule
  }

  /** Place in `table` of what was noted of a row or case; -1: nothing. */
  placeAt(at: number): number {
    return this.#places[at] ?? -1
  }

  attributeAt(at: number): Attribute | undefined {
    return this.#values[this.placeAt(at)]?.attribute
  }
}

function readValue(text: string, form: ValueForm): Value {
  const { key, kind } = form.column
  switch (kind) {
    case 'string':
    case 'id':
      return { attribute: { key, kind, value: text }, rule: undefined }
    case 'date':
      return readDate(text, form)
    case 'boolean':
      return asNumber(readBoolean(text), { key, kind, text })
    case 'int':
    case 'float':
      return asNumber(readNumber(text, kind, form.decimalComma), { key, kind, text })
  }
}

type Said = {
  readonly key: string
  readonly kind: 'boolean' | 'int' | 'float'
  readonly text: string
}

function asNumber(value: number, { key, kind, text }: Said): Value {
  if (!Number.isNaN(value)) return { attribute: { key, kind, value }, rule: undefined }
  const rule = kind === 'boolean' ? 'boolean-not-read-kept-as-text' : 'number-not-read-kept-as-text'
  return { attribute: { key, kind: 'string', value: text }, rule }
}

function readDate(text: string, { column, times }: ValueForm): Value {
  const bytes = encodeUtf8(text)
  const value = times.read(column.times ?? 'year-first', bytes, { from: 0, to: bytes.length })
  if (Number.isNaN(value)) return { attribute: undefined, rule: 'time-not-read-left-out' }
  const zoned = times.withoutZone ? 'time-without-zone-taken-as' : undefined
  const rule = times.finer ? 'time-finer-than-millisecond-cut' : zoned
  return { attribute: { key: column.key, kind: 'date', value }, rule }
}

function readBoolean(text: string): number {
  const clean = text.trim().toLowerCase()
  if (clean === 'true' || clean === '1') return 1
  return clean === 'false' || clean === '0' ? 0 : Number.NaN
}

const special = new Map([
  ['INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
])

function readNumber(
  text: string,
  kind: Extract<AttributeKind, 'int' | 'float'>,
  decimalComma: boolean,
): number {
  const clean = decimalComma ? text.trim().replace(',', '.') : text.trim()
  const form = kind === 'int' ? /^[-+]?\d+$/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
  const number = form.test(clean) ? Number(clean) : Number.NaN
  if (kind === 'float') return special.get(clean) ?? number
  // A double holds no greater integer exactly.
  return Number.isSafeInteger(number) ? number : Number.NaN
}
