import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as indonesian } from '@zxcvbn-ts/language-id'
import type { PasswordUse } from './password-rules.ts'

// Lists of 100,000 words: only to be loaded when somebody chooses a password.

/** Steps of the library: refused is what 100 million tries find, beside a code what a million do. */
const safeScore = { alone: 3, besideCode: 2 } as const
/** What comes after these characters makes nothing easier to guess, only slower to judge. */
const looksAt = 40

const judge = new ZxcvbnFactory({
  dictionary: { ...common, ...indonesian },
  graphs: adjacencyGraphs,
  maxLength: looksAt,
  l33tMaxSubstitutions: 10, // of 100: a quarter of the time
})
const known: ReadonlySet<string> = new Set(common['passwords-common'].map(fold))

/**
 * Is a password among what is guessed first? It is one of the common ones or a name, whatever digits
 * and signs go with it, or would be guessed soon.
 */
export function isGuessable(password: string, { besideCode, names }: PasswordUse): boolean {
  const ofPerson = names.flatMap(listRuns).filter((word) => word.length >= 3)
  const folded = fold(password)
  const bare = folded.replaceAll(/^\d+|\d+$/g, '')
  if ([folded, bare].some((text) => ofPerson.includes(text) || known.has(text))) return true
  const safe = besideCode ? safeScore.besideCode : safeScore.alone
  return judge.check(password, ofPerson).score < safe
}

/** The words of a name, and those that follow each other as one. */
function listRuns(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(fold)
  return words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1).join('')),
  )
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
