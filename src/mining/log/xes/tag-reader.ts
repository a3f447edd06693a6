import type { AttributeList } from '../attribute-list.ts'
import type { RepairCounter } from '../count-repairs.ts'
import type { LogRepairRule } from '../log-reading.ts'
import { TimeReader } from '../read-time.ts'
import { decodeText, TextTable } from '../text-table.ts'
import { readAttribute, timeRules } from './read-value.ts'
import { NOT_NOTED } from './tag-beginnings.ts'
import { findKey, KINDS } from './xes-elements.ts'
import { type ByteRange, findInTag, KEY, PER_ATTRIBUTE, VALUE, valueRange } from './xml-tag.ts'
import type { XmlScanner } from './xml-scanner.ts'

const MAX_EXAMPLE = 100
const MAX_SHARED_TEXTS = 65_536

/** Reads what the last tag of a scanner says, and counts what must be repaired in it. */
export class TagReader {
  /** Number of the key that `locate` found; -1: it has no column. */
  column = -1
  readonly scanner: XmlScanner
  readonly repairs: RepairCounter
  readonly #times: TimeReader
  /** Values met before, so that equal ones share their text. */
  #values = new TextTable()

  constructor(scanner: XmlScanner, repairs: RepairCounter, zoneMinutes: number) {
    this.scanner = scanner
    this.repairs = repairs
    this.#times = new TimeReader(zoneMinutes)
  }

  /** Where the value of an attribute stands, whose key is noted in `column`; -1: counted as left out. */
  locate(): number {
    const { beginning, beginnings } = this.scanner
    const noted = beginnings.notes[beginning] ?? NOT_NOTED
    if (noted !== NOT_NOTED) {
      this.column = noted
      return PER_ATTRIBUTE
    }
    const key = findInTag(this.scanner, KEY)
    if (key < 0) {
      this.count('attribute-without-key-left-out', this.name())
      return -1
    }
    const { bytes, from, to } = valueRange(this.scanner, key)
    this.column = findKey(bytes, from, to)
    if (beginning >= 0) beginnings.notes[beginning] = this.column
    const value = findInTag(this.scanner, VALUE)
    if (value < 0) this.count('attribute-without-value-left-out', decodeText(bytes, from, to))
    return value
  }

  /** Notes that tags that begin like this one say nothing that is wanted, in any case. */
  noteUseless(): void {
    const { beginning, beginnings } = this.scanner
    if (beginning >= 0) beginnings.useless[beginning] = 1
  }

  /** Adds the attribute that the tag is to a list. */
  collect(list: AttributeList): void {
    const value = this.locate()
    if (value < 0) return
    const range = valueRange(this.scanner, value)
    const key = this.#shared(valueRange(this.scanner, findInTag(this.scanner, KEY)))
    const kind = KINDS[this.scanner.element] ?? 'string'
    const written = { ...range, text: this.#shared(range) }
    const { attribute, rules } = readAttribute(kind, key, { value: written, times: this.#times })
    for (const rule of rules) this.count(rule, written.text)
    if (attribute !== undefined && list.add(attribute))
      this.count('attribute-repeated-last-kept', key)
  }

  /** The instant that a value is; NaN: none, which is counted. */
  time(value: number): number {
    const { bytes, from, to } = valueRange(this.scanner, value)
    const ms = this.#times.read(bytes, from, to)
    if (Number.isNaN(ms)) this.count('time-not-read-left-out', decodeText(bytes, from, to))
    else for (const rule of timeRules(this.#times)) this.count(rule, decodeText(bytes, from, to))
    return ms
  }

  /** The text of the attribute of a name; undefined: there is none. */
  text(name: Uint8Array): string | undefined {
    const found = findInTag(this.scanner, name)
    if (found < 0) return undefined
    const { bytes, from, to } = valueRange(this.scanner, found)
    return decodeText(bytes, from, to)
  }

  /** Name of the tag, or the text that stands instead of one, as far as an example needs it. */
  name(): string {
    const { bytes, nameFrom, nameTo } = this.scanner
    return decodeText(bytes, nameFrom, Math.min(nameTo, nameFrom + MAX_EXAMPLE))
  }

  /** Counts a repair in the line of the tag. */
  count(rule: LogRepairRule, example: string): void {
    const { line } = this.scanner
    this.repairs.count(rule, () => ({ line, example: example.slice(0, MAX_EXAMPLE) }))
  }

  #shared({ bytes, from, to }: ByteRange): string {
    if (this.#values.texts.length >= MAX_SHARED_TEXTS) this.#values = new TextTable()
    return this.#values.texts[this.#values.placeOfBytes(bytes, from, to)] ?? ''
  }
}
