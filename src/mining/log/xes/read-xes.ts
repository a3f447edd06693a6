import { RepairCounter } from '../count-repairs.ts'
import type { TakeCase, Wanted } from '../log-case.ts'
import type { Chunks, LogFault, LogReading } from '../log-reading.ts'
import { XesBuilder } from './xes-builder.ts'
import { XES_ELEMENTS } from './xes-elements.ts'
import { DECLARATION_BYTES, type Decode, xmlDecoder } from './xml-in-utf8.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Pieces of bytes are looked at in parts of this size, so that the scanner's buffer stays small. */
const PART_BYTES = 256 * 1024

/**
 * Reads an XES log (IEEE 1849-2016) case by case, in one pass. Memory is that of the distinct names,
 * the longest case and 11 to 24 bytes a case (to tell ids that come again), never that of the file. A
 * time without zone is taken as `zoneMinutes` ahead of UTC (absent: as UTC). Of `concept:name`,
 * `org:resource` and `lifecycle:transition` the text counts, whatever their kind; of `time:timestamp`,
 * `start_timestamp` and `time:start` the instant. What `chunks` or `take` throw passes through.
 */
export async function readXes(
  chunks: Chunks,
  options: { readonly wanted: Wanted; readonly take: TakeCase; readonly zoneMinutes?: number },
): Promise<LogReading> {
  const repairs = new RepairCounter()
  const scanner = new XmlScanner(XES_ELEMENTS)
  const builder = new XesBuilder(scanner, repairs, { zoneMinutes: 0, ...options })
  const fault = await readAll(chunks, scanner, builder)
  if (fault !== undefined) return { ok: false, fault, repairs: repairs.repairs() }
  const { cases, events, names } = builder.cases
  const header = builder.header.header()
  return { ok: true, cases, events, names, header, repairs: repairs.repairs() }
}

async function readAll(
  chunks: Chunks,
  scanner: XmlScanner,
  builder: XesBuilder,
): Promise<LogFault | undefined> {
  let decode: Decode | undefined
  let start: Uint8Array = new Uint8Array(0)
  for await (const piece of chunks) {
    // The declaration, which says the encoding, may come in several pieces.
    if (decode === undefined) start = joined(start, piece)
    if (start.length < DECLARATION_BYTES) continue
    const chosen = decode ?? xmlDecoder(start, builder.repairs)
    if (typeof chosen === 'string') return unknownEncoding(chosen)
    const fault = scanPiece(chosen(decode === undefined ? start : piece), scanner, builder)
    if (fault !== undefined) return fault
    decode = chosen
  }
  const rest = decode ?? xmlDecoder(start, builder.repairs)
  if (typeof rest === 'string') return unknownEncoding(rest)
  if (decode === undefined) scanner.add(rest(start))
  return scan(scanner, builder) ?? scanner.atEnd()
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

function scanPiece(
  piece: Uint8Array,
  scanner: XmlScanner,
  builder: XesBuilder,
): LogFault | undefined {
  for (let from = 0; from < piece.length; from += PART_BYTES) {
    const enough = scanner.add(piece.subarray(from, from + PART_BYTES))
    const fault = enough ? scan(scanner, builder) : undefined
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Scans what is at hand. */
function scan(scanner: XmlScanner, builder: XesBuilder): LogFault | undefined {
  for (;;) {
    const token = scanner.next()
    if (token === 'more') return undefined
    if (token === 'fault') return scanner.fault
    const fault = builder.take(token)
    if (fault !== undefined) return fault
  }
}
