import { grown } from '../../columns/growing-column.ts'
import type { LogFault } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'

const LF = 10
const CR = 13
const BLOCK_BYTES = 65_536
const LONGEST_FIELD_BYTES = 1_048_576
const LONGEST_ROW_BYTES = 16_777_216

/** One field more than a table may have columns, so that more can be told. */
export const WIDEST_ROW = 16_385

/** One row: its fields are ranges of `bytes`, without their quotes. The next row overwrites it. */
export type CsvRow = {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1: the field stood in quotes. */
  readonly quoted: Uint8Array
  /** Number of fields; those beyond the width asked for are counted only. */
  readonly count: number
  /** Where the row begins, counted from 1. */
  readonly line: number
}

/** What parts fields, how many fields of a row are wanted, and who takes the rows. */
type RowScan = {
  readonly delimiter: string
  readonly quote: string
  readonly width: number
  readonly take: (row: CsvRow) => LogFault | undefined
}

/**
 * Parts UTF-8 bytes, which come in pieces of any size, into rows (RFC 4180; also LF or CR as the line
 * end, any delimiter; a quote within an unquoted field is a letter like any other). Blank lines are
 * passed over. A field over 1 MiB or a row over 16 MiB is refused, so memory is bounded.
 */
export class RowScanner implements CsvRow {
  bytes = new Uint8Array(4 * BLOCK_BYTES)
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly quoted: Uint8Array
  count = 0
  line = 1
  readonly #scan: RowScan
  readonly #delimiter: number
  readonly #quote: number
  #length = 0
  /** Bytes to gather before scanning: a row begun is looked at again, so twice what it has. */
  #enough = BLOCK_BYTES
  #first = true
  /** Line ends within the quotes of the row. */
  #inner = 0
  #openLine = 0
  #escaped = false

  constructor(scan: RowScan) {
    this.#scan = scan
    this.#delimiter = scan.delimiter.charCodeAt(0)
    this.#quote = scan.quote.charCodeAt(0)
    this.starts = new Int32Array(scan.width)
    this.ends = new Int32Array(scan.width)
    this.quoted = new Uint8Array(scan.width)
  }

  /** Takes the next piece; a fault ends the scan. */
  push(piece: Uint8Array): LogFault | undefined {
    for (let at = 0; at < piece.length; at += BLOCK_BYTES) {
      const part = piece.subarray(at, at + BLOCK_BYTES)
      this.#append(part)
      const fault = this.#length < this.#enough ? undefined : this.#scanBlock('more')
      if (fault !== undefined) return fault
    }
    return undefined
  }

  /** Takes what is left as the end of the file. */
  end(): LogFault | undefined {
    return this.#scanBlock('last')
  }

  #append(part: Uint8Array): void {
    const length = this.#length + part.length
    if (length > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(2 * length))
    this.bytes.set(part, this.#length)
    this.#length = length
  }

  #scanBlock(more: 'more' | 'last'): LogFault | undefined {
    const { bytes } = this
    let from = this.#first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    this.#first = false
    while (from < this.#length) {
      const next = this.#scanRow(from, more)
      if (typeof next !== 'number') return next
      if (next < 0) break
      const blank = this.count === 1 && this.starts[0] === this.ends[0] && this.quoted[0] === 0
      const fault = blank ? undefined : this.#handOver(next - from)
      if (fault !== undefined) return fault
      this.line += 1 + this.#inner
      from = next
    }
    bytes.copyWithin(0, from, this.#length)
    this.#length -= from
    this.#enough = Math.max(BLOCK_BYTES, 2 * this.#length)
    return more === 'last' || this.#length > LONGEST_ROW_BYTES ? this.#faultOfRest(more) : undefined
  }

  /** Place after the row at `from`; -1: more of it is to come. */
  #scanRow(from: number, more: 'more' | 'last'): number | LogFault {
    const { bytes, starts, ends, quoted } = this
    const delimiter = this.#delimiter
    const quote = this.#quote
    const length = this.#length
    const width = starts.length
    let at = from
    this.count = 0
    this.#inner = 0
    this.#openLine = 0
    this.#escaped = false
    for (;;) {
      const column = this.count++
      let start = at
      let end = at
      const inQuotes = bytes[at] === quote && at < length
      if (inQuotes) {
        start++
        at = this.#skipQuoted(start, more)
        if (at < 0) return -1
        end = at - 1
      } else {
        let byte = bytes[at]
        while (at < length && byte !== delimiter && byte !== LF && byte !== CR) byte = bytes[++at]
        end = at
      }
      if (column < width) {
        starts[column] = start
        ends[column] = end
        quoted[column] = inQuotes ? 1 : 0
      }
      if (at >= length) return more === 'last' ? at : -1
      const byte = bytes[at++]
      if (byte === LF) return at
      if (byte === CR) return this.#afterReturn(at, more)
      if (byte !== delimiter) return this.#strayQuote(start, at)
    }
  }

  /** Place after the closing quote; -1: it is still to come. */
  #skipQuoted(from: number, more: 'more' | 'last'): number {
    const { bytes } = this
    const quote = this.#quote
    const length = this.#length
    const openLine = this.line + this.#inner
    for (let at = from; at < length; at++) {
      const byte = bytes[at]
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.#inner++
      if (byte !== quote) continue
      if (at + 1 === length && more === 'more') break
      if (at + 1 === length || bytes[at + 1] !== quote) return at + 1
      this.#escaped = true
      at++
    }
    this.#openLine = openLine
    return -1
  }

  #afterReturn(at: number, more: 'more' | 'last'): number {
    if (at === this.#length) return more === 'last' ? at : -1
    return this.bytes[at] === LF ? at + 1 : at
  }

  #strayQuote(start: number, at: number): LogFault {
    const found = decodeText(this.bytes, start - 1, Math.min(at, start + 100))
    const line = this.line + this.#inner
    return { code: 'malformed-csv', line, found, expected: 'delimiter-after-quote' }
  }

  #handOver(rowBytes: number): LogFault | undefined {
    const fields = Math.min(this.count, this.starts.length)
    if (this.#escaped) for (let column = 0; column < fields; column++) this.#unescape(column)
    if (rowBytes > LONGEST_FIELD_BYTES) {
      for (let column = 0; column < fields; column++) {
        const start = this.starts[column] ?? 0
        if ((this.ends[column] ?? 0) - start > LONGEST_FIELD_BYTES) return this.#tooLong(start)
      }
    }
    return this.#scan.take(this)
  }

  /** Doubled quotes become one where they stand: the row is whole, so nobody scans it again. */
  #unescape(column: number): void {
    if (this.quoted[column] !== 1) return
    const { bytes } = this
    const end = this.ends[column] ?? 0
    let to = this.starts[column] ?? 0
    for (let at = to; at < end; at++) {
      bytes[to++] = bytes[at] ?? 0
      if (bytes[at] === this.#quote) at++
    }
    this.ends[column] = to
  }

  #tooLong(start: number): LogFault {
    const found = decodeText(this.bytes, start, start + 100)
    return { code: 'text-too-long', line: this.line, found, expected: String(LONGEST_FIELD_BYTES) }
  }

  /** A row was begun that has no end: the file is cut in its quotes, or the row is too long. */
  #faultOfRest(more: 'more' | 'last'): LogFault | undefined {
    if (this.#length === 0) return undefined
    if (this.#openLine === 0) return this.#tooLong(0)
    const code = more === 'last' ? 'ends-early' : 'malformed-csv'
    return { code, line: this.#openLine, expected: 'closing-quote' }
  }
}
