/** A row of the audit as it is told outside the database: every text that its hash covers, letter by letter. */
export type ChainRow = {
  /** Which bytes were hashed (`docs/audit.md`). */
  readonly format: number
  readonly number: number
  /** UTC to the microsecond: `2026-11-26T01:02:03.000004Z`. */
  readonly at: string
  readonly actorId: string | null
  readonly actorName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  /** JSON, in the very letters that were hashed. */
  readonly details: string
  /** Hexadecimal, as is `hash`; empty for the first row. */
  readonly previousHash: string
  readonly hash: string
}

/** What is kept apart from the rows about the newest of them. */
export type ChainHead = { readonly number: number; readonly hash: string }
