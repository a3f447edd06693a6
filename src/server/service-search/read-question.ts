import { aspectPhrases, emptyWords, spellings } from './question-words.ts'
import type { AskedAspect } from './service-search-record.ts'
import { synonymWords } from './synonyms.ts'

const longestQuestion = 300
const mostWords = 12
const longestWord = 40

/**
 * The words of a question: lower case, without accents and signs, in the usual spelling; those that tell
 * nothing stay among them. At most twelve that tell something.
 */
export function readQuestionWords(text: string): readonly string[] {
  const words =
    text
      .slice(0, longestQuestion)
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const short = words.map((word) => word.slice(0, longestWord))
  const telling = short.filter((word) => !emptyWords.has(word)).slice(0, mostWords)
  const last = short.lastIndexOf(telling.at(-1) ?? '')
  const kept = telling.length < mostWords ? short : short.slice(0, last + 1)
  return kept.map((word) => spellings.get(word) ?? word)
}

/** Is this a word that the program knows by itself, whatever services there are? */
export function isPlainWord(word: string): boolean {
  return emptyWords.has(word) || synonymWords.has(word) || aspectWords.has(word)
}

/** What a mistyped word may be besides words of the services. */
export function listPlainWords(): readonly string[] {
  return plainWords
}

const aspects = Object.entries(aspectPhrases).flatMap(([aspect, phrases]) =>
  phrases.map((phrase) => ({ aspect, words: phrase.split(' ') })),
)
const aspectWords = new Set(aspects.flatMap(({ words }) => words))
const plainWords = [...new Set([...synonymWords, ...aspectWords, ...emptyWords])].filter(
  (word) => word.length > 3,
)

/** Which component is asked for, and the question without the words that say so. */
export function takeAspect(words: readonly string[]): {
  readonly rest: readonly string[]
  readonly aspect?: AskedAspect
} {
  for (const { aspect, words: phrase } of aspects) {
    const at = words.findIndex((_, from) => phrase.every((word, by) => words[from + by] === word))
    if (at < 0) continue
    const rest = words.toSpliced(at, phrase.length)
    const isAll = rest.every((word) => emptyWords.has(word))
    return isAll ? { rest: words } : { rest, aspect: aspect as AskedAspect }
  }
  return { rest: words }
}
