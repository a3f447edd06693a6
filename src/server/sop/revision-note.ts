import { cleanText } from '#sop'

const maxLength = 2_000

/** A note as it is kept with a revision: without control characters, and not longer than a page. */
export function readNote(note: string): string {
  return cleanText(note).trim().slice(0, maxLength).toWellFormed()
}
