import { stem } from '../../rules/language/stem.ts'
import { readWords } from '../../rules/language/words.ts'

/** The stems of a text as numbers, sorted. */
export type Bag = readonly number[]

/** Reads texts into bags; one reader numbers the same stem alike, and takes off affixes once for each word. */
export function bagReader(): (text: string) => Bag {
  const stems = new Map<string, number>()
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const root = stem(word)
    const number = stems.get(root) ?? stems.size
    stems.set(root, number)
    numbers.set(word, number)
    return number
  }
  return (text) =>
    readWords(text)
      .map(({ lower }) => numberOf(lower))
      .sort((a, b) => a - b)
}

/**
 * How alike two sorted lists are: twice what they share over what they hold, from 0 to 1; undefined
 * where both are empty and nothing can be said. Linear. L. R. Dice, "Measures of the amount of
 * ecologic association between species", Ecology 26, 1945.
 */
export function likenessOf(one: Bag, other: Bag): number | undefined {
  const size = one.length + other.length
  if (size === 0) return undefined
  let [shared, a, b] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
  return (2 * shared) / size
}

/** One piece of evidence: how alike (undefined: says nothing) and how much it counts. */
export type Evidence = readonly [likeness: number | undefined, weight: number]

/** The mean of what can be said; 0 where nothing can. */
export function weigh(evidence: readonly Evidence[]): number {
  let [sum, weights] = [0, 0]
  for (const [likeness, weight] of evidence) {
    if (likeness === undefined) continue
    sum += likeness * weight
    weights += weight
  }
  return weights === 0 ? 0 : sum / weights
}
