import type { FileProblem } from '#server'
import { wordProblem } from '#sop'
import type { Words } from '../../messages/words.ts'
import { shortFileName } from '../upload/file-name.ts'

/** Why a file was not read, in a sentence. */
export function wordFileProblem(problem: FileProblem, words: Words): string {
  if ('path' in problem) {
    return wordProblem(problem, words.language)
  }
  return words.imports.refusals[problem.code](shortFileName(problem.found ?? ''))
}
