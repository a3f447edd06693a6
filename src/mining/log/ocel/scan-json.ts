import type { Chunks, LogFault } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'
import { encodeUtf8, isUtf8 } from '../utf8.ts'

/** What a JSON text consists of; `end` closes the object or array opened last. */
export type JsonToken =
  | 'object'
  | 'array'
  | 'end'
  | 'name'
  | 'text'
  | 'number'
  | 'true'
  | 'false'
  | 'null'

/** Where the UTF-8 bytes of a token stand, for texts within the quotes; the next token overwrites it. */
export type ByteSpan = { bytes: Uint8Array; from: number; to: number; line: number }

/** Receives the tokens of a JSON text in their order; a fault that it gives ends the reading. */
type TakeJson = (token: JsonToken, span: ByteSpan) => LogFault | undefined

type Expected =
  | 'value'
  | 'value-or-end'
  | 'name'
  | 'name-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'none'

type Scan = ByteSpan & {
  /** The opening brackets around; the last at `depth - 1`. */
  readonly opened: Uint8Array
  depth: number
  expected: Expected
  last: boolean
  readonly span: ByteSpan
  readonly take: TakeJson
}

const DEPTH_LIMIT = 100
const TEXT_LIMIT = 1 << 20
const PIECE_BYTES = 1 << 16
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_ARRAY = 0x5b
const OPEN_OBJECT = 0x7b
const numberForm = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/
const nothing = new Uint8Array()

/**
 * Scans the JSON text (RFC 8259) in pieces of any size and hands over its tokens; gives the fault, if
 * there is one. Refused are bytes that are no UTF-8, texts and numbers of more than 1 MiB, and more
 * than 100 levels. Keeps no more than one piece and one token.
 */
export async function scanJson(chunks: Chunks, take: TakeJson): Promise<LogFault | undefined> {
  const place = { bytes: nothing, from: 0, to: 0, line: 1 }
  const opened = new Uint8Array(DEPTH_LIMIT)
  const state = { depth: 0, expected: 'value', last: false } as const
  const scan: Scan = { ...place, ...state, opened, span: { ...place }, take }
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let first = true
  for await (const piece of chunks) {
    // Small pieces are gathered, so that a long token is not looked at once per byte.
    waiting.push(piece)
    waitingBytes += piece.length
    if (waitingBytes < PIECE_BYTES) continue
    if (first) waiting = withoutMark(joined(waiting))
    first = false
    const fault = goOn(scan, waiting)
    if (fault !== undefined) return fault
    waiting = []
    waitingBytes = 0
  }
  if (first) waiting = withoutMark(joined(waiting))
  scan.last = true
  if (first && waiting[0]?.length === 0) return { code: 'empty-file' }
  return goOn(scan, waiting) ?? endFault(scan)
}

function endFault({ expected, line }: Scan): LogFault | undefined {
  return expected === 'none' ? undefined : { code: 'ends-early', line }
}

/** The bytes without a byte order mark at their start. */
function withoutMark(bytes: Uint8Array): Uint8Array[] {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return [marked ? bytes.subarray(3) : bytes]
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] ?? nothing
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function goOn(scan: Scan, pieces: readonly Uint8Array[]): LogFault | undefined {
  const rest = scan.bytes.subarray(scan.from)
  scan.bytes = rest.length === 0 ? joined(pieces) : joined([rest, ...pieces])
  scan.from = 0
  scan.to = scan.bytes.length
  for (;;) {
    const byte = nextByte(scan)
    if (byte < 0) return undefined
    const outcome = step(scan, byte)
    if (outcome === 'more') return undefined
    if (outcome !== undefined) return outcome
  }
}

/** The byte that stands next, blanks passed over; -1: none yet. */
function nextByte(scan: Scan): number {
  for (; scan.from < scan.to; scan.from++) {
    const byte = scan.bytes[scan.from] ?? 0
    if (byte === 0x0a) scan.line++
    else if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return byte
  }
  return -1
}

type Outcome = LogFault | 'more' | undefined

function step(scan: Scan, byte: number): Outcome {
  const { expected } = scan
  if (expected === 'colon') return byte === 0x3a ? pass(scan, 'value') : malformed(scan, ':')
  const closes = byte === 0x5d || byte === 0x7d
  if (expected === 'comma-or-end') {
    const opened = scan.opened[scan.depth - 1]
    if (byte === 0x2c) return pass(scan, opened === OPEN_OBJECT ? 'name' : 'value')
    return closes ? close(scan, byte) : malformed(scan, opened === OPEN_OBJECT ? ', }' : ', ]')
  }
  if (expected === 'none') return malformed(scan)
  if (closes && (expected === 'value-or-end' || expected === 'name-or-end'))
    return close(scan, byte)
  if (expected === 'name' || expected === 'name-or-end')
    return byte === QUOTE ? takeText(scan, 'name') : malformed(scan, '"')
  if (byte === QUOTE) return takeText(scan, 'text')
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) return open(scan, byte)
  return takeWord(scan)
}

function pass(scan: Scan, expected: Expected): undefined {
  scan.from++
  scan.expected = expected
}

function malformed(scan: Scan, expected = ''): LogFault {
  const found = decodeText(scan.bytes, scan.from, Math.min(scan.to, scan.from + 20))
  const fault = { code: 'malformed-json', line: scan.line, found } as const
  return expected === '' ? fault : { ...fault, expected }
}

function open(scan: Scan, byte: number): LogFault | undefined {
  if (scan.depth === DEPTH_LIMIT)
    return { code: 'nested-too-deep', line: scan.line, expected: String(DEPTH_LIMIT) }
  scan.opened[scan.depth++] = byte
  pass(scan, byte === OPEN_OBJECT ? 'name-or-end' : 'value-or-end')
  return hand(scan, byte === OPEN_OBJECT ? 'object' : 'array')
}

function close(scan: Scan, byte: number): LogFault | undefined {
  // In ASCII a closing bracket stands two places after its opening one.
  if (scan.opened[scan.depth - 1] !== byte - 2) return malformed(scan, byte === 0x5d ? '}' : ']')
  scan.depth--
  pass(scan, afterValue(scan))
  return hand(scan, 'end')
}

/** Hands over a token, of which `span` says already where it stands if anybody may ask. */
function hand(scan: Scan, token: JsonToken): LogFault | undefined {
  scan.span.line = scan.line
  return scan.take(token, scan.span)
}

function mark(scan: Scan, from: number, to: number): void {
  const { span } = scan
  span.bytes = scan.bytes
  span.from = from
  span.to = to
}

function takeText(scan: Scan, token: 'name' | 'text'): Outcome {
  const { bytes, to } = scan
  const from = scan.from + 1
  let at = from
  let escaped = false
  let bits = 0
  for (; at < to && bytes[at] !== QUOTE; at++) {
    const byte = bytes[at] ?? 0
    bits |= byte
    if (byte < 0x20) return malformedAt(scan, at)
    if (byte !== BACKSLASH) continue
    escaped = true
    at++
  }
  if (at - from > TEXT_LIMIT) return tooLong(scan)
  if (at >= to) return 'more'
  if (bits > 127 && !isUtf8(bytes.subarray(from, at), 'whole'))
    return { code: 'not-utf8', line: scan.line }
  scan.from = at + 1
  scan.expected = token === 'name' ? 'colon' : afterValue(scan)
  mark(scan, from, at)
  return escaped ? takeEscaped(scan, token) : hand(scan, token)
}

function malformedAt(scan: Scan, at: number): LogFault {
  scan.from = at
  return malformed(scan, '"')
}

function takeEscaped(scan: Scan, token: JsonToken): LogFault | undefined {
  const { span, line } = scan
  const written = decodeText(span.bytes, span.from, span.to)
  const text = unescaped(written)
  if (text === undefined)
    return { code: 'malformed-json', line, found: written.slice(0, 60), expected: '\\' }
  span.bytes = encodeUtf8(text)
  span.from = 0
  span.to = span.bytes.length
  return hand(scan, token)
}

/** The text that is written with escapes; undefined: one of them is none, or half a character. */
function unescaped(written: string): string | undefined {
  try {
    const text: unknown = JSON.parse(`"${written}"`)
    return typeof text === 'string' && text.isWellFormed() ? text : undefined
  } catch {
    return undefined
  }
}

/** Hands over a number or one of the three words. */
function takeWord(scan: Scan): Outcome {
  const { bytes, from, to } = scan
  let at = from
  while (at < to && isOfWord(bytes[at] ?? 0)) at++
  if (at - from > TEXT_LIMIT) return tooLong(scan)
  if (at === to && !scan.last) return 'more'
  const word = decodeText(bytes, from, at)
  const token = wordToken(word)
  if (token === undefined) return malformed(scan)
  scan.from = at
  scan.expected = afterValue(scan)
  mark(scan, from, at)
  return hand(scan, token)
}

function tooLong({ line }: Scan): LogFault {
  return { code: 'text-too-long', line, expected: String(TEXT_LIMIT) }
}

function afterValue({ depth }: Scan): Expected {
  return depth === 0 ? 'none' : 'comma-or-end'
}

function wordToken(word: string): JsonToken | undefined {
  if (word === 'true' || word === 'false' || word === 'null') return word
  return numberForm.test(word) ? 'number' : undefined
}

/** Letters, digits and the signs of numbers. */
function isOfWord(byte: number): boolean {
  const letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  return letter || (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e
}
