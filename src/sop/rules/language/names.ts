import type { Word } from './words.ts'
import { readWords } from './words.ts'

/** Names of performers, found by their first word. */
export type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>

/** Where a name stands in a text: from word `from` to before word `to`. */
export type NameMention = { readonly name: string; readonly from: number; readonly to: number }

/** Indexes names for `findNames`. Linear in their words. */
export function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, (readonly string[])[]>()
  for (const name of names) {
    const words = readWords(name).map((word) => word.lower)
    const [first] = words
    if (first === undefined) continue
    const sameFirst = index.get(first)
    if (sameFirst === undefined) index.set(first, [words])
    else sameFirst.push(words)
  }
  for (const entries of index.values()) entries.sort((a, b) => b.length - a.length)
  return index
}

/** Finds the names in a text, the longest at each place, without overlap. */
export function findNames(words: readonly Word[], index: NameIndex): readonly NameMention[] {
  const mentions: NameMention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = nameLengthAt(words, at, index)
    if (length === 0) continue
    const name = words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ')
    mentions.push({ name, from: at, to: at + length })
    at += length - 1
  }
  return mentions
}

function nameLengthAt(words: readonly Word[], at: number, index: NameIndex): number {
  const candidates = index.get(words[at]?.lower ?? '') ?? []
  const found = candidates.find((name) => name.every((word, i) => words[at + i]?.lower === word))
  return found?.length ?? 0
}

/**
 * Whether two names may mean the same performer: one holds all words of the other, as "Petugas"
 * and "Petugas Loket", "Sekcam" and "sekcam".
 */
export function mayBeSamePerformer(one: string, other: string): boolean {
  const a = new Set(readWords(one).map((word) => word.lower))
  const b = new Set(readWords(other).map((word) => word.lower))
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return few.size > 0 && [...few].every((word) => many.has(word))
}
