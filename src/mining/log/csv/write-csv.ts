import { strToU8 } from 'fflate'
import { RepairCounter } from '../count-repairs.ts'
import type { AttributeColumn, EventLog } from '../event-log.ts'
import type { LogRepair } from '../log-reading.ts'
import { readAttributeName, writeAttributeName } from './attribute-name.ts'
import { xesNames } from './column-names.ts'
import type { CsvLayout } from './csv-layout.ts'
import { looksLikeText } from './guess-columns.ts'

/** How a log is written as CSV. */
export type CsvWriteOptions = {
  /** A comma unless said. */
  readonly delimiter?: CsvLayout['delimiter']
  /**
   * For eyes, not for reading back: a byte order mark, by which spreadsheets know UTF-8, and an apostrophe
   * before texts that begin with = + - @ tab or CR, which they would run as formulas (OWASP, CSV injection).
   */
  readonly spreadsheet?: boolean
}

/** The bytes of a file in pieces, and what CSV could not hold. */
export type CsvWriting = {
  readonly pieces: Iterable<Uint8Array>
  readonly repairs: readonly LogRepair[]
}

const PIECE_LENGTH = 65_536

/**
 * Writes a log as CSV in UTF-8 (RFC 4180) with the column names of pm4py, one event per row, attributes of
 * its case repeated on each. Times are ISO 8601 in UTC. `readCsv` gives everything back: a column of
 * other values than texts has its kind in its name (`amount [int]`), as has one of texts that look like
 * numbers, times or booleans; an empty text is `""`, an absent value nothing. CSV has no place for the
 * header of the log and for cases without events, and rows of cases with equal ids become one case.
 */
export function writeCsv(log: EventLog, options: CsvWriteOptions = {}): CsvWriting {
  return { pieces: writePieces(log, options), repairs: findLosses(log) }
}

function findLosses({ cases }: EventLog): readonly LogRepair[] {
  const repairs = new RepairCounter()
  const seen = new Set<string>()
  for (const [place, example] of cases.ids.entries()) {
    const isEmpty = cases.first[place] === cases.first[place + 1]
    if (isEmpty) repairs.count('empty-case-left-out', () => ({ example }))
    else if (seen.has(example)) repairs.count('case-id-repeated', () => ({ example }))
    else seen.add(example)
  }
  return repairs.repairs()
}

/** One column of the file: its name, and its field for an event or a case. */
type FieldColumn = { readonly name: string; readonly fieldAt: (at: number) => string }

function* writePieces(log: EventLog, options: CsvWriteOptions): Generator<Uint8Array> {
  const { delimiter = ',', spreadsheet = false } = options
  const quote = fieldQuoter(delimiter, spreadsheet ? 'formulas-as-text' : 'as-it-is')
  const ofCases = caseColumns(log, quote)
  const ofEvents = eventColumns(log, quote)
  const names = [...ofCases, ...ofEvents].map(({ name }) => quote(name))
  let text = `${spreadsheet ? '\uFEFF' : ''}${names.join(delimiter)}\r\n`
  for (const ofCase of log.cases.ids.keys()) {
    const shared = ofCases.map(({ fieldAt }) => fieldAt(ofCase) + delimiter).join('')
    const end = log.cases.first[ofCase + 1] ?? 0
    for (let event = log.cases.first[ofCase] ?? 0; event < end; event++) {
      text += `${shared}${ofEvents.map(({ fieldAt }) => fieldAt(event)).join(delimiter)}\r\n`
      if (text.length < PIECE_LENGTH) continue
      yield strToU8(text)
      text = ''
    }
  }
  yield strToU8(text)
}

type Quote = (text: string) => string

function fieldQuoter(delimiter: string, formulas: 'formulas-as-text' | 'as-it-is'): Quote {
  return (text) => {
    const isFormula = formulas === 'formulas-as-text' && /^[=+\-@\t\r]/.test(text)
    const shown = isFormula ? `'${text}` : text
    const isPlain = shown !== '' && !shown.includes(delimiter) && !/["\r\n]/.test(shown)
    return isPlain ? shown : `"${shown.replaceAll('"', '""')}"`
  }
}

function caseColumns({ cases }: EventLog, quote: Quote): FieldColumn[] {
  return [
    { name: xesNames.case, fieldAt: (ofCase) => quote(cases.ids[ofCase] ?? '') },
    ...cases.attributes.map((column) => attributeColumn('case', column, quote)),
  ]
}

function eventColumns(log: EventLog, quote: Quote): FieldColumn[] {
  const { activity, time, start, resource, transition, attributes } = log.events
  return [
    { name: xesNames.activity, fieldAt: textField(log.activities, activity, quote) },
    { name: xesNames.time, fieldAt: (event) => instantField(time[event]) },
    ...optional(
      start.some((ms) => !Number.isNaN(ms)),
      {
        name: xesNames.start,
        fieldAt: (event) => instantField(start[event]),
      },
    ),
    ...optional(
      resource.some((place) => place >= 0),
      {
        name: xesNames.resource,
        fieldAt: textField(log.resources, resource, quote),
      },
    ),
    ...optional(
      transition.some((place) => place >= 0),
      {
        name: xesNames.transition,
        fieldAt: textField(log.transitions, transition, quote),
      },
    ),
    ...attributes.map((column) => attributeColumn('event', column, quote)),
  ]
}

function optional(isThere: boolean, column: FieldColumn): FieldColumn[] {
  return isThere ? [column] : []
}

function textField(
  texts: readonly string[],
  places: Int32Array,
  quote: Quote,
): FieldColumn['fieldAt'] {
  const fields = texts.map((text) => quote(text))
  return (at) => fields[places[at] ?? -1] ?? ''
}

function attributeColumn(of: 'case' | 'event', column: AttributeColumn, quote: Quote): FieldColumn {
  const { key, kind } = column
  const plain = writeAttributeName({ of, key })
  const isRead = plain !== xesNames.case && readAttributeName(plain).kind === undefined
  const isPlain = column.kind === 'string' && isRead && column.texts.every(looksLikeText)
  const name = isPlain ? plain : writeAttributeName({ of, key, kind })
  if (column.kind === 'string' || column.kind === 'id') {
    return { name, fieldAt: textField(column.texts, column.values, quote) }
  }
  const field = column.kind === 'date' ? instantField : numberField(column.kind)
  return { name, fieldAt: (at) => field(column.values[at]) }
}

function instantField(ms = Number.NaN): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString()
}

/** Infinity as XML Schema writes it. */
function numberField(kind: 'int' | 'float' | 'boolean'): (value?: number) => string {
  return (value = Number.NaN) => {
    if (Number.isNaN(value)) return ''
    if (kind === 'boolean') return value === 0 ? 'false' : 'true'
    if (Object.is(value, -0)) return '-0'
    return String(value).replace('Infinity', 'INF')
  }
}
