import { strToU8 } from 'fflate'
import { AttributeList } from '../attribute-list.ts'
import { CaseBuffer } from '../case-buffer.ts'
import type { RepairCounter } from '../count-repairs.ts'
import type { AttributeKind, LogHeader } from '../event-log.ts'
import type { LogNames, TakeCase, Wanted } from '../log-case.ts'
import type { LogFault, LogRepairRule } from '../log-reading.ts'
import { TimeReader } from '../read-time.ts'
import { SeenTexts } from '../seen-texts.ts'
import { decodeText, TextTable } from '../text-table.ts'
import { nameFinder } from './name-finder.ts'
import { readAttribute, timeRules } from './read-value.ts'
import { type ByteRange, findInTag, valuePlace, valueRange, valueText } from './xml-tag.ts'
import type { XmlScanner } from './xml-scanner.ts'

const KINDS: readonly AttributeKind[] = ['string', 'date', 'int', 'float', 'boolean', 'id']
const LIST = 6
const CONTAINER = 7
const TRACE = 8
const EVENT = 9
const LOG = 10
const EXTENSION = 11
const GLOBAL = 12
const CLASSIFIER = 13

/** Elements of XES (IEEE 1849-2016, 5.2 to 5.6), in the order of the numbers above. */
export const XES_ELEMENTS: readonly string[] = [
  ...KINDS,
  'list',
  'container',
  'trace',
  'event',
  'log',
  'extension',
  'global',
  'classifier',
]

const NAME = 0
const TIME = 1
const TRANSITION = 2
const RESOURCE = 3
const findKey = nameFinder([
  'concept:name',
  'time:timestamp',
  'lifecycle:transition',
  'org:resource',
  // Either says when an event began; no extension of the standard does.
  'start_timestamp',
  'time:start',
])

const [KEY, VALUE, SCOPE] = [strToU8('key'), strToU8('value'), strToU8('scope')]
const [XML_NAME, PREFIX, URI] = [strToU8('name'), strToU8('prefix'), strToU8('uri')]
const KEYS = strToU8('keys')

const MAX_EXAMPLE = 100
const MAX_HEADER_ENTRIES = 100_000
const MAX_SHARED_TEXTS = 65_536

/** What has attributes. */
type Owner = 'log' | 'trace' | 'event' | 'trace-global' | 'event-global'

/** What the content of an open element belongs to. */
type Scope = Owner | 'file' | 'attribute' | 'skipped'

/** How a log is to be read. */
export type XesOptions = {
  readonly wanted: Wanted
  readonly take: TakeCase
  /** What a time without zone is taken as: minutes ahead of UTC. */
  readonly zoneMinutes: number
}

/** Makes cases of the tags that a scanner finds in an XES file (IEEE 1849-2016), one after the other. */
export class XesBuilder {
  cases = 0
  events = 0
  readonly repairs: RepairCounter
  readonly #scanner: XmlScanner
  readonly #options: XesOptions
  readonly #case = new CaseBuffer()
  readonly #activities = new TextTable()
  readonly #resources = new TextTable()
  readonly #transitions = new TextTable()
  /** Values met before, so that equal ones share their text. */
  #values = new TextTable()
  readonly #seen = new SeenTexts()
  readonly #times: TimeReader
  readonly #scopes: Scope[] = ['file']
  readonly #extensions: LogHeader['extensions'][number][] = []
  readonly #classifiers: LogHeader['classifiers'][number][] = []
  readonly #lists = {
    log: new AttributeList(),
    trace: new AttributeList(),
    event: new AttributeList(),
    'trace-global': new AttributeList(),
    'event-global': new AttributeList(),
  }
  readonly names: LogNames = {
    activities: this.#activities.texts,
    resources: this.#resources.texts,
    transitions: this.#transitions.texts,
  }
  #headerEntries = 0
  #id: string | undefined
  /** Of the attribute last looked at: the place of its key in those of `findKey`; -1: another. */
  #column = -1
  #activity = -1
  #resource = -1
  #transition = -1
  #time = Number.NaN
  #start = Number.NaN
  #lastTime = Number.NaN

  constructor(scanner: XmlScanner, repairs: RepairCounter, options: XesOptions) {
    this.#scanner = scanner
    this.repairs = repairs
    this.#options = options
    this.#times = new TimeReader(options.zoneMinutes)
  }

  /** Takes the scanner's last token; gives the fault that ends the reading, if it is one. */
  take(token: 'open' | 'empty' | 'close' | 'text'): LogFault | undefined {
    if (token === 'close') this.#leave(this.#scopes.pop() ?? 'file')
    if (token === 'text' && this.#scopes.at(-1) !== 'skipped')
      this.#count('element-unknown-left-out')
    if (token === 'close' || token === 'text') return undefined
    const scope = this.#enter(this.#scopes[this.#scopes.length - 1] ?? 'file')
    if (scope === 'file') return this.#notXes()
    if (token === 'empty') this.#leave(scope)
    else this.#scopes.push(scope)
    return this.#headerEntries > MAX_HEADER_ENTRIES
      ? { code: 'too-many', line: this.#scanner.line }
      : undefined
  }

  #notXes(): LogFault {
    const { line, bytes, nameFrom, nameTo } = this.#scanner
    const found = decodeText(bytes, nameFrom, Math.min(nameTo, nameFrom + MAX_EXAMPLE))
    return { code: 'not-xes', line, found, expected: 'log' }
  }

  header(): LogHeader {
    return {
      extensions: this.#extensions,
      classifiers: this.#classifiers,
      globals: {
        trace: this.#lists['trace-global'].take(),
        event: this.#lists['event-global'].take(),
      },
      attributes: this.#lists.log.take(),
    }
  }

  /** What the content of an element just met in `scope` belongs to. */
  #enter(scope: Scope): Scope {
    const { element } = this.#scanner
    if (element >= 0 && element < KINDS.length) return this.#attribute(scope)
    if (scope === 'file') return element === LOG ? 'log' : 'file'
    if (scope === 'log') return this.#enterInLog(element)
    if (scope === 'trace' && element === EVENT) return this.#beginEvent()
    return this.#skip(scope)
  }

  #enterInLog(element: number): Scope {
    if (element === TRACE) return this.#beginCase()
    if (element === EVENT) {
      this.#count('event-without-case-left-out')
      return 'skipped'
    }
    if (element === GLOBAL) {
      const of = this.#text(SCOPE)
      if (of === 'trace' || of === 'event') return `${of}-global`
    }
    if (element === EXTENSION) {
      const [name, prefix, uri] = [this.#text(XML_NAME), this.#text(PREFIX), this.#text(URI)]
      if (name !== undefined && prefix !== undefined && uri !== undefined) {
        this.#headerEntries++
        this.#extensions.push({ name, prefix, uri })
        return 'skipped'
      }
    }
    if (element === CLASSIFIER) {
      const [name, keys] = [this.#text(XML_NAME), this.#text(KEYS)]
      if (name !== undefined && keys !== undefined) {
        this.#headerEntries++
        this.#classifiers.push({ name, keys })
        return 'skipped'
      }
    }
    return this.#skip('log')
  }

  #skip(scope: Scope): 'skipped' {
    const { element } = this.#scanner
    const isList = element === LIST || element === CONTAINER
    const rule = isList ? 'attribute-of-unknown-kind-left-out' : 'element-unknown-left-out'
    if (scope !== 'skipped') this.#count(rule)
    return 'skipped'
  }

  #beginCase(): Scope {
    this.#case.begin()
    this.#id = undefined
    this.#lastTime = Number.NaN
    return 'trace'
  }

  #beginEvent(): Scope {
    this.#activity = -1
    this.#resource = -1
    this.#transition = -1
    this.#time = Number.NaN
    this.#start = Number.NaN
    return 'event'
  }

  #leave(scope: Scope): void {
    if (scope === 'event') this.#endEvent()
    else if (scope === 'trace') this.#endCase()
  }

  #endEvent(): void {
    const attributes = this.#lists.event.take()
    if (this.#activity < 0) {
      this.#count('event-without-activity-left-out')
      return
    }
    const columns = this.#case
    const place = columns.addEvent(this.#activity)
    if (this.#options.wanted === 'activities') return
    columns.time[place] = this.#time
    columns.start[place] = this.#start
    columns.resource[place] = this.#resource
    columns.transition[place] = this.#transition
    if (this.#options.wanted === 'everything') columns.eventAttributes.push(attributes)
    if (this.#time < this.#lastTime) this.#count('time-before-earlier-event')
    if (!Number.isNaN(this.#time)) this.#lastTime = this.#time
  }

  #endCase(): void {
    this.cases++
    this.events += this.#case.length
    if (this.#id === undefined) this.#count('case-without-id-numbered')
    const id = this.#id ?? String(this.cases)
    if (this.#seen.has(id)) this.#count('case-id-repeated', id)
    if (this.#case.length === 0) this.#count('empty-case-kept', id)
    this.#case.attributes = this.#lists.trace.take()
    this.#case.handOver(id, this.names, this.#options.take)
  }

  #attribute(scope: Scope): Scope {
    if (scope === 'event') this.#eventAttribute()
    else if (scope === 'trace') this.#caseAttribute()
    else if (scope === 'attribute') this.#nestedAttribute()
    else if (scope === 'file' || scope === 'skipped') return scope
    else {
      this.#headerEntries++
      this.#collect(scope)
    }
    return 'attribute'
  }

  #nestedAttribute(): void {
    if (this.#options.wanted === 'everything' || this.#scopes[2] !== 'trace')
      this.#count('attribute-nested-left-out')
  }

  #eventAttribute(): void {
    const value = this.#valueUnderKey()
    if (value < 0) return
    if (this.#column === NAME) {
      if (this.#activity >= 0) this.#count('attribute-repeated-last-kept')
      this.#activity = valuePlace(this.#scanner, value, this.#activities)
      return
    }
    if (this.#options.wanted === 'activities') return
    if (this.#column >= 0) this.#columnValue(value)
    else if (this.#options.wanted === 'everything') this.#collect('event')
  }

  #columnValue(value: number): void {
    const column = this.#column
    if (column === RESOURCE) {
      if (this.#resource >= 0) this.#count('attribute-repeated-last-kept')
      this.#resource = valuePlace(this.#scanner, value, this.#resources)
    } else if (column === TRANSITION) {
      if (this.#transition >= 0) this.#count('attribute-repeated-last-kept')
      this.#transition = valuePlace(this.#scanner, value, this.#transitions)
    } else {
      const before = column === TIME ? this.#time : this.#start
      if (!Number.isNaN(before)) this.#count('attribute-repeated-last-kept')
      const ms = this.#readTime(value)
      if (column === TIME) this.#time = ms
      else this.#start = ms
    }
  }

  #readTime(value: number): number {
    const { bytes, from, to } = valueRange(this.#scanner, value)
    const ms = this.#times.read(bytes, from, to)
    if (Number.isNaN(ms)) this.#count('time-not-read-left-out', decodeText(bytes, from, to))
    else for (const rule of timeRules(this.#times)) this.#count(rule, decodeText(bytes, from, to))
    return ms
  }

  #caseAttribute(): void {
    const value = this.#valueUnderKey()
    if (value < 0) return
    if (this.#column === NAME) {
      if (this.#id !== undefined) this.#count('attribute-repeated-last-kept')
      this.#id = valueText(this.#scanner, value)
    } else if (this.#options.wanted === 'everything') this.#collect('trace')
  }

  /** Where the value of an attribute stands, whose key is noted in `#column`; -1: counted as left out. */
  #valueUnderKey(): number {
    const key = this.#scanner.key < 0 ? findInTag(this.#scanner, KEY) : this.#scanner.key
    if (key < 0) {
      this.#count('attribute-without-key-left-out')
      return -1
    }
    const { bytes, from, to } = valueRange(this.#scanner, key)
    this.#column = findKey(bytes, from, to)
    const value = this.#scanner.value < 0 ? findInTag(this.#scanner, VALUE) : this.#scanner.value
    if (value < 0) this.#count('attribute-without-value-left-out', decodeText(bytes, from, to))
    return value
  }

  /** Adds the attribute of the last tag to what an owner has. */
  #collect(owner: Owner): void {
    const value = this.#valueUnderKey()
    if (value < 0) return
    const range = valueRange(this.#scanner, value)
    const key = this.#shared(valueRange(this.#scanner, findInTag(this.#scanner, KEY)))
    const kind = KINDS[this.#scanner.element] ?? 'string'
    const written = { ...range, text: this.#shared(range) }
    const read = readAttribute(kind, key, { value: written, times: this.#times })
    for (const rule of read.rules) this.#count(rule, written.text)
    if (read.attribute === undefined) return
    if (this.#lists[owner].add(read.attribute)) this.#count('attribute-repeated-last-kept', key)
  }

  #shared({ bytes, from, to }: ByteRange): string {
    if (this.#values.texts.length >= MAX_SHARED_TEXTS) this.#values = new TextTable()
    const place = this.#values.placeOfBytes(bytes, from, to)
    return this.#values.texts[place] ?? ''
  }

  #text(name: Uint8Array): string | undefined {
    const found = findInTag(this.#scanner, name)
    return found < 0 ? undefined : valueText(this.#scanner, found)
  }

  /** Counts a repair in the last tag; without an example, that is its name, or the text. */
  #count(rule: LogRepairRule, example?: string): void {
    const { line, bytes, nameFrom, nameTo } = this.#scanner
    this.repairs.count(rule, () => {
      const to = Math.min(nameTo, nameFrom + MAX_EXAMPLE)
      return { line, example: example?.slice(0, MAX_EXAMPLE) ?? decodeText(bytes, nameFrom, to) }
    })
  }
}
