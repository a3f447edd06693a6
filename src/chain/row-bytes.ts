import { createHash, hash } from 'node:crypto'
import type { ChainRow } from './chain-row.ts'

/** Gives the hash that a row should have (hexadecimal); undefined where no row can look like that. */
export function hashOfRow(row: ChainRow, governmentId: string): string | undefined {
  if (!isPlain(row)) return undefined
  if (row.format === 1) {
    const before = Buffer.from(row.previousHash, 'hex')
    return createHash('sha256').update(before).update(jsonOfRow(row, governmentId)).digest('hex')
  }
  return row.format === 2 ? hash('sha256', recordOfRow(row, governmentId)) : undefined
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isPlain({ at, number, actorId, subjectId }: ChainRow): boolean {
  const ids = [actorId, subjectId].every((one) => one === null || id.test(one))
  return ids && instant.test(at) && Number.isSafeInteger(number)
}

/** Format 1: the text that PostgreSQL gives for `jsonb_build_array(…)`; it follows the bytes of the previous hash. */
function jsonOfRow(row: ChainRow, governmentId: string): string {
  const { number, at, actorId, actorName, action, subjectKind, subjectId, details } = row
  const texts = [actorId, actorName, action, subjectKind, subjectId].map((text) =>
    JSON.stringify(text),
  )
  const parts = [JSON.stringify(governmentId), number, microsecondsOf(at), ...texts, details]
  return `[${parts.join(', ')}]`
}

/** PostgreSQL's numbers of the types of the eleven fields. */
const types = { int4: 23, uuid: 2950, int8: 20, timestamptz: 1184, text: 25, bytea: 17 } as const
/** PostgreSQL counts time from the year 2000. */
const startOf2000 = 946_684_800_000_000n

/**
 * Format 2: what `record_send` of PostgreSQL gives. The number of fields, then for each its type and
 * its length as four bytes each, highest first, then its bytes; length -1 where there is nothing.
 */
function recordOfRow(row: ChainRow, governmentId: string): Buffer {
  const fields = [
    field(types.int4, int(4, BigInt(row.format))),
    field(types.uuid, uuid(governmentId)),
    field(types.int8, int(8, BigInt(row.number))),
    field(types.timestamptz, int(8, microsecondsOf(row.at) - startOf2000)),
    field(types.uuid, uuid(row.actorId)),
    field(types.text, Buffer.from(row.actorName)),
    field(types.text, Buffer.from(row.action)),
    field(types.text, Buffer.from(row.subjectKind)),
    field(types.uuid, uuid(row.subjectId)),
    field(types.text, Buffer.from(row.details)),
    field(types.bytea, Buffer.from(row.previousHash, 'hex')),
  ]
  return Buffer.concat([int(4, BigInt(fields.length)), ...fields.flat()])
}

function field(type: number, bytes: Buffer | undefined): readonly Buffer[] {
  const head = Buffer.alloc(8)
  head.writeInt32BE(type)
  head.writeInt32BE(bytes?.length ?? -1, 4)
  return bytes === undefined ? [head] : [head, bytes]
}

function int(length: 4 | 8, value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes.subarray(8 - length)
}

function uuid(text: string | null): Buffer | undefined {
  return text === null ? undefined : Buffer.from(text.replaceAll('-', ''), 'hex')
}

/** Since 1970. `Date` knows milliseconds only. */
function microsecondsOf(at: string): bigint {
  return BigInt(Date.parse(`${at.slice(0, 19)}Z`)) * 1000n + BigInt(at.slice(20, 26))
}
