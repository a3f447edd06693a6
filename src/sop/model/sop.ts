import type { Duration } from '#time'

/**
 * One Standard Operating Procedure: identity, performers (the columns) and steps (the rows).
 * The form is that of PermenPANRB 35/2012; what real SOPs do beyond it has a place too.
 */
export type Sop = {
  readonly format: 'tatalaksana-sop/1'
  readonly title: string
  readonly identity: Identity
  /** Time that the service standard promises for the whole, where there is one. */
  readonly promisedDuration?: Duration
  /** Performer columns from left to right; ids unique. */
  readonly performers: readonly Performer[]
  /** Rows from top to bottom; ids unique. */
  readonly steps: readonly Step[]
}

/** The identity part of the procedure. Empty string or list: not filled in. */
export type Identity = {
  readonly government: string
  readonly unit: string
  readonly number: string
  /** ISO dates (`2026-01-31`), or '' where not yet known. */
  readonly madeOn: string
  readonly revisedOn: string
  readonly effectiveOn: string
  readonly approver: Approver
  readonly legalBasis: readonly string[]
  readonly qualifications: readonly string[]
  readonly relatedSops: readonly string[]
  readonly equipment: readonly string[]
  readonly warnings: readonly string[]
  readonly records: readonly string[]
}

/** Who ratifies: office held, and name and NIP where they are to be printed. */
export type Approver = { readonly position: string; readonly name: string; readonly nip: string }

/** A column of the flowchart. Columns beside each other with the same `group` share a second header level. */
export type Performer = {
  readonly id: string
  readonly name: string
  readonly kind: 'internal' | 'external' | 'software'
  readonly group?: string
}

/** A row of the table. `id` never changes through moves and edits. */
export type Step = {
  readonly id: string
  /** Printed number where it differs from the row's ordinal: '' prints none. */
  readonly number?: string
  readonly activity: string
  /** Symbols in the row, one at least, in the order of the flow within it. */
  readonly symbols: readonly StepSymbol[]
  readonly requirements: string
  /** Absent: not filled in. */
  readonly duration?: Duration
  readonly output: string
  readonly note: string
  /** The step may be left out; the condition as written ("apabila diperlukan"). */
  readonly optional?: { readonly when: string }
  /** Heading of a section that begins with this row ("Proses di Kelurahan"). */
  readonly phase?: string
}

/** One of the regulation's symbols, in one row. */
export type StepSymbol = {
  /** Unique within its step; stable. */
  readonly id: string
  readonly kind: 'start' | 'process' | 'decision' | 'end'
  /** Performer ids, each once; the first is the primary. May be empty in a draft. */
  readonly performers: readonly string[]
  /** The question a decision answers, where it is not the row's activity itself. */
  readonly question?: string
  /**
   * Ways out. Absent: to the next symbol of the row, else to the first of the next row; for `end`: none.
   * A decision names every way out with a label. Several unlabelled ways out of another symbol are a parallel split.
   */
  readonly exits?: readonly Exit[]
  /** `all`: waits for every way in (join of a parallel split). Absent: the first one to arrive goes on. */
  readonly join?: 'all'
}

/** One way out of a symbol. */
export type Exit = { readonly label?: string; readonly to: Target }

/** Where a way out leads: a symbol (absent `symbol`: the first of the step), the end of the procedure, or not yet said. */
export type Target =
  | { readonly kind: 'step'; readonly step: string; readonly symbol?: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'open' }
