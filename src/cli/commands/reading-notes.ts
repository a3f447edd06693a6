import { wordDoubt, wordNotice } from '#sop'
import type { Document } from '../documents/read-documents.ts'
import type { Input } from '../documents/list-inputs.ts'
import type { Messages } from '../messages/messages.ts'
import type { Language } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { shownName } from './failure-report.ts'

/** What a person must know of how an SOP was read: what was changed, and what is not sure. */
export function readingNotes({ sop, notices, doubts }: Document, language: Language): string[] {
  return [
    ...notices.map((notice) => wordNotice(notice, language)),
    ...doubts.map((doubt) => wordDoubt(doubt, sop, language)),
  ]
}

/** Notes as they are told, each in a line behind the name of its input. */
export function notesText(input: Input, notes: readonly string[], words: Messages): string {
  const name = shownName(input, words.standardInput)
  return notes.map((note) => `${name}: ${words.note}: ${printable(note)}\n`).join('')
}
