import { grown } from '../../columns/growing-column.ts'
import type { LogFault, LogFaultCode } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'
import { encodeUtf8 } from '../utf8.ts'
import { type NameFinder, nameFinder } from './name-finder.ts'
import { MAX_DEPTH, OpenElements } from './open-elements.ts'
import { plainEnd } from './plain-end.ts'
import { MAX_BEGINNING_BYTES, TagBeginnings } from './tag-beginnings.ts'
import { FAULT, MORE, unread, type Token } from './token.ts'
import { isXmlDeclaration } from './xml-in-utf8.ts'
import { PER_ATTRIBUTE, repeatedName, type XmlTag } from './xml-tag.ts'
import {
  blanksEnd,
  BYTE_ORDER_MARK,
  CDATA,
  characterLength,
  COMMENT,
  DOCTYPE,
  isBlank,
  MAX_REFERENCE,
  nameEnd,
  quoteAfter,
  readReference,
  stands,
  utf8Length,
} from './xml-characters.ts'

const MAX_ATTRIBUTES = 100
/** Bytes beyond the end that may be looked at. */
const SLACK = MAX_BEGINNING_BYTES + 8
const MAX_TOKEN_BYTES = 16 * 1024 * 1024

/**
 * Scans XML 1.0 in UTF-8, in pieces, and checks its form: all that the standard asks of a document
 * without a type declaration (but for names, which may have any letter beyond ASCII), no element deeper
 * than 100. Positions point into `bytes` and hold until the next call. Only what is unfinished is kept,
 * at most 16 MB. These are the hottest loops of reading a log, hence long functions over typed arrays.
 */
export class XmlScanner implements XmlTag {
  bytes = new Uint8Array(1 << 16)
  #view = new DataView(this.bytes.buffer)
  /** Line in which the last tag or text begins, from 1. */
  line = 1
  /** The element of the last tag, by its place in the names given; -1: none of them. */
  element = -1
  /** Range of the name of the last tag, or of the text. */
  nameFrom = 0
  nameTo = 0
  attributeCount = 0
  /**
   * Which of the remembered beginnings the last tag has; -1: none. Tags of one beginning have the
   * same element, first the same `key`, then a `value`, and nothing else.
   */
  beginning = -1
  readonly beginnings = new TagBeginnings()
  readonly attributes = new Int32Array(MAX_ATTRIBUTES * PER_ATTRIBUTE)
  /** Whether tags are passed over whose beginning is noted as useless. */
  passesUseless = false
  /** What `next` gave as a fault. */
  fault: LogFault | undefined
  #at = 0
  /** Line of `#at`. */
  #line = 1
  #end = 0
  #enough = 1
  #newLines = 0
  #rootSeen = false
  #state: 'unread' | 'fresh' | 'blank' | 'begun' = 'unread'
  readonly #open: OpenElements
  readonly #find: NameFinder

  constructor(names: readonly string[]) {
    this.#open = new OpenElements(names)
    this.#find = nameFinder(names)
  }

  /** Takes bytes on; false: too few to be worth a look yet (what is unfinished has not doubled). */
  add(piece: Uint8Array): boolean {
    // The byte beyond the end is 0, which no loop runs over, since no XML holds it.
    if (this.#end + piece.length + SLACK > this.bytes.length) this.#makeRoom(piece.length)
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
    if (kept + length + SLACK <= this.bytes.length) return
    this.bytes = grown(this.bytes, new Uint8Array(2 * (kept + length) + SLACK))
    this.#view = new DataView(this.bytes.buffer)
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
    if (this.#at === this.#end && this.#rootSeen && this.#open.depth === 0) return undefined
    this.#passTo(this.#end)
    const expected = this.#open.depth === 0 ? {} : { expected: `</${this.#open.name()}>` }
    return { code: 'ends-early', line: this.#line, ...expected }
  }

  #unfinished(): Token {
    const kept = this.#end - this.#at
    this.#enough = 2 * kept
    return kept > MAX_TOKEN_BYTES ? this.#fail('text-too-long', this.#at) : 'more'
  }

  #step(): Token | 'passed' {
    if (this.#state === 'unread') {
      if (this.#end - this.#at < 3) return 'more'
      if (stands(this.bytes, this.#at, BYTE_ORDER_MARK)) this.#at += 3
      this.#state = 'fresh'
    }
    const { bytes } = this
    let at = this.#at
    let line = this.#line
    let byte = bytes[at] ?? 0
    while (byte === 9 || byte === 32 || byte === 10 || byte === 13) {
      if (byte === 10) line++
      byte = bytes[++at] ?? 0
    }
    if (at > this.#at && this.#state === 'fresh') this.#state = 'blank'
    this.#at = at
    this.#line = line
    this.line = line
    if (byte !== 0x3c) return this.#text()
    const known = this.beginnings.expected(this.#view, at)
    const token = known < 0 ? undefined : this.#knownTag(known)
    if (token !== undefined) return token
    byte = bytes[at + 1] ?? 0
    if (byte === 0x2f) return this.#closeTag()
    if (byte === 0x21) return this.#declaration()
    if (byte === 0x3f) return this.#instruction()
    return this.#anyOpenTag()
  }

  /** Text that is not blank, up to the next tag. */
  #text(): Token {
    const { bytes } = this
    let at = this.#at
    if (at < this.#end && this.#open.depth === 0) return this.#fail('malformed-xml', at, '<')
    while (bytes[at] !== 0x3c) {
      if (bytes[at] === 0x5d && at + 2 >= this.#end) return 'more'
      if (stands(bytes, at, [0x5d, 0x5d, 0x3e])) return this.#fail('malformed-xml', at, '<')
      at = this.#special(at)
      if (at < 0) return unread(at)
    }
    this.nameFrom = this.#at
    this.nameTo = at
    this.#passTo(at)
    return 'text'
  }

  /** A comment, a section of text as it is, or what XES has no use for. */
  #declaration(): Token | 'passed' {
    const { bytes } = this
    const at = this.#at
    const isComment = stands(bytes, at, COMMENT)
    if (!isComment && this.#end - at < CDATA.length) return 'more'
    if (stands(bytes, at, DOCTYPE)) return this.#fail('xml-with-doctype', at)
    const isText = stands(bytes, at, CDATA) && this.#open.depth > 0
    if (!isComment && !isText) return this.#fail('malformed-xml', at, '<!--')
    const to = isComment ? this.#endOf(at + 4, '--') : this.#endOf(at + 9, ']]>')
    if (to < 0) return unread(to)
    if (isComment && bytes[to] !== 0x3e) return unread(this.#failOrMore(to, '>'))
    this.nameFrom = at
    this.nameTo = isComment ? to + 1 : to
    this.#passTo(this.nameTo)
    return isText ? 'text' : 'passed'
  }

  #instruction(): Token | 'passed' {
    const { bytes } = this
    const at = this.#at
    const nameTo = nameEnd(bytes, at + 2)
    const to = this.#endOf(nameTo, '?>')
    if (to < 0) return unread(to)
    const target = decodeText(bytes, at + 2, nameTo)
    const fresh = this.#state === 'fresh' && isXmlDeclaration(decodeText(bytes, at, to))
    const parted = nameTo + 2 === to || isBlank(bytes[nameTo] ?? 0)
    if (target === 'xml' ? !fresh : !parted || target === '' || target.toLowerCase() === 'xml')
      return this.#fail('malformed-xml', at, '<?xml version="1.0" encoding="UTF-8"?>')
    this.#passTo(to)
    return 'passed'
  }

  /** The tag at hand, which begins as one before; undefined: something in it is not as usual. */
  #knownTag(beginning: number): Token | 'passed' | undefined {
    const { bytes, beginnings } = this
    if (this.#open.depth === 0 || this.#open.depth === MAX_DEPTH) return undefined
    const start = this.#at
    const to = start + (beginnings.lengths[beginning] ?? 0)
    const change = beginnings.depths[beginning] ?? 0
    this.element = beginnings.elements[beginning] ?? -1
    if (change !== 0) return this.#knownWholeTag(to, change)
    const end = plainEnd(this.#view, to)
    const slash = bytes[end + 1] === 32 ? end + 2 : end + 1
    if (bytes[end] !== 0x22 || bytes[slash] !== 0x2f || bytes[slash + 1] !== 0x3e) return undefined
    this.#at = slash + 2
    if (this.passesUseless && beginnings.useless[beginning] === 1) return 'passed'
    this.beginning = beginning
    beginnings.place(this, start, beginning)
    this.attributes[PER_ATTRIBUTE + 3] = end
    return 'empty'
  }

  /** The same for a tag that opens or closes an element and says nothing else. */
  #knownWholeTag(to: number, change: number): Token | undefined {
    if (change > 0) this.#open.open(this.element)
    else if (!this.#open.close(this.element)) return undefined
    this.beginning = -1
    this.nameFrom = this.#at + 1
    this.nameTo = to - 1
    this.attributeCount = 0
    this.#at = to
    return change > 0 ? 'open' : 'close'
  }

  #anyOpenTag(): Token {
    const { bytes } = this
    const nameFrom = this.#at + 1
    const nameTo = nameEnd(bytes, nameFrom)
    let at = nameTo
    let count = 0
    this.#newLines = 0
    for (;;) {
      const before = at
      let byte = bytes[at] ?? 0
      while (byte === 32 || byte === 10 || byte === 9 || byte === 13) {
        if (byte === 10) this.#newLines++
        byte = bytes[++at] ?? 0
      }
      if (byte === 0x3e || byte === 0x2f || before === at || nameTo === nameFrom) break
      if (count === MAX_ATTRIBUTES * PER_ATTRIBUTE) return this.#fail('too-many', at)
      at = this.#attribute(at, count)
      if (at < 0) return unread(at)
      count += PER_ATTRIBUTE
    }
    const empty = bytes[at] === 0x2f
    if (empty) at++
    if (nameTo === nameFrom || bytes[at] !== 0x3e)
      return unread(this.#failOrMore(at, empty ? '>' : 'a name'))
    this.nameFrom = nameFrom
    this.nameTo = nameTo
    this.attributeCount = count / PER_ATTRIBUTE
    const start = this.#at
    this.beginning = empty ? this.beginnings.learn(this.#view, this, start) : -1
    this.#at = at + 1
    this.#line += this.#newLines
    const token = this.#opened(empty ? 'empty' : 'open')
    if (this.beginning >= 0) this.beginnings.elements[this.beginning] = this.element
    else if (token === 'open' && at === nameTo && this.element >= 0)
      this.beginnings.learnTag(this.#view, start, { to: at + 1, depth: 1, element: this.element })
    return token
  }

  /** Past the attribute that begins at `from`, noted at `count`. */
  #attribute(from: number, count: number): number {
    const { bytes, attributes } = this
    const to = nameEnd(bytes, from)
    if (to === from) return this.#failOrMore(from, 'a name')
    // Name, equals sign and quote mostly stand together.
    let at = to + 1
    let quote = bytes[to] === 0x3d ? bytes[at] : 0
    if (quote !== 0x22 && quote !== 0x27) {
      at = quoteAfter(bytes, to)
      quote = bytes[at]
      if (quote !== 0x22 && quote !== 0x27) return this.#failOrMore(at, '="')
      this.#newLines += this.#lineAt(at) - this.#lineAt(to)
    }
    attributes[count] = from
    attributes[count + 1] = to
    attributes[count + 2] = ++at
    if (quote === 0x22) at = plainEnd(this.#view, at)
    let rough = 0
    while (bytes[at] !== quote) {
      const byte = bytes[at] ?? 0
      if (byte === 10) this.#newLines++
      if (byte === 0x26 || byte < 32) rough = 1
      at = this.#special(at)
      if (at < 0) return at
      if (quote === 0x22) at = plainEnd(this.#view, at)
    }
    attributes[count + 3] = at
    attributes[count + 4] = rough
    return at + 1
  }

  #opened(token: 'open' | 'empty'): Token {
    const { bytes, nameFrom, nameTo } = this
    const { depth } = this.#open
    this.#state = 'begun'
    if (depth === 0 && this.#rootSeen) return this.#fail('malformed-xml', nameFrom - 1)
    if (depth === MAX_DEPTH) return this.#fail('nested-too-deep', nameFrom - 1)
    const again = this.beginning < 0 ? repeatedName(this) : -1
    if (again >= 0) return this.#fail('malformed-xml', again)
    this.#rootSeen = true
    this.element = this.#find(bytes, nameFrom, nameTo)
    if (token === 'empty') return token
    const name = this.element < 0 ? decodeText(bytes, nameFrom, nameTo) : undefined
    this.#open.open(this.element, name)
    return token
  }

  #closeTag(): Token {
    const { bytes } = this
    const from = this.#at + 2
    const to = nameEnd(bytes, from)
    const at = bytes[to] === 0x3e ? to : blanksEnd(bytes, to)
    if (to === from || bytes[at] !== 0x3e) return unread(this.#failOrMore(at, '>'))
    if (this.#open.depth === 0) return this.#fail('malformed-xml', this.#at)
    const element = this.#find(bytes, from, to)
    const isNamed = element >= 0 || decodeText(bytes, from, to) === this.#open.name()
    if (!isNamed || !this.#open.close(element))
      return this.#fail('malformed-xml', this.#at, `</${this.#open.name()}>`)
    this.element = element
    if (at === to && element >= 0)
      this.beginnings.learnTag(this.#view, from - 2, { to: at + 1, depth: -1, element })
    if (at === to) this.#at = at + 1
    else this.#passTo(at + 1)
    return 'close'
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
    const length = characterLength(this.bytes, at, this.#end)
    if (length > 0) return at + length
    if (length < 0) return MORE
    this.#fail(byte < 128 ? 'malformed-xml' : 'not-utf8', at)
    return FAULT
  }

  /** Where the first `mark` from `at` on ends. */
  #endOf(at: number, mark: string): number {
    const first = mark.charCodeAt(0)
    const spelled = encodeUtf8(mark)
    let to = at
    while (this.bytes[to] !== first || !stands(this.bytes, to, spelled)) {
      to = this.#character(to)
      if (to < 0) return to
    }
    return to + mark.length
  }

  #lineAt(to: number): number {
    let line = this.#line
    for (let at = this.#at; at < to; at++) if (this.bytes[at] === 10) line++
    return line
  }

  #passTo(to: number): void {
    this.#line = this.#lineAt(to)
    this.#at = to
    this.#state = 'begun'
  }

  #failOrMore(at: number, expected: string): number {
    const byte = this.bytes[at] ?? 0
    if (at >= this.#end) return MORE
    const length = byte < 128 ? 1 : utf8Length(this.bytes, at, this.#end)
    if (length < 0) return MORE
    this.#fail(length === 0 ? 'not-utf8' : 'malformed-xml', at, expected)
    return FAULT
  }

  #fail(code: LogFaultCode, at: number, expected?: string): 'fault' {
    const found = decodeText(this.bytes, at, Math.min(at + 20, this.#end))
    const rest = expected === undefined ? {} : { expected }
    this.fault = { code, line: this.#lineAt(at), found, ...rest }
    return 'fault'
  }
}
