import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where the password is all there is, 8 beside a
 * second factor; long ones and any characters are taken; no mixtures are asked for, nothing
 * expires; what is guessed first is refused.
 */
export const passwordLimits = { alone: 15, besideCode: 8, longest: 128 } as const

export type PasswordProblem =
  | { readonly kind: 'too-short'; readonly atLeast: number }
  | { readonly kind: 'too-long'; readonly atMost: number }
  /** Among what is guessed first. */
  | { readonly kind: 'guessable' }

export type PasswordUse = {
  /** The app's code is asked for, too. */
  readonly besideCode: boolean
  /** Names that those who know the person would try: the person's, the government's, the sign-in name. */
  readonly names: readonly string[]
}

/** What speaks against a password; undefined where nothing does. */
export function checkPassword(password: string, use: PasswordUse): PasswordProblem | undefined {
  const { alone, besideCode, longest } = passwordLimits
  if (isTooLong(password)) return { kind: 'too-long', atMost: longest }
  const atLeast = use.besideCode ? besideCode : alone
  if (countCharacters(password) < atLeast) return { kind: 'too-short', atLeast }
  return isGuessable(password, use.names) ? { kind: 'guessable' } : undefined
}

/** Longer than any password here: never hashed. A character has at most two units before counting. */
export function isTooLong(password: string): boolean {
  const { longest } = passwordLimits
  return password.length > 4 * longest || countCharacters(password) > longest
}

/** Long enough to be all there is? */
export function standsAlone(password: string): boolean {
  return countCharacters(password) >= passwordLimits.alone
}

function countCharacters(password: string): number {
  return Array.from(password.normalize('NFC')).length
}

const fewestDifferent = 5
const dateDigits = 8

/** Few characters, a number like a date, or one or two words of the list, whatever digits go with them. */
function isGuessable(password: string, names: readonly string[]): boolean {
  if (new Set(password).size < fewestDifferent) return true
  const unit = findUnit(fold(password))
  const known = new Set([...commonWords, ...names.flatMap(splitName)])
  const letters = unit.replaceAll(/\d/g, '')
  if (letters === '') return unit !== '' && (unit.length <= dateDigits || known.has(unit))
  const trimmed = unit.replaceAll(/^\d+|\d+$/g, '')
  return known.has(unit) || known.has(trimmed) || isOneOrTwo(letters, known)
}

function isOneOrTwo(letters: string, known: ReadonlySet<string>): boolean {
  const splits = Array.from({ length: letters.length }, (_, at) => at)
  return splits.some(
    (at) => (at === 0 || known.has(letters.slice(0, at))) && known.has(letters.slice(at)),
  )
}

/** What is repeated, in part at least (`abcdeabc` gives `abcde`), else the whole. */
function findUnit(text: string): string {
  for (let length = 1; length <= (text.length * 2) / 3; length += 1) {
    const unit = text.slice(0, length)
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit
  }
  return text
}

/** The words of a name and all of them together, with their digits and without. */
function splitName(name: string): readonly string[] {
  const words = [...name.split(/[^\p{L}\p{N}]+/u), name].map(fold)
  const all = [...words, ...words.map((word) => word.replaceAll(/\d/g, ''))]
  return all.filter((word) => word.length >= 3)
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Words and names common here, keyboard walks, sequences; `common-words.txt`, one a line. */
const commonWords: readonly string[] = readFileSync(
  join(import.meta.dirname, 'common-words.txt'),
  'utf8',
)
  .trim()
  .split('\n')
