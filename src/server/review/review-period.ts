/** What is due again and again for an SOP in force. `renewal`: it should be written anew. */
export type ReviewKind = 'monitoring' | 'evaluation' | 'renewal'

/** How many months lie between two reviews, and what says so. */
export type ReviewPeriod = {
  readonly kind: ReviewKind
  readonly months: number
  readonly source: string
}
