import type { CsvDoubt } from '../csv/csv-layout.ts'
import type { LogFaultCode, LogRepairRule } from '../log-reading.ts'

/** What a sentence about a fault quotes: an excerpt, and what was expected in words; '' where unsaid. */
type Said = { readonly found: string; readonly expected: string }

/** The words of one language for all that readers of logs say. */
export type LogMessages = {
  /** 'line 3': where a fault lies. */
  readonly place: (line: number) => string
  readonly faults: Readonly<Record<LogFaultCode, (said: Said) => string>>
  /** Each goes on after the count: '12' + ' times could not be read…'. */
  readonly repairs: Readonly<Record<LogRepairRule, string>>
  /** ', the first in line 3: 'value'', of which either may be unsaid. */
  readonly first: (line: number | undefined, example: string | undefined) => string
  readonly doubts: Readonly<Record<CsvDoubt['code'], (column: string) => string>>
  /** Words for what readers name by a fixed name: kinds of files, what was expected. */
  readonly names: ReadonlyMap<string, string>
}
