import { wordProblem } from '#sop'
import type { Session } from '../session.ts'
import type { DocumentFault } from './read-documents.ts'

/** Says why an input gives no SOP: one line for each thing that is wrong. */
export function wordDocumentFault(
  fault: DocumentFault,
  { words, language }: Session,
): readonly string[] {
  return fault.code === 'not-an-sop'
    ? fault.problems.map((problem) => wordProblem(problem, language))
    : [words.unreadable(fault)]
}
