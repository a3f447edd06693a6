import { emptyWords } from './question-words.ts'
import { listPlainWords } from './read-question.ts'
import { longestPhrase, synonyms, type Synonyms } from './synonyms.ts'
import { measureDistance, slipsIn } from './word-distance.ts'

/** A row of what the database knows of the words of a question. */
export type WordFact = {
  readonly kind: 'all' | 'known' | 'near' | 'piece' | 'beginning' | 'synonym'
  readonly word: string
  readonly found: string
  /** How many services have what was found in their name or search words. */
  readonly keyCount: number
}

/** A part of a question: as it was typed, and with everything else that it is called. */
export type SearchPart = {
  readonly typed: string
  readonly meant: readonly string[]
  /** Its share of the whole, all being 1. */
  readonly weight: number
}

/** A word as it is searched: what was typed, or what it was taken for. */
type Settled = { readonly words: readonly string[]; readonly others: readonly string[] }

const mostOthers = 3
/** What a search costs grows with the pairs of its parts; the rarest tell most. */
const mostParts = 6

/** The words with each doubtful one replaced by what is written nearly so, and words written apart joined. */
export function correctWords(
  words: readonly string[],
  facts: readonly WordFact[],
  isKnown: (word: string) => boolean,
): { readonly words: readonly string[]; readonly others: ReadonlyMap<string, readonly string[]> } {
  const others = new Map<string, readonly string[]>()
  const joined = joinWords(words, isKnown)
  const corrected = joined.flatMap((word) => {
    if (isKnown(word)) return [word]
    const settled = settleWord(word, facts, isKnown)
    if (settled.others.length > 0) others.set(settled.words[0] ?? word, settled.others)
    return settled.words
  })
  return { words: corrected, others }
}

/** 'puskes mas' → 'puskesmas', where one of the two is no word by itself. */
function joinWords(
  words: readonly string[],
  isKnown: (word: string) => boolean,
): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const both = `${before ?? ''}${word}`
    const apart = before === undefined || (isKnown(before) && isKnown(word))
    if (apart || !isKnown(both)) joined.push(word)
    else joined.splice(-1, 1, both)
  }
  return joined
}

/** One slip, then two words written as one, then the beginning of a word, then two slips. */
function settleWord(
  word: string,
  facts: readonly WordFact[],
  isKnown: (word: string) => boolean,
): Settled {
  const near = listNear(word, facts)
  const best = near[0]?.distance
  const taken = near.filter(({ distance }) => distance === best).map(({ found }) => found)
  if (best === 1) return settle(taken)
  const pieces = splitWord(word, isKnown)
  if (pieces !== undefined) return { words: pieces, others: [] }
  const begun = facts.filter((fact) => fact.kind === 'beginning' && fact.word === word)
  if (begun.length > 0) return settle(begun.map(({ found }) => found))
  return taken.length > 0 ? settle(taken) : { words: [word], others: [] }
}

function settle([first = '', ...rest]: readonly string[]): Settled {
  return { words: [first], others: rest.slice(0, mostOthers) }
}

type Near = { readonly found: string; readonly distance: number; readonly keyCount: number }

/** Known words within the slips that one allows, the nearest first; then those that more services have. */
function listNear(word: string, facts: readonly WordFact[]): readonly Near[] {
  const most = slipsIn(word)
  const own = facts.filter(({ kind, word: of }) => kind === 'near' && of === word)
  const ownWords = new Set(own.map(({ found }) => found))
  const plain = listPlainWords()
    .filter((found) => !ownWords.has(found))
    .map((found) => ({ found, keyCount: 0 }))
  return [...own, ...plain]
    .flatMap(({ found, keyCount }) => {
      const distance = measureDistance(word, found, most)
      return distance <= most ? [{ found, distance, keyCount }] : []
    })
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        Number(b.found[0] === word[0]) - Number(a.found[0] === word[0]) ||
        b.keyCount - a.keyCount,
    )
}

/** Two known words of which it is made, as even in length as can be. */
function splitWord(
  word: string,
  isKnown: (word: string) => boolean,
): readonly string[] | undefined {
  const halves = Array.from({ length: Math.max(word.length - 3, 0) }, (_, at) => [
    word.slice(0, at + 2),
    word.slice(at + 2),
  ])
  return halves
    .filter((pieces) => pieces.every(isKnown))
    .toSorted((a, b) => shortest(b) - shortest(a))[0]
}

function shortest(pieces: readonly string[]): number {
  return Math.min(...pieces.map(({ length }) => length))
}

/** Words written nearly so that were not taken: what one may have meant instead. */
export function listSuggestions(
  words: readonly string[],
  facts: readonly WordFact[],
): readonly string[] {
  const near = facts.filter(({ kind, found }) => kind === 'near' && !words.includes(found))
  return [
    ...new Set(near.toSorted((a, b) => b.keyCount - a.keyCount).map(({ found }) => found)),
  ].slice(0, 5)
}

/**
 * The parts of a question, the rarest first: phrases that are called something else too, and single
 * words that tell something.
 */
export function planParts(
  words: readonly string[],
  knowledge: {
    readonly facts: readonly WordFact[]
    readonly others: ReadonlyMap<string, readonly string[]>
  },
): readonly SearchPart[] {
  const own = ownSynonyms(knowledge.facts)
  const counts = new Map(
    knowledge.facts
      .filter(({ kind }) => kind !== 'synonym')
      .map((fact) => [fact.found, fact.keyCount]),
  )
  const all = counts.get('') ?? 0
  const phrases = cutPhrases(words, own)
  const telling = phrases.filter((phrase) => !emptyWords.has(phrase))
  const parts = [...new Set(telling.length > 0 ? telling : phrases)]
    .map((typed) => ({
      typed,
      meant: [...namesOf(typed, own), ...(knowledge.others.get(typed) ?? [])],
      rarity: rarityOf(typed, counts, all),
    }))
    .toSorted((a, b) => b.rarity - a.rarity)
    .slice(0, mostParts)
  const sum = parts.reduce((total, { rarity }) => total + rarity, 0)
  return parts.map(({ typed, meant, rarity }) => ({ typed, meant, weight: rarity / sum }))
}

function ownSynonyms(facts: readonly WordFact[]): Synonyms {
  const own = facts.filter(({ kind }) => kind === 'synonym')
  return new Map(
    own.map(({ word }) => [word, own.filter((one) => one.word === word).map(({ found }) => found)]),
  )
}

function namesOf(phrase: string, own: Synonyms): readonly string[] {
  return [...(synonyms.get(phrase) ?? []), ...(own.get(phrase) ?? [])]
}

/** From the left the longest phrase that is called something else too, or one word. */
function cutPhrases(words: readonly string[], own: Synonyms): readonly string[] {
  const phrases: string[] = []
  for (let at = 0; at < words.length;) {
    const lengths = Array.from({ length: longestPhrase }, (_, by) => longestPhrase - by)
    const length =
      lengths.find((count) => {
        const phrase = words.slice(at, at + count).join(' ')
        return at + count <= words.length && (synonyms.has(phrase) || own.has(phrase))
      }) ?? 1
    phrases.push(words.slice(at, at + length).join(' '))
    at += length
  }
  return phrases
}

/** A phrase is as rare as its rarest word, and tells more than one word does. */
function rarityOf(phrase: string, counts: ReadonlyMap<string, number>, all: number): number {
  const words = phrase.split(' ').filter((word) => !emptyWords.has(word))
  const least = Math.min(...words.map((word) => counts.get(word) ?? 1))
  return Math.log(1 + (all + 1) / (1 + least)) * Math.sqrt(Math.max(1, words.length))
}
