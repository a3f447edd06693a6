import { encodeUtf8 } from '../utf8.ts'
import { nameFinder } from './name-finder.ts'

/** Bits of `CHARACTER_CLASS`: what may stand in a value as it is, in a name, and at its beginning. */
export const PLAIN = 1
export const IN_NAME = 2
export const BEGINS_NAME = 4

/** Whether an ASCII byte is of a class. */
function hasClass(byte: number, bit: number): boolean {
  return ((CHARACTER_CLASS[byte] ?? 0) & bit) !== 0
}

/** What each ASCII byte is in XML 1.0 (2.2, 2.3); those beyond ASCII are looked at one by one. */
export const CHARACTER_CLASS = characterClasses()

function characterClasses(): Uint8Array {
  const classes = new Uint8Array(256)
  for (let byte = 32; byte < 128; byte++) {
    const text = String.fromCharCode(byte)
    if (!'"\'&<'.includes(text)) classes[byte] = PLAIN
    if (/[\w:.-]/.test(text)) classes[byte] = PLAIN | IN_NAME
    if (/[A-Z_a-z:]/.test(text)) classes[byte] = PLAIN | IN_NAME | BEGINS_NAME
  }
  return classes
}

/** The first character that needs so many bytes. */
const LEAST_POINTS = [0, 0, 0x80, 0x800, 0x10000]

/**
 * How many bytes the character beyond ASCII at `at` has; 0: it is not well-formed UTF-8 (Unicode 16,
 * table 3-7) or one that XML does not allow; -1: the bytes up to `end` do not say.
 */
export function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0
  if (first < 0xc2 || first > 0xf4) return 0
  // As many bytes as the first has leading ones.
  const length = Math.clz32(~first << 24)
  let point = first & (0xff >> (length + 1))
  for (let next = at + 1; next < at + length; next++) {
    if (next >= end) return -1
    const byte = bytes[next] ?? 0
    if ((byte & 0xc0) !== 0x80) return 0
    point = (point << 6) | (byte & 0x3f)
  }
  return point >= (LEAST_POINTS[length] ?? 0) && isXmlCharacter(point) ? length : 0
}

/** The same for any character; 0 too for ASCII that XML does not allow. */
export function characterLength(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at] ?? 0
  return byte < 128 ? Number(byte >= 32 || isBlank(byte)) : utf8Length(bytes, at, end)
}

/** Whether a byte is one of the blanks of XML 1.0 (2.3). */
export function isBlank(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}

/** Whether XML 1.0 (2.2) can hold a character. */
export function isXmlCharacter(point: number): boolean {
  if (point < 32) return point === 9 || point === 10 || point === 13
  if (point >= 0xd800 && point <= 0xdfff) return false
  return point !== 0xfffe && point !== 0xffff && point <= 0x10ffff
}

const findEntity = nameFinder(['amp', 'lt', 'gt', 'quot', 'apos'])
/** Bytes of the longest reference that is read. */
export const MAX_REFERENCE = 32
const ENTITY_POINTS = [38, 60, 62, 34, 39]

/** A reference read: its character, and where it ends (after the semicolon). */
export type Reference = { readonly point: number; readonly to: number }

/** The reference that begins with `&` at `at`; undefined: there is none that XML knows by itself. */
export function readReference(bytes: Uint8Array, at: number): Reference | undefined {
  let to = at + 1
  if (bytes[to] === 0x23) to++
  while (to < at + MAX_REFERENCE && hasClass(bytes[to] ?? 0, IN_NAME)) to++
  if (bytes[to] !== 0x3b) return undefined
  if (bytes[at + 1] !== 0x23) {
    const point = ENTITY_POINTS[findEntity(bytes, at + 1, to)]
    return point === undefined ? undefined : { point, to: to + 1 }
  }
  const text = String.fromCharCode(...bytes.subarray(at + 2, to))
  const point = /^x[\da-fA-F]+$/.test(text)
    ? Number.parseInt(text.slice(1), 16)
    : Number(/^\d+$/.exec(text) ?? Number.NaN)
  return isXmlCharacter(point) ? { point, to: to + 1 } : undefined
}

/**
 * The bytes of a checked value with its references resolved, line ends as one, and blanks of any kind
 * as blanks (XML 1.0, 2.11 and 3.3.3).
 */
export function plainValue(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const plain = new Uint8Array(to - from)
  let length = 0
  for (let at = from; at < to;) {
    const byte = bytes[at] ?? 0
    const reference = byte === 0x26 ? readReference(bytes, at) : undefined
    if (reference !== undefined) {
      const character = encodeUtf8(String.fromCodePoint(reference.point))
      plain.set(character, length)
      length += character.length
      at = reference.to
      continue
    }
    at += byte === 13 && bytes[at + 1] === 10 ? 2 : 1
    plain[length++] = byte < 32 ? 32 : byte
  }
  return plain.subarray(0, length)
}

/** Where the name that begins at `at` ends: there where none does. Zero after the bytes ends it. */
export function nameEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 128 && !hasClass(first, BEGINS_NAME)) return at
  let to = at
  for (;;) {
    while (hasClass(bytes[to] ?? 0, IN_NAME)) to++
    const length = (bytes[to] ?? 0) < 128 ? 0 : utf8Length(bytes, to, bytes.length)
    if (length <= 0) return to
    to += length
  }
}

/** Where blanks end that begin at `at`. */
export function blanksEnd(bytes: Uint8Array, at: number): number {
  let to = at
  while (isBlank(bytes[to] ?? 0)) to++
  return to
}

/** Where the value begins after a name that ends at `at`, with blanks around the equals sign. */
export function quoteAfter(bytes: Uint8Array, at: number): number {
  const equals = blanksEnd(bytes, at)
  return bytes[equals] === 0x3d ? blanksEnd(bytes, equals + 1) : equals
}

/** How what is no tag begins, and what a file in UTF-8 may begin with. */
export const COMMENT = encodeUtf8('<!--')
export const CDATA = encodeUtf8('<![CDATA[')
export const DOCTYPE = encodeUtf8('<!DOCTYPE')
export const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Whether the bytes of a text stand at `at`. */
export function stands(bytes: Uint8Array, at: number, spelled: ArrayLike<number>): boolean {
  for (let next = 0; next < spelled.length; next++)
    if (bytes[at + next] !== spelled[next]) return false
  return true
}
