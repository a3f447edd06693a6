import type { NoticeCode, ProblemCode } from '../reading.ts'

/** What a sentence about a problem or a notice is made of. */
export type Filling = { readonly found: string; readonly expected: string }

/** The words of one language for problems and notices of documents. */
export type FormatMessages = {
  readonly problems: Readonly<Record<ProblemCode, (filling: Filling) => string>>
  readonly notices: Readonly<Record<NoticeCode, (found: string) => string>>
  /** What may be expected: kinds of values and pieces of JSON. Others are said as they are. */
  readonly expected: Readonly<Record<string, string>>
  /** Names of fields; others are said as they are. */
  readonly fields: Readonly<Record<string, string>>
  /** Names of the entries of lists, before their number. */
  readonly entries: Readonly<Record<string, string>>
  readonly entry: string
  readonly endOfText: string
  readonly place: (line: number, column?: number) => string
}
