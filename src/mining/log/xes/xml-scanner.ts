import { strToU8 } from 'fflate'
import type { LogFault, LogFaultCode } from '../log-reading.ts'
import { decodeText, grown } from '../text-table.ts'
import { type NameFinder, nameFinder } from './name-finder.ts'
import {
  BEGINS_NAME,
  CHARACTER_CLASS,
  IN_NAME,
  MAX_REFERENCE,
  PLAIN,
  readReference,
  utf8Length,
} from './xml-characters.ts'

/** What `next` came upon; `more`: the bytes at hand end within something. */
export type Token = 'open' | 'empty' | 'close' | 'text' | 'more' | 'fault'

/** Numbers that `attributes` holds of each: name from and to, value from and to, 1 where not plain. */
export const PER_ATTRIBUTE = 5
const MAX_ATTRIBUTES = 100
const MAX_DEPTH = 100
const MAX_TOKEN_BYTES = 16 * 1024 * 1024
const COMMENT = strToU8('<!--')
const CDATA = strToU8('<![CDATA[')
const DOCTYPE = strToU8('<!DOCTYPE')
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const XML_DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>$/

/** Instead of a position: the bytes at hand end first, or the fault is noted. */
const MORE = -1
const FAULT = -2

/**
 * Scans XML 1.0 in UTF-8 byte by byte, in pieces, and checks its form: everything that the standard
 * asks of a document without a type declaration, and that no element lies deeper than 100. Positions
 * point into `bytes` and hold until the next call. Of the file only what is unfinished is kept, at
 * most 16 MB. It holds the hottest loops of reading a log, hence long functions over typed arrays.
 */
export class XmlScanner {
  bytes = new Uint8Array(1 << 16)
  /** Line in which the last token ended, from 1. */
  line = 1
  /** The element of the last tag, by its place in the names given; -1: none of them. */
  element = -1
  /** Range of the name of the last tag, or of the text. */
  nameFrom = 0
  nameTo = 0
  attributeCount = 0
  readonly attributes = new Int32Array(MAX_ATTRIBUTES * PER_ATTRIBUTE)
  /** How many elements are open. */
  depth = 0
  /** What `next` gave as a fault. */
  fault: LogFault | undefined
  #at = 0
  #end = 0
  #enough = 1
  #rootSeen = false
  #state: 'unread' | 'fresh' | 'blank' | 'begun' = 'unread'
  readonly #openElements = new Int8Array(MAX_DEPTH)
  readonly #openNames: string[] = []
  readonly #names: readonly string[]
  readonly #find: NameFinder

  constructor(names: readonly string[]) {
    this.#names = names
    this.#find = nameFinder(names)
  }

  /** Takes bytes on; false: too few to be worth a look yet (what is unfinished has not doubled). */
  add(piece: Uint8Array): boolean {
    // One byte beyond the end stays 0, which no loop runs over, since no XML holds it.
    if (this.#end + piece.length >= this.bytes.length) this.#makeRoom(piece.length)
    this.bytes.set(piece, this.#end)
    this.#end += piece.length
    this.bytes[this.#end] = 0
    return this.#end - this.#at >= this.#enough
  }

  #makeRoom(length: number): void {
    const kept = this.#end - this.#at
    this.bytes.copyWithin(0, this.#at, this.#end)
    this.#at = 0
    this.#end = kept
    if (kept + length < this.bytes.length) return
    this.bytes = grown(this.bytes, new Uint8Array(2 * (kept + length)))
  }

  /** The next tag, or text that is not blank. */
  next(): Token {
    for (;;) {
      const token = this.#step()
      if (token === 'more') return this.#unfinished()
      if (token !== 'passed') return token
    }
  }

  /** The fault of a file that ends here; undefined: it is whole. */
  atEnd(): LogFault | undefined {
    if (this.#state !== 'begun' && this.#at === this.#end) return { code: 'empty-file' }
    if (this.#at === this.#end && this.#rootSeen && this.depth === 0) return undefined
    this.#passTo(this.#end)
    const expected = this.depth === 0 ? {} : { expected: `</${this.#openName()}>` }
    return { code: 'ends-early', line: this.line, ...expected }
  }

  #unfinished(): Token {
    const kept = this.#end - this.#at
    this.#enough = 2 * kept
    return kept > MAX_TOKEN_BYTES ? this.#fail('text-too-long', this.#at) : 'more'
  }

  #step(): Token | 'passed' {
    if (this.#state === 'unread') {
      if (this.#end - this.#at < 3) return 'more'
      if (this.#stands(BYTE_ORDER_MARK, this.#at)) this.#at += 3
      this.#state = 'fresh'
    }
    const { bytes } = this
    let at = this.#at
    let line = this.line
    let byte = bytes[at] ?? 0
    while (byte === 9 || byte === 32 || byte === 10 || byte === 13) {
      if (byte === 10) line++
      byte = bytes[++at] ?? 0
    }
    if (at > this.#at && this.#state === 'fresh') this.#state = 'blank'
    this.#at = at
    this.line = line
    if (byte !== 0x3c) return this.#text()
    byte = bytes[at + 1] ?? 0
    if (byte === 0x2f) return this.#closeTag()
    if (byte === 0x21) return this.#declaration()
    if (byte === 0x3f) return this.#instruction()
    return this.#openTag()
  }

  /** Text that is not blank, up to the next tag. */
  #text(): Token {
    let at = this.#at
    if (at < this.#end && this.depth === 0) return this.#fail('malformed-xml', at, '<')
    while (this.bytes[at] !== 0x3c) {
      if (this.bytes[at] === 0x5d && at + 2 >= this.#end) return 'more'
      if (this.#stands([0x5d, 0x5d, 0x3e], at)) return this.#fail('malformed-xml', at, '<')
      at = this.#special(at)
      if (at < 0) return at === MORE ? 'more' : 'fault'
    }
    this.nameFrom = this.#at
    this.nameTo = at
    this.#passTo(at)
    return 'text'
  }

  /** A comment, a section of text as it is, or what XES has no use for. */
  #declaration(): Token | 'passed' {
    const at = this.#at
    const isComment = this.#stands(COMMENT, at)
    if (!isComment && this.#end - at < CDATA.length) return 'more'
    if (this.#stands(DOCTYPE, at)) return this.#fail('xml-with-doctype', at)
    const isText = this.#stands(CDATA, at) && this.depth > 0
    if (!isComment && !isText) return this.#fail('malformed-xml', at, '<!--')
    const to = isComment ? this.#endOf(at + 4, '--') : this.#endOf(at + 9, ']]>')
    if (to < 0) return to === MORE ? 'more' : 'fault'
    if (isComment && this.bytes[to] !== 0x3e) return this.#failOrMore(to, '>')
    this.nameFrom = at
    this.nameTo = isComment ? to + 1 : to
    this.#passTo(this.nameTo)
    return isText ? 'text' : 'passed'
  }

  #instruction(): Token | 'passed' {
    const at = this.#at
    const nameTo = this.#nameEnd(at + 2)
    const to = this.#endOf(nameTo, '?>')
    if (to < 0) return to === MORE ? 'more' : 'fault'
    const target = decodeText(this.bytes, at + 2, nameTo)
    const fresh = this.#state === 'fresh' && XML_DECLARATION.test(decodeText(this.bytes, at, to))
    const parted = nameTo + 2 === to || isBlank(this.bytes[nameTo] ?? 0)
    if (target === 'xml' ? !fresh : !parted || target === '' || target.toLowerCase() === 'xml')
      return this.#fail('malformed-xml', at, '<?xml version="1.0" encoding="UTF-8"?>')
    this.#passTo(to)
    return 'passed'
  }

  #openTag(): Token {
    const { bytes, attributes } = this
    let at = this.#at + 1
    let line = this.line
    const nameFrom = at
    at = this.#nameEnd(at)
    const nameTo = at
    let count = 0
    for (;;) {
      const before = at
      let byte = bytes[at] ?? 0
      while (byte === 32 || byte === 10 || byte === 9 || byte === 13) {
        if (byte === 10) line++
        byte = bytes[++at] ?? 0
      }
      if (byte === 0x3e || byte === 0x2f || before === at || nameTo === nameFrom) break
      if (count === MAX_ATTRIBUTES * PER_ATTRIBUTE) return this.#fail('too-many', at)
      attributes[count] = at
      const to = this.#nameEnd(at)
      attributes[count + 1] = to
      if (to === at) break
      // Name, equals sign and quote mostly stand together.
      at = to + 1
      let quote = bytes[to] === 0x3d ? (bytes[at] ?? 0) : 0
      if (quote !== 0x22 && quote !== 0x27) {
        at = this.#quoteAfter(to)
        quote = bytes[at] ?? 0
        if (quote !== 0x22 && quote !== 0x27) return this.#failOrMore(at, '="')
        line = this.#lineAt(at)
      }
      attributes[count + 2] = ++at
      let rough = 0
      for (;;) {
        while (((CHARACTER_CLASS[bytes[at] ?? 0] ?? 0) & PLAIN) !== 0) at++
        byte = bytes[at] ?? 0
        if (byte === quote) break
        if (byte === 10) line++
        if (byte === 0x26 || byte < 32) rough = 1
        at = this.#special(at)
        if (at < 0) return at === MORE ? 'more' : 'fault'
      }
      attributes[count + 3] = at++
      attributes[count + 4] = rough
      count += PER_ATTRIBUTE
    }
    const empty = bytes[at] === 0x2f
    if (empty) at++
    if (nameTo === nameFrom || bytes[at] !== 0x3e)
      return this.#failOrMore(at, empty ? '>' : 'a name')
    this.nameFrom = nameFrom
    this.nameTo = nameTo
    this.attributeCount = count / PER_ATTRIBUTE
    this.#at = at + 1
    this.line = line
    return this.#opened(empty ? 'empty' : 'open')
  }

  #opened(token: 'open' | 'empty'): Token {
    const { bytes, nameFrom, nameTo, depth } = this
    this.#state = 'begun'
    if (depth === 0 && this.#rootSeen) return this.#fail('malformed-xml', nameFrom - 1)
    if (depth === MAX_DEPTH) return this.#fail('nested-too-deep', nameFrom - 1)
    if (this.attributeCount > 1 && this.#repeatsAttribute()) return 'fault'
    this.#rootSeen = true
    this.element = this.#find(bytes, nameFrom, nameTo)
    if (token === 'empty') return token
    this.#openElements[depth] = this.element
    if (this.element < 0) this.#openNames[depth] = decodeText(bytes, nameFrom, nameTo)
    this.depth++
    return token
  }

  #repeatsAttribute(): boolean {
    const { bytes, attributes } = this
    const end = this.attributeCount * PER_ATTRIBUTE
    for (let one = PER_ATTRIBUTE; one < end; one += PER_ATTRIBUTE)
      for (let other = 0; other < one; other += PER_ATTRIBUTE) {
        const from = attributes[one] ?? 0
        const to = attributes[one + 1] ?? 0
        let back = (attributes[other + 1] ?? 0) - (attributes[other] ?? 0) === to - from ? to : -1
        const shift = (attributes[other] ?? 0) - from
        while (back > from && bytes[back - 1] === bytes[back - 1 + shift]) back--
        if (back !== from) continue
        this.#fail('malformed-xml', from)
        return true
      }
    return false
  }

  #closeTag(): Token {
    const { bytes } = this
    const from = this.#at + 2
    const to = this.#nameEnd(from)
    const at = bytes[to] === 0x3e ? to : this.#blanksEnd(to)
    if (to === from || bytes[at] !== 0x3e) return this.#failOrMore(at, '>')
    if (this.depth === 0) return this.#fail('malformed-xml', this.#at)
    const element = this.#find(bytes, from, to)
    const isOpen = element === this.#openElements[this.depth - 1]
    if (!isOpen || (element < 0 && decodeText(bytes, from, to) !== this.#openName()))
      return this.#fail('malformed-xml', this.#at, `</${this.#openName()}>`)
    this.element = element
    this.depth--
    if (at === to) this.#at = at + 1
    else this.#passTo(at + 1)
    return 'close'
  }

  /** Name of the innermost open element. */
  #openName(): string {
    const element = this.#openElements[this.depth - 1] ?? -1
    return this.#names[element] ?? this.#openNames[this.depth - 1] ?? ''
  }

  /** Where the name that begins at `at` ends: there where none does. */
  #nameEnd(at: number): number {
    const { bytes } = this
    const first = bytes[at] ?? 0
    if (first < 128 && ((CHARACTER_CLASS[first] ?? 0) & BEGINS_NAME) === 0) return at
    let to = at
    for (;;) {
      while (((CHARACTER_CLASS[bytes[to] ?? 0] ?? 0) & IN_NAME) !== 0) to++
      const length = (bytes[to] ?? 0) < 128 ? 0 : utf8Length(bytes, to, this.#end)
      if (length <= 0) return to
      to += length
    }
  }

  #blanksEnd(at: number): number {
    let to = at
    while (isBlank(this.bytes[to] ?? 0)) to++
    return to
  }

  /** Where the value begins after a name that ends at `at`, with blanks around the equals sign. */
  #quoteAfter(at: number): number {
    const equals = this.#blanksEnd(at)
    return this.bytes[equals] === 0x3d ? this.#blanksEnd(equals + 1) : equals
  }

  /** Past one character of text or of a value: a checked reference, or any that XML allows. */
  #special(at: number): number {
    const byte = this.bytes[at] ?? 0
    if (byte !== 0x26 && byte !== 0x3c) return this.#character(at)
    const reference = byte === 0x26 ? readReference(this.bytes, at) : undefined
    if (reference !== undefined) return reference.to
    if (byte === 0x26 && this.#end - at < MAX_REFERENCE) {
      const rest = this.bytes.subarray(at, this.#end)
      if (!rest.includes(0x3b)) return MORE
    }
    this.#fail('malformed-xml', at, '&lt; &gt; &amp; &quot; &apos; &#…;')
    return FAULT
  }

  #character(at: number): number {
    const byte = this.bytes[at] ?? 0
    if (at >= this.#end) return MORE
    const length =
      byte < 128 ? Number(byte >= 32 || isBlank(byte)) : utf8Length(this.bytes, at, this.#end)
    if (length > 0) return at + length
    if (length < 0) return MORE
    this.#fail(byte < 128 ? 'malformed-xml' : 'not-utf8', at)
    return FAULT
  }

  /** Where the first `mark` from `at` on ends. */
  #endOf(at: number, mark: string): number {
    const first = mark.charCodeAt(0)
    const spelled = strToU8(mark)
    let to = at
    while (this.bytes[to] !== first || !this.#stands(spelled, to)) {
      to = this.#character(to)
      if (to < 0) return to
    }
    return to + mark.length
  }

  #stands(spelled: ArrayLike<number>, at: number): boolean {
    for (let next = 0; next < spelled.length; next++)
      if (at + next >= this.#end || this.bytes[at + next] !== spelled[next]) return false
    return true
  }

  #lineAt(to: number): number {
    let line = this.line
    for (let at = this.#at; at < to; at++) if (this.bytes[at] === 10) line++
    return line
  }

  #passTo(to: number): void {
    this.line = this.#lineAt(to)
    this.#at = to
    this.#state = 'begun'
  }

  #failOrMore(at: number, expected: string): Token {
    const byte = this.bytes[at] ?? 0
    if (at >= this.#end) return 'more'
    const length = byte < 128 ? 1 : utf8Length(this.bytes, at, this.#end)
    if (length < 0) return 'more'
    return length === 0 ? this.#fail('not-utf8', at) : this.#fail('malformed-xml', at, expected)
  }

  #fail(code: LogFaultCode, at: number, expected?: string): 'fault' {
    const found = decodeText(this.bytes, at, Math.min(at + 20, this.#end))
    const rest = expected === undefined ? {} : { expected }
    this.fault = { code, line: this.#lineAt(at), found, ...rest }
    return 'fault'
  }
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}
