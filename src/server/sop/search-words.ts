import type { Sop } from '#sop'

/**
 * Words that stand in nearly every SOP and find nothing. PostgreSQL stems Indonesian but knows no
 * stop words, so they are left out here, of texts and of questions alike.
 */
const stopWords = new Set(
  'ada adalah agar akan antara apabila atas atau bagi bahwa dalam dan dapat dari dengan di guna harus hal ini itu jika juga ke kepada lain maka melalui oleh pada para perlu sebagai secara serta sesuai setelah sudah telah terhadap tersebut tidak untuk yang'.split(
    ' ',
  ),
)

/** A megabyte of text in one cell must not make a row that the index refuses. */
const maxWords = 5_000
const maxWordLength = 60

/** The words of a text, in lower case, each once, in order; letters and digits only. */
export function readWords(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const short = words.map((word) => word.slice(0, maxWordLength))
  const unique = [...new Set(short)]
  const telling = unique.filter((word) => !stopWords.has(word))
  return telling.length > 0 ? telling : unique
}

/**
 * What an SOP is found by: title, number, performers, and what its steps do and give. A space stands
 * before each word, the first too, so that a pattern can ask for the beginning of one.
 */
export function writeSearchText(sop: Sop): string {
  const steps = sop.steps.flatMap((step) => [step.activity, step.requirements, step.output])
  const performers = sop.performers.map((performer) => performer.name)
  const texts = [sop.title, sop.identity.number, ...performers, ...steps]
  return ` ${readWords(texts.join(' ')).slice(0, maxWords).join(' ')}`
}

/** Is there anything to search for? Signs alone are not. */
export function isSearch(text: string): boolean {
  return readWords(text).length > 0
}

/** A search as the database takes it: patterns that must all occur, the longest first, and the same words. */
export function readSearch(text: string): {
  readonly patterns: readonly string[]
  readonly words: string
} {
  const words = readWords(text)
    .slice(0, 20)
    .toSorted((a, b) => b.length - a.length)
  return { patterns: words.map(writePattern), words: words.join(' ') }
}

/** A word matches anywhere inside one; one or two letters, of which every text is full, only at its beginning. */
function writePattern(word: string): string {
  return word.length < 3 ? `% ${word}%` : `%${word}%`
}
