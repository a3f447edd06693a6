/** `answered`: the drafter has said what became of it; the reviewer settles it or opens it again. */
export type NoteState = 'open' | 'answered' | 'settled'

/** How a revision was tried: gone through without a case, or on real ones. */
export type TrialKind = 'simulation' | 'cases'
