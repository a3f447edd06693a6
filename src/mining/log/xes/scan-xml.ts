import type { RepairCounter } from '../count-repairs.ts'
import type { Chunks, LogFault } from '../log-reading.ts'
import type { Token } from './token.ts'
import { DECLARATION_BYTES, type Decode, xmlDecoder } from './xml-in-utf8.ts'
import type { XmlScanner } from './xml-scanner.ts'

/** Pieces of bytes are looked at in parts of this size, so that the scanner's buffer stays small. */
const PART_BYTES = 256 * 1024

/** A tag or a text. */
export type XmlToken = Exclude<Token, 'more' | 'fault'>

/** Receives the tags and texts; a fault that it gives ends the reading. */
type Receiver = {
  readonly repairs: RepairCounter
  readonly take: (token: XmlToken) => LogFault | undefined
}

/**
 * Scans an XML file in pieces of any size, whatever encoding it declares of those that `xmlDecoder`
 * knows, and hands over what `scanner` finds; gives the fault, if there is one.
 */
export async function scanXml(
  chunks: Chunks,
  scanner: XmlScanner,
  to: Receiver,
): Promise<LogFault | undefined> {
  let decode: Decode | undefined
  let start: Uint8Array = new Uint8Array(0)
  for await (const piece of chunks) {
    // The declaration, which says the encoding, may come in several pieces.
    if (decode === undefined) start = joined(start, piece)
    if (start.length < DECLARATION_BYTES) continue
    const chosen = decode ?? xmlDecoder(start, to.repairs)
    if (typeof chosen === 'string') return unknownEncoding(chosen)
    const fault = scanPiece(chosen(decode === undefined ? start : piece), scanner, to)
    if (fault !== undefined) return fault
    decode = chosen
  }
  const rest = decode ?? xmlDecoder(start, to.repairs)
  if (typeof rest === 'string') return unknownEncoding(rest)
  if (decode === undefined) scanner.add(rest(start))
  return scan(scanner, to) ?? scanner.atEnd()
}

function joined(start: Uint8Array, piece: Uint8Array): Uint8Array {
  if (start.length === 0) return piece
  const both = new Uint8Array(start.length + piece.length)
  both.set(start)
  both.set(piece, start.length)
  return both
}

function unknownEncoding(found: string): LogFault {
  return { code: 'unknown-encoding', line: 1, found, expected: 'UTF-8' }
}

function scanPiece(piece: Uint8Array, scanner: XmlScanner, to: Receiver): LogFault | undefined {
  for (let from = 0; from < piece.length; from += PART_BYTES) {
    const enough = scanner.add(piece.subarray(from, from + PART_BYTES))
    const fault = enough ? scan(scanner, to) : undefined
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Scans what is at hand. */
function scan(scanner: XmlScanner, to: Receiver): LogFault | undefined {
  for (;;) {
    const token = scanner.next()
    if (token === 'more') return undefined
    if (token === 'fault') return scanner.fault
    const fault = to.take(token)
    if (fault !== undefined) return fault
  }
}
