import type { Limit } from './count-deadline.ts'
import { legalDeadlines } from './legal-deadlines.ts'

/** A text in the languages of the pages. */
export type TwoTexts = { readonly id: string; readonly en: string }

/** A deadline that a law sets, as one version of it says. */
export type LegalDeadline = {
  readonly id: LegalDeadlineId
  /** What is to be done in time. */
  readonly duty: TwoTexts
  readonly limit: Limit
  /** The event it is counted from. */
  readonly from: TwoTexts
  readonly source: { readonly regulation: string; readonly article: string }
  /** Whether the text was read, heard of at second hand, or remembered. */
  readonly certainty: 'confirmed' | 'second-hand' | 'memory'
  /** ISO date from which this version is in force. */
  readonly since: string
}

/** What the deadlines are called in code and in stored rows; never renamed. */
export type LegalDeadlineId =
  | 'publish-draft-standard'
  | 'comment-on-draft-standard'
  | 'improve-draft-standard'
  | 'publish-charter'
  | 'evaluate-standard'
  | 'review-standard'
  | 'tell-complaint-completeness'
  | 'complete-complaint'
  | 'decide-complaint'
  | 'tell-complaint-decision'
  | 'answer-information-request'
  | 'extend-information-request'
  | 'answer-lapor-information'
  | 'answer-lapor-complaint'
  | 'answer-lapor-inspection'

/** Gives the version of a deadline that is in force on an ISO date; undefined before the first. */
export function legalDeadline(id: LegalDeadlineId, onDate: string): LegalDeadline | undefined {
  return legalDeadlines
    .filter((version) => version.id === id && version.since <= onDate)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1)
}
