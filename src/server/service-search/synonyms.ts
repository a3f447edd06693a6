import { shippedSynonyms } from './shipped-synonyms.ts'

/** Phrases with what else each is called, itself not among them. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** The shipped list by phrase. */
export const synonyms: Synonyms = gather(shippedSynonyms.flatMap(({ line }) => pairsOf(line)))

/** Every word that the shipped list has. */
export const synonymWords: ReadonlySet<string> = new Set(
  [...synonyms].flatMap(([phrase, meant]) => [phrase, ...meant]).flatMap((text) => text.split(' ')),
)

/** The longest phrase of a list, in words. */
export const longestPhrase = Math.max(...[...synonyms.keys()].map((text) => text.split(' ').length))

type Pair = readonly [asked: string, meant: string]

/** 'a = b > c' → a is b, b is a, a and b are c. */
function pairsOf(line: string): Pair[] {
  const [left = '', right = ''] = line.split(' > ')
  const same = left.split(' = ')
  const further = right === '' ? [] : right.split(' | ')
  return same.flatMap((asked) =>
    [...same, ...further].flatMap((meant): Pair[] => (meant === asked ? [] : [[asked, meant]])),
  )
}

function gather(pairs: readonly Pair[]): Synonyms {
  const found = new Map<string, string[]>()
  for (const [asked, meant] of pairs) found.set(asked, [...(found.get(asked) ?? []), meant])
  return found
}
