import type { Sop } from '#sop'

/** `answered`: the drafter has said what became of it; the reviewer settles it or opens it again. */
export type NoteState = 'open' | 'answered' | 'settled'

/** How a revision was tried: gone through without a case, or on real ones. */
export type TrialKind = 'simulation' | 'cases'

/** Where a revision stands. */
export type Passage = {
  readonly revision: number
  readonly stage: string
  readonly since: Date
  /** Version of the life cycle that it goes by; 0: the usual one. */
  readonly lifeCycle: number
  readonly moves: number
}

/** One move of a revision, as it is kept for ever. */
export type PassageMove = {
  readonly revision: number
  readonly number: number
  readonly move: string
  readonly from: string | null
  readonly to: string
  readonly note: string
  readonly legalBasis: string
  readonly at: Date
  readonly by: string
}

/** A reviewer's note at a place of the document. */
export type ReviewNote = {
  readonly id: string
  readonly revision: number
  /** `''` the whole, `steps/<id>`, `steps/<id>/<field>`, `identity/<field>`, `performers/<id>`. */
  readonly place: string
  readonly text: string
  readonly writtenAt: Date
  readonly writtenBy: string
  readonly state: NoteState
  readonly answer: string
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly settledAt: Date | null
  readonly settledBy: string | null
}

/** One trial of a revision. Days as `2026-11-26`. */
export type Trial = {
  readonly revision: number
  readonly kind: TrialKind
  readonly beganOn: string
  readonly endedOn: string
  readonly caseCount: number
  readonly findings: string
  readonly passed: boolean
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** What made a revision official. Days as `2026-11-26`. */
export type Ratification = {
  readonly revision: number
  readonly number: string
  readonly ratifiedOn: string
  readonly effectiveOn: string
  readonly ratifiedAt: Date
  readonly ratifiedBy: string
  readonly endedOn: string | null
  readonly endReason: string
  /** SHA-256 of the official content in canonical JSON, hexadecimal. */
  readonly contentHash: string
}

/** A revision with its number, dates and signatory: what readers see and what is printed. */
export type OfficialSop = Ratification & { readonly content: Sop }
