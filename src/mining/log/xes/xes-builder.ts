import type { RepairCounter } from '../count-repairs.ts'
import type { TakeCase, Wanted } from '../log-case.ts'
import type { LogFault } from '../log-reading.ts'
import { CaseReader } from './case-reader.ts'
import { HeaderReader } from './header-reader.ts'
import { TagReader } from './tag-reader.ts'
import { CONTAINER, EVENT, KINDS, LIST, LOG, TRACE } from './xes-elements.ts'
import type { XmlScanner } from './xml-scanner.ts'

const MAX_HEADER_ENTRIES = 100_000

/** What the content of an open element belongs to. */
type Scope =
  | 'file'
  | 'log'
  | 'trace'
  | 'event'
  | 'trace-global'
  | 'event-global'
  | 'attribute'
  | 'skipped'

/** How a log is to be read; a time without zone is `zoneMinutes` ahead of UTC. */
export type XesOptions = {
  readonly wanted: Wanted
  readonly take: TakeCase
  readonly zoneMinutes: number
}

/** Tells apart by where they stand the tags that a scanner finds in an XES file (IEEE 1849-2016, 5). */
export class XesBuilder {
  readonly repairs: RepairCounter
  readonly header: HeaderReader
  readonly cases: CaseReader
  readonly #scanner: XmlScanner
  readonly #tag: TagReader
  readonly #wanted: Wanted
  readonly #scopes: Scope[] = ['file']

  constructor(scanner: XmlScanner, repairs: RepairCounter, options: XesOptions) {
    this.#scanner = scanner
    this.repairs = repairs
    this.#tag = new TagReader(scanner, repairs, options.zoneMinutes)
    this.header = new HeaderReader(this.#tag)
    this.cases = new CaseReader(this.#tag, options)
    this.#wanted = options.wanted
  }

  /** Takes the scanner's last token; gives the fault that ends the reading, if it is one. */
  take(token: 'open' | 'empty' | 'close' | 'text'): LogFault | undefined {
    if (token === 'close') this.#leave(this.#scopes.pop() ?? 'file')
    else if (token === 'text') this.#text()
    else return this.#tagFault(token)
    return undefined
  }

  #text(): void {
    if (this.#scopes.at(-1) !== 'skipped')
      this.#tag.count('element-unknown-left-out', this.#tag.name())
  }

  #tagFault(token: 'open' | 'empty'): LogFault | undefined {
    const scope = this.#enter(this.#scopes[this.#scopes.length - 1] ?? 'file')
    if (token === 'empty') this.#leave(scope)
    else this.#scopes.push(scope)
    const { line } = this.#scanner
    if (scope === 'file') return { code: 'not-xes', line, found: this.#tag.name(), expected: 'log' }
    const isFull = !this.#isInTrace() && this.header.size > MAX_HEADER_ENTRIES
    return isFull ? { code: 'too-many', line } : undefined
  }

  /** What the content of an element just met in `scope` belongs to. */
  #enter(scope: Scope): Scope {
    const { element } = this.#scanner
    if (scope === 'skipped') return scope
    if (scope === 'file') return element === LOG ? 'log' : 'file'
    if (element >= 0 && element < KINDS.length) return this.#attribute(scope)
    if (scope === 'log') return this.#enterInLog(element)
    if (scope !== 'trace' || element !== EVENT) return this.#skip(element)
    this.cases.beginEvent()
    return 'event'
  }

  #enterInLog(element: number): Scope {
    if (element === TRACE) {
      this.#scanner.passesUseless = true
      this.cases.beginCase()
      return 'trace'
    }
    if (element === EVENT) {
      this.#tag.count('event-without-case-left-out', this.#tag.name())
      return 'skipped'
    }
    const global = this.header.globalScope(element)
    if (global !== undefined) return `${global}-global`
    return this.header.take(element) ? 'skipped' : this.#skip(element)
  }

  #skip(element: number): 'skipped' {
    const isList = element === LIST || element === CONTAINER
    const rule = isList ? 'attribute-of-unknown-kind-left-out' : 'element-unknown-left-out'
    this.#tag.count(rule, this.#tag.name())
    return 'skipped'
  }

  #attribute(scope: Exclude<Scope, 'file' | 'skipped'>): Scope {
    if (scope === 'event') this.cases.eventAttribute()
    else if (scope === 'trace') this.cases.caseAttribute()
    else if (scope === 'attribute') this.#nestedAttribute()
    else if (scope === 'log') this.#tag.collect(this.header.attributes)
    else this.#tag.collect(this.header.globals[scope === 'trace-global' ? 'trace' : 'event'])
    return 'attribute'
  }

  #nestedAttribute(): void {
    // Below the log itself, attributes are always wanted.
    if (this.#wanted === 'everything' || !this.#isInTrace())
      this.#tag.count('attribute-nested-left-out', this.#tag.name())
  }

  #isInTrace(): boolean {
    return this.#scopes[2] === 'trace'
  }

  #leave(scope: Scope): void {
    if (scope === 'event') this.cases.endEvent()
    else if (scope === 'trace') {
      this.cases.endCase()
      this.#scanner.passesUseless = false
    }
  }
}
