import type { Failure, PasswordProblem } from '#server'
import type { Words } from '../messages/words.ts'

/** What is wrong, by the field that it stands beside. */
export type FieldErrors = Readonly<Record<string, string>>

export const noErrors: FieldErrors = {}

/** Words for what can be mended in the form; undefined for all other failures. */
export function findFieldErrors(words: Words, failure: Failure): FieldErrors | undefined {
  const w = words.account.errors
  const { code } = failure
  if (code === 'wrong-credentials') return { password: w.password }
  if (code === 'wrong-code') return { code: w.code }
  if (code === 'passkey-refused') return { passkey: words.account.passkey.refused }
  if (code === 'bad-sign-in-name') return { name: w.badName }
  if (code === 'name-taken') return { name: w.nameTaken }
  if (code === 'weak-password') return { next: wordPasswordProblem(words, failure.problem) }
  if (code !== 'incomplete-form') return undefined
  return Object.fromEntries(failure.fields.map((field) => [field, w.missing]))
}

function wordPasswordProblem(words: Words, problem: PasswordProblem): string {
  const w = words.account.errors
  switch (problem.kind) {
    case 'too-short':
      return w.tooShort(problem.atLeast)
    case 'too-long':
      return w.tooLong(problem.atMost)
    case 'guessable':
      return w.guessable
  }
}

/** A new password typed twice: what is wrong with the second one. */
export function findAgainError(words: Words, form: URLSearchParams): FieldErrors | undefined {
  return form.get('next') === form.get('again') ? undefined : { again: words.account.errors.again }
}
