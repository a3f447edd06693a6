import {
  findSameColumns,
  plainHeading,
  readHeadings,
  type HeadingRules,
  type SurveyColumn,
} from '#measures'
import {
  decodeText,
  findForeignKind,
  guessDialect,
  guessEncoding,
  RowScanner,
  WIDEST_ROW,
  type CsvRow,
  type LogFault,
} from '#mining/rows'
import { isDamagedArchive, type LogSource } from '../logs/log-source.ts'
import { peek } from '../logs/peek.ts'
import { mostGroups, SurveyCounter } from './survey-counter.ts'

/** What is asked of a file of answers. */
export type SurveyRequest = HeadingRules & {
  readonly by: string | undefined
  readonly period: string | undefined
}

/** Why a file of answers cannot be counted at all. */
export type SurveyFileFault =
  | { readonly code: 'empty' | 'damaged' | 'no-elements' }
  | { readonly code: 'foreign'; readonly kind: string }
  | { readonly code: 'encoding'; readonly found: string }
  | { readonly code: 'same-columns'; readonly headings: readonly [string, string] }
  | { readonly code: 'no-column'; readonly wanted: string; readonly headings: readonly string[] }
  | { readonly code: 'too-many-groups'; readonly most: number }
  | { readonly code: 'rows'; readonly fault: LogFault }

export type SurveyReading =
  | {
      readonly ok: true
      readonly counter: SurveyCounter
      readonly columns: readonly SurveyColumn[]
    }
  | { readonly ok: false; readonly fault: SurveyFileFault }

const headBytes = 65_536

/** Reads and counts a file of answers while it streams by. */
export async function readSurvey(
  source: LogSource,
  request: SurveyRequest,
  signal: AbortSignal,
): Promise<SurveyReading> {
  try {
    const { head, pieces } = await peek(
      source.pieces(() => signal.throwIfAborted()),
      headBytes,
    )
    const fault = judgeHead(head)
    if (fault !== undefined) return { ok: false, fault }
    return await count(pieces, guessDialect(head, {}), request)
  } catch (error) {
    if (isDamagedArchive(error)) return { ok: false, fault: { code: 'damaged' } }
    throw error
  }
}

function judgeHead(head: Uint8Array): SurveyFileFault | undefined {
  if (head.every((byte) => byte <= 32)) return { code: 'empty' }
  const encoding = guessEncoding(head)
  const kind = findForeignKind(head, encoding)
  if (kind !== undefined) return { code: 'foreign', kind }
  return encoding === 'utf-8' ? undefined : { code: 'encoding', found: encoding }
}

type Form = { readonly delimiter: string; readonly quote: string }
type Begun = Extract<SurveyReading, { readonly ok: true }>

async function count(
  pieces: AsyncIterable<Uint8Array>,
  { delimiter, quote }: Form,
  request: SurveyRequest,
): Promise<SurveyReading> {
  let begun: SurveyReading | undefined
  const take = (row: CsvRow): LogFault | undefined => {
    if (begun?.ok === true) begun.counter.add(row)
    else if (begun === undefined && !isSeparatorLine(row)) begun = begin(row, request)
    return undefined
  }
  const scanner = new RowScanner({ delimiter, quote, width: WIDEST_ROW, take })
  for await (const piece of pieces) {
    const fault = scanner.push(piece)
    if (fault !== undefined) return { ok: false, fault: { code: 'rows', fault } }
    if (hasEnded(begun)) return judgeEnd(begun)
  }
  const fault = scanner.end()
  if (fault !== undefined) return { ok: false, fault: { code: 'rows', fault } }
  return judgeEnd(begun)
}

/** Spreadsheets write "sep=;" above the headings. */
function isSeparatorLine({ bytes, starts, ends }: CsvRow): boolean {
  const start = starts[0] ?? 0
  return decodeText(bytes, start, Math.min(ends[0] ?? 0, start + 4)) === 'sep='
}

function hasEnded(begun: SurveyReading | undefined): boolean {
  return begun !== undefined && (!begun.ok || begun.counter.tooManyGroups)
}

function judgeEnd(begun: SurveyReading | undefined): SurveyReading {
  if (begun === undefined) return { ok: false, fault: { code: 'empty' } }
  return begun.ok && begun.counter.tooManyGroups
    ? { ok: false, fault: { code: 'too-many-groups', most: mostGroups } }
    : begun
}

function begin(row: CsvRow, request: SurveyRequest): SurveyReading {
  const width = Math.min(row.count, row.starts.length)
  const headings = Array.from({ length: width }, (_, place) =>
    decodeText(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0).trim(),
  )
  const columns = readHeadings(headings, request)
  if (!columns.some(({ role }) => role.kind === 'performance'))
    return { ok: false, fault: { code: 'no-elements' } }
  const same = findSameColumns(columns)
  if (same !== undefined) return { ok: false, fault: { code: 'same-columns', headings: same } }
  const by = findColumn(columns, request.by)
  if (by === undefined && request.by !== undefined)
    return { ok: false, fault: { code: 'no-column', wanted: request.by, headings } }
  const column = findColumn(columns, 'period')
  const wanted = request.period
  if (wanted === undefined) return started({ columns, by, period: undefined })
  return column === undefined
    ? { ok: false, fault: { code: 'no-column', wanted: 'period', headings } }
    : started({ columns, by, period: { column, wanted } })
}

function started(plan: ConstructorParameters<typeof SurveyCounter>[0]): Begun {
  return { ok: true, counter: new SurveyCounter(plan), columns: plan.columns }
}

/** A column by what it holds (`service`), or by its heading. */
function findColumn(
  columns: readonly SurveyColumn[],
  name: string | undefined,
): SurveyColumn | undefined {
  if (name === undefined) return undefined
  const byRole = columns.find(({ role }) => role.kind === 'group' && role.name === name)
  return byRole ?? columns.find(({ heading }) => plainHeading(heading) === plainHeading(name))
}
