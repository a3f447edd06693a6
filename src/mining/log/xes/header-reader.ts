import { encodeUtf8 } from '../utf8.ts'
import { AttributeList } from '../attribute-list.ts'
import type { LogHeader } from '../event-log.ts'
import type { TagReader } from './tag-reader.ts'
import { CLASSIFIER, EXTENSION, GLOBAL } from './xes-elements.ts'

const NAME = encodeUtf8('name')
const PREFIX = encodeUtf8('prefix')
const URI = encodeUtf8('uri')
const SCOPE = encodeUtf8('scope')
const KEYS = encodeUtf8('keys')

/** Gathers what a log says about itself before its cases (IEEE 1849-2016, 5.2 and 5.5). */
export class HeaderReader {
  readonly attributes = new AttributeList()
  readonly globals = { trace: new AttributeList(), event: new AttributeList() }
  readonly #extensions: LogHeader['extensions'][number][] = []
  readonly #classifiers: LogHeader['classifiers'][number][] = []
  readonly #tag: TagReader

  constructor(tag: TagReader) {
    this.#tag = tag
  }

  /** How many things were gathered. */
  get size(): number {
    const { trace, event } = this.globals
    const said = this.#extensions.length + this.#classifiers.length
    return said + trace.length + event.length + this.attributes.length
  }

  header(): LogHeader {
    return {
      extensions: this.#extensions,
      classifiers: this.#classifiers,
      globals: { trace: this.globals.trace.take(), event: this.globals.event.take() },
      attributes: this.attributes.take(),
    }
  }

  /** Takes an element of the log that is no case; false: it is none of the header's, or lacks a part. */
  take(element: number): boolean {
    if (element === EXTENSION) return this.#extension()
    return element === CLASSIFIER && this.#classifier()
  }

  /** Of what the attributes in a `global` speak; undefined: it is no such element. */
  globalScope(element: number): 'trace' | 'event' | undefined {
    const scope = element === GLOBAL ? this.#tag.text(SCOPE) : undefined
    return scope === 'trace' || scope === 'event' ? scope : undefined
  }

  #extension(): boolean {
    const [name, prefix, uri] = [NAME, PREFIX, URI].map((part) => this.#tag.text(part))
    if (name === undefined || prefix === undefined || uri === undefined) return false
    this.#extensions.push({ name, prefix, uri })
    return true
  }

  #classifier(): boolean {
    const [name, keys] = [NAME, KEYS].map((part) => this.#tag.text(part))
    if (name === undefined || keys === undefined) return false
    this.#classifiers.push({ name, keys })
    return true
  }
}
