import { findInTag, KEY, PER_ATTRIBUTE, VALUE, type XmlTag } from './xml-tag.ts'

/** How many beginnings are remembered; each has one place, where a new one takes that of another. */
const MAX_BEGINNINGS = 256
/** Of how many bytes at most: so many beyond the end of the file are looked at. */
export const MAX_BEGINNING_BYTES = 128
/** What the note of a beginning is before there is one. */
export const NOT_NOTED = -2
const WORDS = MAX_BEGINNING_BYTES / 4
const PLACES = 2 * PER_ATTRIBUTE

/**
 * Remembers how tags of one value begin, up to that value (`<string key="org:group" value="`), tags
 * without any (`<event>`, `</event>`), and which came after which: in a log the same few come again and
 * again in few orders. So most tags are known by comparing them, four bytes at a time, with the one or
 * two expected.
 */
export class TagBeginnings {
  /** A number that whoever reads the tags keeps with a beginning. */
  readonly notes = new Int8Array(MAX_BEGINNINGS).fill(NOT_NOTED)
  /** 1: whoever reads the tags has no use for the value, wherever the scanner may pass such. */
  readonly useless = new Uint8Array(MAX_BEGINNINGS)
  /** 1 and -1: a whole tag that opens or closes an element; 0: the beginning of one that has a value. */
  readonly depths = new Int8Array(MAX_BEGINNINGS)
  readonly elements = new Int8Array(MAX_BEGINNINGS)
  readonly lengths = new Int32Array(MAX_BEGINNINGS)
  readonly #words = new Int32Array(MAX_BEGINNINGS * WORDS)
  /** Of each, counted from its start: where its name ends, and its parts as in a tag's `attributes`. */
  readonly #nameEnds = new Int32Array(MAX_BEGINNINGS)
  readonly #places = new Int32Array(MAX_BEGINNINGS * PLACES)
  /** What came after each the last time, and what before that; in the end what came first. */
  readonly #next = new Int32Array(MAX_BEGINNINGS + 1)
  readonly #other = new Int32Array(MAX_BEGINNINGS + 1)
  #last = MAX_BEGINNINGS

  /** Which beginning stands at `at`, if it is one of the two expected; -1: it is neither. */
  expected(view: DataView, at: number): number {
    const last = this.#last
    const guess = this.#next[last] ?? 0
    if (this.#standsAt(view, at, guess)) {
      this.#last = guess
      return guess
    }
    const other = this.#other[last] ?? 0
    if (!this.#standsAt(view, at, other)) return -1
    this.#follow(other)
    return other
  }

  #follow(beginning: number): void {
    this.#other[this.#last] = this.#next[this.#last] ?? 0
    this.#next[this.#last] = beginning
    this.#last = beginning
  }

  #standsAt(view: DataView, at: number, beginning: number): boolean {
    const length = this.lengths[beginning] ?? 0
    // The last four bytes may overlap those before.
    const end = at + length - 4
    let word = beginning * WORDS
    for (let from = at; from < end; from += 4)
      if (view.getInt32(from, true) !== this.#words[word++]) return false
    return length > 0 && view.getInt32(end, true) === this.#words[word]
  }

  /** Notes in a tag that begins so at `at` where its parts stand: gives the start of the value. */
  place(tag: XmlTag, at: number, beginning: number): number {
    const { attributes } = tag
    const from = beginning * PLACES
    tag.nameFrom = at + 1
    tag.nameTo = at + (this.#nameEnds[beginning] ?? 0)
    tag.attributeCount = 2
    for (let one = 0; one < PLACES; one++) attributes[one] = at + (this.#places[from + one] ?? 0)
    attributes[PER_ATTRIBUTE - 1] = 0
    attributes[PLACES - 1] = 0
    return attributes[PER_ATTRIBUTE + 2] ?? at
  }

  /** Remembers a whole tag without a value, from `at` up to, but not with, `to`. */
  learnTag(view: DataView, at: number, { to, depth, element }: WholeTag): void {
    const length = to - at
    const ends = view.getInt32(at, true) ^ Math.imul(view.getInt32(to - 4, true), 31)
    const beginning = placeOf(ends ^ length)
    if (!this.#standsAt(view, at, beginning)) this.#putBytes(view, { at, length, beginning })
    this.depths[beginning] = depth
    this.elements[beginning] = element
    this.#follow(beginning)
  }

  /** Remembers how the tag at `at` begins: which beginning that is; -1: none to be remembered. */
  learn(view: DataView, tag: XmlTag, at: number): number {
    const { bytes, attributes } = tag
    const length = (attributes[PER_ATTRIBUTE + 2] ?? 0) - at
    const isPlain = attributes[PER_ATTRIBUTE - 1] === 0 && bytes[at + length - 1] === 0x22
    if (tag.attributeCount !== 2 || !isPlain || length > MAX_BEGINNING_BYTES) return -1
    if (findInTag(tag, KEY) !== 0 || findInTag(tag, VALUE) !== PER_ATTRIBUTE) return -1
    if (bytes.subarray(at, at + length).includes(10)) return -1
    const beginning = placeFor(view, attributes[3] ?? 0, length)
    if (!this.#standsAt(view, at, beginning)) this.#put(view, tag, { at, length, beginning })
    this.#follow(beginning)
    return beginning
  }

  #put(view: DataView, tag: XmlTag, found: Found): void {
    const { at, beginning } = found
    this.#putBytes(view, found)
    this.depths[beginning] = 0
    this.notes[beginning] = NOT_NOTED
    this.useless[beginning] = 0
    this.#nameEnds[beginning] = tag.nameTo - at
    for (let one = 0; one < PLACES; one++)
      this.#places[beginning * PLACES + one] = (tag.attributes[one] ?? 0) - at
  }

  #putBytes(view: DataView, { at, length, beginning }: Found): void {
    this.lengths[beginning] = length
    const end = at + length - 4
    let word = beginning * WORDS
    for (let from = at; from < end; from += 4) this.#words[word++] = view.getInt32(from, true)
    this.#words[word] = view.getInt32(end, true)
  }
}

/** A tag of four bytes at least, and the element that it opens (1) or closes (-1). */
type WholeTag = { readonly to: number; readonly depth: 1 | -1; readonly element: number }

type Found = { readonly at: number; readonly length: number; readonly beginning: number }

/** The place of a beginning by its length and the end of its key, before which 8 bytes stand always. */
function placeFor(view: DataView, keyTo: number, length: number): number {
  const ends = view.getInt32(keyTo - 4, true) ^ Math.imul(view.getInt32(keyTo - 8, true), 31)
  return placeOf(ends ^ length)
}

function placeOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 24
}
