import { readSop, readSopValue, wordProblem, type Sop, type SopReading } from '#sop'
import type { Language } from '../../messages/words.ts'

/** A document that may be stored, or why not, in words. */
export type CheckedContent =
  | { readonly ok: true; readonly sop: Sop }
  | { readonly ok: false; readonly lines: readonly string[] }

const mostLines = 20

/** Reads a document as it came from outside: its form, its limits, its characters. */
export function checkContentText(text: string, language: Language): CheckedContent {
  return describeReading(readSop(text), language)
}

/** The same for a document that a form was made into. */
export function checkContent(content: Sop, language: Language): CheckedContent {
  return describeReading(readSopValue(content), language)
}

function describeReading(read: SopReading, language: Language): CheckedContent {
  if (read.ok) return { ok: true, sop: read.sop }
  const lines = read.problems.slice(0, mostLines).map((problem) => wordProblem(problem, language))
  return { ok: false, lines }
}
