/** What the audit is asked for; days are in the government's zone, both included. */
export type AuditRequest = {
  /** A person's id, or a part of a name. */
  readonly person?: string
  readonly action?: string
  readonly subjectKind?: string
  readonly subjectId?: string
  readonly from?: string
  readonly until?: string
  /** Only this row. */
  readonly number?: number
  /** Only what is older than the row of this number. */
  readonly before?: number
}

export type AuditLine = {
  readonly number: number
  /** Null for a time that nobody lives to see. */
  readonly at: Date | null
  readonly actorId: string | null
  readonly actorName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  /** Name of the subject today, where it has one. */
  readonly subjectName: string | null
  readonly details: Readonly<Record<string, unknown>>
}

export type AuditPage = {
  /** Newest first. */
  readonly lines: readonly AuditLine[]
  /** Where the next page begins; absent on the last. */
  readonly before?: number
  /** What there is to choose from. */
  readonly actions: readonly string[]
  readonly subjectKinds: readonly string[]
}

/** The result of an examination, as its own audit row keeps it. */
export type KeptCheck = {
  readonly number: number
  readonly at: Date
  readonly actorName: string
  readonly rows: number
  /** Empty where the chain is whole. */
  readonly faults: readonly {
    readonly number: number | null
    readonly id: string
    readonly en: string
  }[]
  readonly more: number
  readonly lastHash: string
}
