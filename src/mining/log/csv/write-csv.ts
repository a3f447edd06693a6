import type { RepairCounter } from '../count-repairs.ts'
import type { AttributeColumn, EventLog } from '../event-log.ts'
import { readAttributeName, writeAttributeName } from './attribute-name.ts'
import { xesNames } from './column-names.ts'
import type { CsvLayout } from './csv-layout.ts'
import { looksLikeText } from './guess-columns.ts'
import { isWordForNothing } from './tidy-field.ts'

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

const PIECE_LENGTH = 65_536

/**
 * Writes a log as text of CSV (RFC 4180), in pieces, with the column names of pm4py: one event per row,
 * attributes of its case repeated on each. Times are ISO 8601 in UTC. `readCsv` gives everything back: a
 * column of other values than texts has its kind in its name (`amount [int]`), as has one of texts that
 * look like numbers, times or booleans; an empty text is `""`, an absent value nothing. Cases without
 * events, a second case of an id, whose rows join those of the first, and instants outside the years 0 to
 * 9999, which are left out, are counted; for the header of the log CSV has no place.
 */
export function* writeCsv(
  log: EventLog,
  repairs: RepairCounter,
  options: CsvWriteOptions = {},
): Generator<string> {
  countLosses(log, repairs)
  const { delimiter = ',', spreadsheet = false } = options
  const quote = fieldQuoter(delimiter, spreadsheet ? 'formulas-as-text' : 'as-it-is')
  const ofCases = caseColumns(log, quote, repairs)
  const ofEvents = eventColumns(log, quote, repairs)
  const names = [...ofCases, ...ofEvents].map(({ name }) => quote(name))
  let text = `${spreadsheet ? '\uFEFF' : ''}${names.join(delimiter)}\r\n`
  for (const ofCase of log.cases.ids.keys()) {
    const shared = ofCases.map(({ fieldAt }) => fieldAt(ofCase) + delimiter).join('')
    const end = log.cases.first[ofCase + 1] ?? 0
    for (let event = log.cases.first[ofCase] ?? 0; event < end; event++) {
      text += `${shared}${ofEvents.map(({ fieldAt }) => fieldAt(event)).join(delimiter)}\r\n`
      if (text.length < PIECE_LENGTH) continue
      yield text
      text = ''
    }
  }
  yield text
}

function countLosses({ cases }: EventLog, repairs: RepairCounter): void {
  const seen = new Set<string>()
  for (const [place, example] of cases.ids.entries()) {
    const isEmpty = cases.first[place] === cases.first[place + 1]
    if (isEmpty) repairs.count('empty-case-left-out', () => ({ example }))
    else if (seen.has(example)) repairs.count('case-id-repeated', () => ({ example }))
    else seen.add(example)
  }
}

/** One column of the file: its name, and its field for an event or a case, asked in their order. */
type FieldColumn = { readonly name: string; readonly fieldAt: (at: number) => string }

type Quote = (text: string) => string

function fieldQuoter(delimiter: string, formulas: 'formulas-as-text' | 'as-it-is'): Quote {
  return (text) => {
    const isFormula = formulas === 'formulas-as-text' && /^[=+\-@\t\r]/.test(text)
    const shown = isFormula ? `'${text}` : text
    const isMisread = shown.includes(delimiter) || /["\r\n]|^[ \t]|[ \t\u00a0]$/.test(shown)
    const isPlain = shown !== '' && !isMisread && !isWordForNothing(shown)
    return isPlain ? shown : `"${shown.replaceAll('"', '""')}"`
  }
}

function caseColumns({ cases }: EventLog, quote: Quote, repairs: RepairCounter): FieldColumn[] {
  return [
    { name: xesNames.case, fieldAt: (ofCase) => quote(cases.ids[ofCase] ?? '') },
    ...cases.attributes.map((column) => attributeColumn(column, 'case', { quote, repairs })),
  ]
}

function eventColumns(log: EventLog, quote: Quote, repairs: RepairCounter): FieldColumn[] {
  const { activity, time, start, resource, transition, attributes } = log.events
  const isSaid = (place: number): boolean => place >= 0
  const columns: FieldColumn[] = [
    { name: xesNames.activity, fieldAt: textField(log.activities, activity, quote) },
    { name: xesNames.time, fieldAt: (event) => instantField(time[event], repairs) },
  ]
  if (start.some((ms) => !Number.isNaN(ms))) {
    columns.push({ name: xesNames.start, fieldAt: (event) => instantField(start[event], repairs) })
  }
  if (resource.some(isSaid)) {
    columns.push({ name: xesNames.resource, fieldAt: textField(log.resources, resource, quote) })
  }
  if (transition.some(isSaid)) {
    const fieldAt = textField(log.transitions, transition, quote)
    columns.push({ name: xesNames.transition, fieldAt })
  }
  const others = attributes.map((column) => attributeColumn(column, 'event', { quote, repairs }))
  return [...columns, ...others]
}

function textField(
  texts: readonly string[],
  places: Int32Array,
  quote: Quote,
): FieldColumn['fieldAt'] {
  const fields = texts.map((text) => quote(text))
  return (at) => fields[places[at] ?? -1] ?? ''
}

function attributeColumn(
  column: AttributeColumn,
  of: 'case' | 'event',
  { quote, repairs }: { readonly quote: Quote; readonly repairs: RepairCounter },
): FieldColumn {
  const { key, kind, rows } = column
  const plain = writeAttributeName({ of, key })
  const isRead = plain !== xesNames.case && readAttributeName(plain).kind === undefined
  const isPlain = column.kind === 'string' && isRead && column.texts.every(looksLikeText)
  const name = isPlain ? plain : writeAttributeName({ of, key, kind })
  if (column.kind === 'string' || column.kind === 'id') {
    return { name, fieldAt: sparseField(rows, textField(column.texts, column.values, quote)) }
  }
  const { kind: numeric, values } = column
  const valueField = (at: number): string => numberField(numeric, values[at], repairs)
  return { name, fieldAt: sparseField(rows, valueField) }
}

/** The field of a row that has one; rows are asked for in their order. */
function sparseField(rows: Uint32Array, fieldAt: FieldColumn['fieldAt']): FieldColumn['fieldAt'] {
  let next = 0
  return (row) => {
    while ((rows[next] ?? Number.POSITIVE_INFINITY) < row) next++
    return rows[next] === row ? fieldAt(next) : ''
  }
}

function instantField(ms: number | undefined, repairs: RepairCounter): string {
  if (ms === undefined || Number.isNaN(ms)) return ''
  const instant = new Date(ms)
  const text = Number.isNaN(instant.getTime()) ? '' : instant.toISOString()
  if (text.length === 24) return text
  repairs.count('time-not-read-left-out', () => ({ example: String(ms) }))
  return ''
}

/** Infinity as XML Schema writes it. */
function numberField(
  kind: 'date' | 'int' | 'float' | 'boolean',
  value: number | undefined,
  repairs: RepairCounter,
): string {
  if (kind === 'date') return instantField(value, repairs)
  if (value === undefined || Number.isNaN(value)) return ''
  if (kind === 'boolean') return value === 0 ? 'false' : 'true'
  return Object.is(value, -0) ? '-0' : String(value).replace('Infinity', 'INF')
}
