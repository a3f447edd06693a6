import type { ChainHead, ChainRow } from './chain-row.ts'

/** First line of an export: whose chain it is, and where it ended when it was written. */
export type ExportHead = {
  readonly format: 'tatalaksana-audit/1'
  readonly governmentId: string
  readonly governmentName: string
  readonly timeZone: string
  readonly exportedAt: string
  /** Absent where there was no row yet. */
  readonly head?: ChainHead
}

/** Writes one line of an export: the head first, then the rows by number. */
export function writeExportLine(line: ExportHead | ChainRow): string {
  return `${JSON.stringify(line)}\n`
}

/** Reads the first line of an export; undefined where it is none. */
export function readExportHead(line: string): ExportHead | undefined {
  const value = parse(line)
  return isExportHead(value) ? value : undefined
}

/** Reads a line of an export with a row; undefined where it is none. */
export function readExportRow(line: string): ChainRow | undefined {
  const value = parse(line)
  return isRow(value) ? value : undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isExportHead(value: unknown): value is ExportHead {
  if (!isObject(value) || value['format'] !== 'tatalaksana-audit/1') return false
  const { governmentId, governmentName, timeZone, exportedAt, head } = value
  const texts = [governmentId, governmentName, timeZone, exportedAt]
  return texts.every(isText) && isId(governmentId) && (head === undefined || isHead(head))
}

function isHead(value: unknown): value is ChainHead {
  return isObject(value) && Number.isSafeInteger(value['number']) && isText(value['hash'])
}

const rowTexts = ['at', 'actorName', 'action', 'subjectKind', 'details', 'previousHash', 'hash']

function isRow(value: unknown): value is ChainRow {
  if (!isObject(value)) return false
  const { format, number, actorId, subjectId } = value
  const numbers = Number.isSafeInteger(format) && Number.isSafeInteger(number)
  const ids = [actorId, subjectId].every((one) => one === null || isText(one))
  return numbers && ids && rowTexts.every((name) => isText(value[name]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isId(value: unknown): boolean {
  return isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
