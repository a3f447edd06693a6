import { wordDoubt, wordNotice } from '#sop'
import type { Document } from '../documents/read-documents.ts'
import type { Language } from '../session.ts'

/** What a person must know of how an SOP was read: what was changed, and what is not sure. */
export function readingNotes({ sop, notices, doubts }: Document, language: Language): string[] {
  return [
    ...notices.map((notice) => wordNotice(notice, language)),
    ...doubts.map((doubt) => wordDoubt(doubt, sop, language)),
  ]
}
