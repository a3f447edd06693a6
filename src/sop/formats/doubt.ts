import type { Sop } from '../model/sop.ts'
import type { Place } from '../rules/rule.ts'
import type { OfficeDocument } from './office/office-document.ts'
import type { Notice, Problem } from './reading.ts'

/** Why something that was read is not sure. */
export type DoubtCode =
  /** The performers of a symbol: no mark, or one between two columns. */
  | 'performer-unsure'
  /** The row or step to which a symbol belongs. */
  | 'row-unsure'
  /** What kind of symbol it is. */
  | 'symbol-unsure'
  /** Where a way out leads: no arrow, or one whose end touches nothing. */
  | 'target-unsure'
  /** The word at a way out of a decision. */
  | 'label-unsure'
  /** A duration kept as text, or one without a unit. */
  | 'duration-unsure'
  /** What a column holds. */
  | 'column-unsure'
  /** A field of the identity: two places say different things, or its place was guessed. */
  | 'identity-unsure'
  /** A text whose row or cell was guessed. */
  | 'text-unsure'
  /** Something in the source that found no place in the SOP; `found` is what. */
  | 'left-over'

/**
 * Something that was read from a document and must be looked at by a person: the SOP holds the best
 * guess at `place`, `found` is what the source says there, as written.
 */
export type Doubt = {
  readonly code: DoubtCode
  readonly place: Place
  readonly found: string
  /** Where in the source: the table among the document's blocks and its row, both from 0. */
  readonly source?: { readonly block: number; readonly row?: number }
  /** Line of the source, from 1, where it is a text. */
  readonly line?: number
}

/** An SOP found in a document, with everything about it that is not sure. */
export type FoundSop = {
  readonly sop: Sop
  readonly notices: readonly Notice[]
  readonly doubts: readonly Doubt[]
}

/**
 * What reading a document that may hold several SOPs gives: one at least, or at least one problem.
 * `source` is what an office file shows, to be held beside the result.
 */
export type SopsReading =
  | { readonly ok: true; readonly found: readonly FoundSop[]; readonly source?: OfficeDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] }
