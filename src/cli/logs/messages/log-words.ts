import type { CsvEncoding, LogFaultCode, LogSurvey, TimeFormat } from '#mining'
import type { LogFormat } from '../log-format.ts'

/** What the commands about logs say of a log, in one language. Lines come without their end. */
export type LogWords = {
  readonly formats: Readonly<Record<LogFormat, string>>
  /** Cases, events and variants; events per case; when; who and how far. */
  readonly survey: (survey: LogSurvey, variants: number) => readonly string[]
  readonly headings: Readonly<
    Record<'activities' | 'variants' | 'resources' | 'transitions' | 'layout' | 'objects', string>
  >
  readonly eventsAndCases: (events: number, cases: number) => string
  readonly events: (events: number) => string
  /** Cases of a variant, and the share of them among all. */
  readonly cases: (cases: number, share: number) => string
  readonly objects: (name: string, events: number) => string
  readonly andMore: (count: number) => string
  readonly noEvents: string
  readonly layout: Readonly<
    Record<'encoding' | 'delimiter' | 'header' | 'times' | 'columns', string>
  >
  readonly encodings: Readonly<Record<CsvEncoding, string>>
  readonly delimiters: Readonly<Record<',' | ';' | '\t' | '|', string>>
  readonly timeFormats: Readonly<Record<TimeFormat, string>>
  readonly yes: string
  readonly no: string
  /** How far the reading is; `share` from 0 to 1. */
  readonly reading: (share: number) => string
  /** By which options a person helps where a log is not understood. */
  readonly remedies: Readonly<Partial<Record<LogFaultCode, string>>>
  readonly modelInPlaceOfLog: string
  /** `order`: the command and its files, as they are to be named. */
  readonly logInPlaceOfModel: (order: string) => string
  /** What a conversion or a filter has written. */
  readonly written: (cases: number, events: number) => string
  /** Names that filters have and the log has not. */
  readonly unknownNames: (names: string) => string
  readonly leftOut: (cases: number, events: number) => string
}
