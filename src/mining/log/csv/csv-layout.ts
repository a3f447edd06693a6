import type { AttributeKind } from '../event-log.ts'

/** How the letters of a file are written as bytes. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * How instants are written: the order of year, month (a number or a name) and day, each with or
 * without a time of day and a zone; or a count of seconds or milliseconds since 1970 UTC; or of days as
 * spreadsheets count them (1 is 1900-01-01; ECMA-376-1, 18.17.4.1).
 */
export type TimeFormat =
  | 'year-first'
  | 'day-first'
  | 'month-first'
  | 'unix-seconds'
  | 'unix-milliseconds'
  | 'spreadsheet-days'

/** One column of a file. */
export type CsvColumn = {
  /** The name in the header, numbered where it is repeated; without a header '1', '2', …. */
  readonly name: string
  /** What its values are attributes of; a column that has a role, or is left out, of nothing. */
  readonly of: 'case' | 'event' | 'nothing'
  readonly key: string
  readonly kind: AttributeKind
  /** How its instants are written, if it holds any. */
  readonly times?: TimeFormat
}

/** Which column, by name, says what of an event; what is absent the file does not say. */
export type CsvRoles = {
  readonly case?: string
  readonly activity?: string
  /** One column, or a date and a time of day which are joined. */
  readonly time?: readonly string[]
  readonly start?: readonly string[]
  readonly resource?: string
  readonly transition?: string
}

/** How a CSV file is to be read: plain data that can be shown, changed and kept. */
export type CsvLayout = {
  readonly encoding: CsvEncoding
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly quote: '"' | "'"
  /** Rows above the table: a title, 'sep=;'. */
  readonly rowsBefore: number
  readonly header: boolean
  /** 1,5 is one and a half. */
  readonly decimalComma: boolean
  /** Minutes ahead of UTC of times that name no zone: WIB 420. */
  readonly zoneMinutes: number
  readonly columns: readonly CsvColumn[]
  readonly roles: CsvRoles
}

/** What a guess is not sure of, and of which column. */
export type CsvDoubt = {
  readonly code:
    | 'day-or-month-first'
    | 'case-by-content'
    | 'activity-by-content'
    | 'time-by-content'
    | 'time-not-read'
    | 'header-open'
  readonly column?: string
}

/** Parts of a layout that somebody knows better than the guess. */
export type CsvOverrides = Partial<Omit<CsvLayout, 'columns'>> & {
  /** How the instants of the columns for time and start are written. */
  readonly times?: TimeFormat
  /** Kinds of columns by name. */
  readonly kinds?: Readonly<Record<string, AttributeKind>>
  /** Names of columns whose values are attributes of the case. */
  readonly caseAttributes?: readonly string[]
  readonly leftOut?: readonly string[]
}
