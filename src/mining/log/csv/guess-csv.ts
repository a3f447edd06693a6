import type { LogFault } from '../log-reading.ts'
import { isKnownName } from './column-names.ts'
import type { CsvColumn, CsvDoubt, CsvLayout, CsvOverrides, CsvRoles } from './csv-layout.ts'
import {
  describeColumns,
  guessAttribute,
  guessDecimalComma,
  type SampleColumn,
} from './guess-columns.ts'
import { guessDialect, usualWidth, type Dialect } from './guess-dialect.ts'
import { findForeignKind, guessEncoding } from './guess-encoding.ts'
import { guessRoles, isTimeName } from './guess-roles.ts'
import { areTimes, guessCounts, guessDates } from './guess-times.ts'
import { nameColumns } from './name-columns.ts'
import { WIDEST_ROW } from './scan-rows.ts'
import { toUtf8 } from './utf8-pieces.ts'

/** The layout of a file and what is not sure of it; or why it has none. */
export type CsvGuess =
  | { readonly ok: true; readonly layout: CsvLayout; readonly doubts: readonly CsvDoubt[] }
  | { readonly ok: false; readonly fault: LogFault }

/**
 * Guesses how a CSV file is to be read from its beginning; 256 KB are plenty, of which at most 400 rows
 * are looked at. What `overrides` say is not guessed; a column that they name must be there. A column for
 * case or activity that is not found is no fault here: the layout is shown, and whoever sees it names it.
 */
export function guessCsv(head: Uint8Array, overrides: CsvOverrides = {}): CsvGuess {
  if (head.length === 0) return refuse({ code: 'empty-file' })
  const encoding = overrides.encoding ?? guessEncoding(head)
  const foreign = findForeignKind(head, encoding)
  if (foreign !== undefined) return refuse({ code: 'not-csv', found: foreign })
  const dialect = guessDialect(toUtf8(encoding)(head), overrides)
  const table = findTable(dialect, overrides)
  if (table.names.length === 0) return refuse({ code: 'empty-file' })
  if (table.names.length >= WIDEST_ROW) return refuse(tooManyColumns)
  const missing = findMissing(table.names, overrides)
  if (missing !== undefined) return refuse(missing)
  const sample = describeColumns(table.names, table.rows)
  const decimalComma =
    overrides.decimalComma ?? (dialect.delimiter !== ',' && guessDecimalComma(sample))
  const { leftOut = [] } = overrides
  const guessed = guessRoles(sample.filter(({ name }) => !leftOut.includes(name)))
  const roles = { ...guessed.roles, ...overrides.roles }
  const columns = sample
    .map((column) => guessAttribute(column, decimalComma))
    .map((column) => withOverrides(column, overrides))
    .map((column) => withoutRole(column, roles))
  const timed = addTimes({ columns, sample, roles, overrides })
  const { delimiter, quote } = dialect
  const { rowsBefore, header } = table
  const zoneMinutes = overrides.zoneMinutes ?? 0
  const form = { encoding, delimiter, quote, rowsBefore, header, decimalComma, zoneMinutes }
  const doubts = [
    ...table.doubts,
    ...guessed.doubts.filter(isOpen(roles, overrides.roles)),
    ...timed.doubts,
  ]
  return { ok: true, layout: { ...form, columns: timed.columns, roles }, doubts }
}

const tooManyColumns: LogFault = { code: 'too-many', line: 1, found: 'columns', expected: '16384' }

function refuse(fault: LogFault): CsvGuess {
  return { ok: false, fault }
}

type Table = Pick<CsvLayout, 'rowsBefore' | 'header'> & {
  readonly names: readonly string[]
  readonly rows: Dialect['rows']
  readonly doubts: readonly CsvDoubt[]
}

function findTable({ rows }: Dialect, overrides: CsvOverrides): Table {
  const rowsBefore = overrides.rowsBefore ?? countRowsBefore(rows)
  const [first = [], ...rest] = rows.slice(rowsBefore)
  const guessed = guessHeader(first, rest)
  const header = overrides.header ?? guessed !== 'no'
  const open = overrides.header === undefined && guessed === 'open'
  return {
    rowsBefore,
    header,
    names: nameColumns(header ? first : first.map(() => '')),
    rows: header ? rest : [first, ...rest],
    doubts: open ? [{ code: 'header-open' }] : [],
  }
}

/** A title above the table has fewer fields than its rows, or hardly a filled one. */
function countRowsBefore(rows: Dialect['rows']): number {
  const width = usualWidth(rows)
  const first = rows.findIndex(
    (row) => row.length === width && 2 * row.filter((value) => value !== '').length >= width,
  )
  return Math.max(0, first)
}

function guessHeader(first: readonly string[], rest: Dialect['rows']): 'yes' | 'no' | 'open' {
  if (first.some(isKnownName)) return 'yes'
  const isValue = (value: string): boolean =>
    /^-?\d+(?:[.,]\d+)?$/.test(value.trim()) || guessDates([value]) !== undefined
  if (first.some(isValue)) return 'no'
  return rest.some((row) => row.some(isValue)) ? 'yes' : 'open'
}

function findMissing(names: readonly string[], overrides: CsvOverrides): LogFault | undefined {
  const { roles = {}, kinds = {}, caseAttributes = [], leftOut = [] } = overrides
  const asked = [
    ...Object.values(roles).flat(),
    ...Object.keys(kinds),
    ...caseAttributes,
    ...leftOut,
  ]
  const known = new Set(names)
  const found = asked.find((name) => !known.has(name))
  if (found === undefined) return undefined
  return { code: 'no-such-column', found, expected: names.join(', ') }
}

function withOverrides(column: CsvColumn, overrides: CsvOverrides): CsvColumn {
  const { kinds = {}, caseAttributes = [], leftOut = [] } = overrides
  const { name, times = 'year-first', ...rest } = column
  const kind = Object.hasOwn(kinds, name) ? (kinds[name] ?? column.kind) : column.kind
  const ofCase = caseAttributes.includes(name) ? 'case' : column.of
  const of = leftOut.includes(name) ? 'nothing' : ofCase
  return { ...rest, name, of, kind, ...(kind === 'date' ? { times } : {}) }
}

function withoutRole(column: CsvColumn, roles: CsvRoles): CsvColumn {
  return Object.values(roles).flat().includes(column.name) ? { ...column, of: 'nothing' } : column
}

/** Whether a doubt is about a role that stayed as it was guessed. */
function isOpen(roles: CsvRoles, said: CsvRoles = {}): (doubt: CsvDoubt) => boolean {
  const guessed = Object.values(roles).flat()
  const known = Object.values(said).flat()
  return ({ column = '' }) => guessed.includes(column) && !known.includes(column)
}

type Timed = { readonly columns: readonly CsvColumn[]; readonly doubts: readonly CsvDoubt[] }

/** Settles how times are written, where it stayed open by what another column of the file decided. */
function addTimes(guess: {
  columns: readonly CsvColumn[]
  sample: readonly SampleColumn[]
  roles: CsvRoles
  overrides: CsvOverrides
}): Timed {
  const { columns, sample, roles, overrides } = guess
  const decided = sample
    .filter(({ times }) => areTimes(times, 'named as times') && times?.open === false)
    .map(({ times }) => times?.format)
  const isDayFirst = decided.includes('day-first')
  const isMonthFirst = decided.includes('month-first') && !isDayFirst
  const timeColumns = [roles.time?.[0], roles.start?.[0]]
  const doubts: CsvDoubt[] = []
  const unread = sample.find(({ name, filled }) => isTimeName(name) && filled.length > 0)
  if (unread !== undefined && roles.time === undefined) {
    doubts.push({ code: 'time-not-read', column: unread.name })
  }
  const timed = columns.map((column, at): CsvColumn => {
    const found = sample[at]
    const ofRole = timeColumns.includes(column.name)
    if (found === undefined || (!ofRole && column.kind !== 'date')) return column
    if (ofRole && overrides.times !== undefined) return { ...column, times: overrides.times }
    if (found.times?.open !== true) {
      const times = found.times?.format ?? guessCounts(found.distinct) ?? 'year-first'
      return { ...column, times }
    }
    if (isMonthFirst) return { ...column, times: 'month-first' }
    if (!isDayFirst) doubts.push({ code: 'day-or-month-first', column: column.name })
    return { ...column, times: 'day-first' }
  })
  return { columns: timed, doubts }
}
