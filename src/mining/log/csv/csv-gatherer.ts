import { RepairCounter } from '../count-repairs.ts'
import type { LogNames, Wanted } from '../log-case.ts'
import type { LogFault, LogRepairRule } from '../log-reading.ts'
import { decodeText, TextTable } from '../text-table.ts'
import { isUtf8 } from '../utf8.ts'
import { AttributeValues } from './attribute-values.ts'
import type { CsvLayout } from './csv-layout.ts'
import { CsvTimeReader } from './csv-time-reader.ts'
import { CaseRuns, InstantColumn, PlaceColumn } from './event-columns.ts'
import { nameColumns } from './name-columns.ts'
import { placeColumns, type ColumnPlaces, type TimePlace } from './place-columns.ts'
import type { CsvRow } from './scan-rows.ts'
import { tidyField } from './tidy-field.ts'

/**
 * Gathers the rows of a file in columns: with times and up to 255 performers 11 bytes per event, and the
 * distinct texts. A column of which the file says nothing, or nothing is wanted, takes no room.
 */
export class CsvGatherer {
  readonly repairs = new RepairCounter()
  readonly ids = new TextTable()
  readonly activities = new TextTable()
  readonly resources = new TextTable()
  readonly transitions = new TextTable()
  /** Number of events. */
  length = 0
  readonly runs = new CaseRuns()
  readonly activity = new PlaceColumn()
  time: InstantColumn | undefined
  start: InstantColumn | undefined
  resource: PlaceColumn | undefined
  transition: PlaceColumn | undefined
  caseAttributes: readonly AttributeValues[] = []
  eventAttributes: readonly AttributeValues[] = []
  /** The texts that events point at. */
  readonly names: LogNames = {
    activities: this.activities.texts,
    resources: this.resources.texts,
    transitions: this.transitions.texts,
  }
  readonly #layout: CsvLayout
  readonly #wanted: Wanted
  readonly #times: CsvTimeReader
  #places: ColumnPlaces | undefined
  #rowsBefore: number
  #joined = new Uint8Array(64)
  /** Columns of which something is wanted. */
  #asked: readonly number[] = []

  constructor(layout: CsvLayout, wanted: Wanted) {
    this.#layout = layout
    this.#wanted = wanted
    this.#times = new CsvTimeReader(layout.zoneMinutes)
    this.#rowsBefore = layout.rowsBefore
  }

  /** Takes the next row; a fault where the columns are not those of the layout. */
  readonly take = (row: CsvRow): LogFault | undefined => {
    if (this.#rowsBefore > 0) {
      this.#rowsBefore--
      return undefined
    }
    if (this.#places === undefined) {
      const fault = this.#settle(row)
      if (fault !== undefined || this.#layout.header) return fault
    }
    if (this.#places !== undefined) this.#takeEvent(row, this.#places)
    return undefined
  }

  #settle(row: CsvRow): LogFault | undefined {
    const header = this.#layout.header ? textsOf(row) : undefined
    const places = placeColumns(this.#layout, header)
    if ('code' in places) return { ...places, line: row.line }
    this.#places = places
    for (const [place, name] of nameColumns(header ?? []).entries()) {
      const written = header?.[place] ?? ''
      const isRenamed = written.trim() !== '' && name !== written
      if (isRenamed) this.#count('column-name-repeated', row, written)
    }
    const { time, start, resource, transition, attributes } = places
    const events = this.#wanted !== 'activities'
    if (time !== undefined) this.time = new InstantColumn()
    if (start !== undefined && events) this.start = new InstantColumn()
    if (resource >= 0 && events) this.resource = new PlaceColumn()
    if (transition >= 0 && events) this.transition = new PlaceColumn()
    this.#asked = askedColumns(places, this.#wanted)
    if (this.#wanted !== 'everything') return undefined
    const { decimalComma } = this.#layout
    const valuesOf = (of: 'case' | 'event'): AttributeValues[] =>
      attributes
        .filter(({ column }) => column.of === of)
        .map(
          ({ column, place }) =>
            new AttributeValues({ column, place, decimalComma, times: this.#times }),
        )
    this.caseAttributes = valuesOf('case')
    this.eventAttributes = valuesOf('event')
    return undefined
  }

  #takeEvent(row: CsvRow, places: ColumnPlaces): void {
    if (isBlankRow(row)) return
    if (row.count !== places.width) this.#fit(row, places.width)
    for (const column of this.#asked) {
      const rule = tidyField(row, column)
      if (rule !== undefined) this.#count(rule, row)
    }
    const ofCase = this.#place(this.ids, row, places.case)
    if (ofCase < 0) return this.#count('event-without-case-left-out', row)
    if (this.#isSum(row, ofCase, places)) return this.#count('row-of-sums-left-out', row)
    const activity = this.#place(this.activities, row, places.activity)
    if (activity < 0) return this.#count('event-without-activity-left-out', row)
    const event = this.length++
    this.runs.push(ofCase, event)
    this.activity.push(activity)
    this.time?.push(this.#instant(row, places.time))
    this.start?.push(this.#instant(row, places.start))
    this.resource?.push(this.#place(this.resources, row, places.resource))
    this.transition?.push(this.#place(this.transitions, row, places.transition))
    for (const values of this.caseAttributes) this.#noteOfCase(values, row, ofCase)
    for (const values of this.eventAttributes) this.#note(values, row, event)
  }

  /** A table for people ends with sums: where the case should be stands 'Jumlah', and there is no time. */
  #isSum({ starts, ends }: CsvRow, ofCase: number, { time }: ColumnPlaces): boolean {
    if (time === undefined || starts[time.column] !== ends[time.column]) return false
    return /^(?:sub|grand )?(?:jumlah|total|sum)\b/i.test(this.ids.texts[ofCase] ?? '')
  }

  /** Fields that a short row lacks are empty. */
  #fit(row: CsvRow, width: number): void {
    if (row.count > width) return this.#count('row-too-long-cut', row, `${row.count} > ${width}`)
    this.#count('row-too-short-filled', row, `${row.count} < ${width}`)
    for (let column = row.count; column < width; column++) {
      row.starts[column] = 0
      row.ends[column] = 0
      row.quoted[column] = 0
    }
  }

  /** Place of the text of a field; -1: it is empty. */
  #place(table: TextTable, row: CsvRow, column: number): number {
    const from = row.starts[column] ?? 0
    const to = row.ends[column] ?? 0
    return from === to ? -1 : this.#placeOf(table, row, { from, to })
  }

  #placeOf(table: TextTable, row: CsvRow, { from, to }: { from: number; to: number }): number {
    const known = table.texts.length
    const place = table.placeOfBytes(row.bytes, from, to)
    const text = place === known ? (table.texts[place] ?? '') : ''
    if (text.includes('\uFFFD') && !isUtf8(row.bytes.subarray(from, to), 'whole')) {
      this.#count('character-not-of-encoding-replaced', row, text)
    }
    return place
  }

  #instant(row: CsvRow, place: TimePlace | undefined): number {
    if (place === undefined) return Number.NaN
    const from = row.starts[place.column] ?? 0
    const to = row.ends[place.column] ?? 0
    if (from === to) return Number.NaN
    const clock =
      place.clock < 0 ? 0 : (row.ends[place.clock] ?? 0) - (row.starts[place.clock] ?? 0)
    const ms =
      clock > 0
        ? this.#joinedInstant(row, place)
        : this.#times.read(place.format, row.bytes, { from, to })
    const { withoutZone, finer } = this.#times
    if (Number.isNaN(ms)) this.#countTime('time-not-read-left-out', row, place)
    else if (withoutZone) this.#countTime('time-without-zone-taken-as', row, place)
    if (finer) this.#countTime('time-finer-than-millisecond-cut', row, place)
    return ms
  }

  /** A day and its time of day as if they were written in one field. */
  #joinedInstant({ bytes, starts, ends }: CsvRow, place: TimePlace): number {
    const day = bytes.subarray(starts[place.column], ends[place.column])
    const clock = bytes.subarray(starts[place.clock], ends[place.clock])
    const to = day.length + 1 + clock.length
    if (to > this.#joined.length) this.#joined = new Uint8Array(2 * to)
    this.#joined.set(day)
    this.#joined[day.length] = 32
    this.#joined.set(clock, day.length + 1)
    return this.#times.read(place.format, this.#joined, { from: 0, to })
  }

  /** Among rows of one case that differ the last has the word, and an empty field says nothing. */
  #noteOfCase(values: AttributeValues, row: CsvRow, ofCase: number): void {
    const before = values.placeAt(ofCase)
    this.#note(values, row, ofCase)
    const isOther = before >= 0 && before !== values.placeAt(ofCase)
    if (isOther) this.#count('attribute-repeated-last-kept', row, values.table.texts[before])
  }

  /** A field is absent if it is empty; in quotes it is an empty text. */
  #note(values: AttributeValues, row: CsvRow, at: number): void {
    const from = row.starts[values.column] ?? 0
    const to = row.ends[values.column] ?? 0
    if (from === to && (row.quoted[values.column] === 0 || !values.isText)) return
    const place = this.#placeOf(values.table, row, { from, to })
    const rule = values.note(at, place)
    if (rule !== undefined) this.#count(rule, row, values.table.texts[place])
  }

  #countTime(rule: LogRepairRule, row: CsvRow, { column, clock }: TimePlace): void {
    this.repairs.count(rule, () => {
      const example = [column, ...(clock < 0 ? [] : [clock])]
        .map((part) => decodeText(row.bytes, row.starts[part] ?? 0, row.ends[part] ?? 0))
        .join(' ')
      return { line: row.line, example }
    })
  }

  #count(rule: LogRepairRule, { line }: CsvRow, example?: string): void {
    this.repairs.count(rule, () => (example === undefined ? { line } : { line, example }))
  }
}

/** Where something stands that is wanted of each row. */
function askedColumns(places: ColumnPlaces, wanted: Wanted): readonly number[] {
  const { time, start, resource, transition, attributes } = places
  const ofEvents =
    wanted === 'activities' ? [] : [start?.column, start?.clock, resource, transition]
  const ofAll = wanted === 'everything' ? attributes.map(({ place }) => place) : []
  const asked = [places.case, places.activity, time?.column, time?.clock, ...ofEvents, ...ofAll]
  return [...new Set(asked)].flatMap((place = -1) => (place < 0 ? [] : [place]))
}

/** Spreadsheets write the rows below a table with all their delimiters. */
function isBlankRow({ starts, ends, quoted, count }: CsvRow): boolean {
  for (let column = 0; column < count && column < starts.length; column++) {
    if (starts[column] !== ends[column] || quoted[column] === 1) return false
  }
  return true
}

function textsOf({ bytes, starts, ends, count }: CsvRow): string[] {
  return Array.from({ length: Math.min(count, starts.length) }, (_, column) =>
    decodeText(bytes, starts[column] ?? 0, ends[column] ?? 0),
  )
}
