/**
 * Which part of a split unit a title fits best: the one whose name shares most words with it that the
 * other names do not have; the first of equals, undefined where none shares any.
 */
export function proposePart(title: string, names: readonly string[]): number | undefined {
  const wordsOfNames = names.map(readWords)
  const own = wordsOfNames.map((words, part) =>
    words.filter((word) => !wordsOfNames.some((other, at) => at !== part && other.includes(word))),
  )
  const inTitle = new Set(readWords(title))
  const scores = own.map((words) => words.filter((word) => inTitle.has(word)).length)
  const best = Math.max(0, ...scores)
  return best === 0 ? undefined : scores.indexOf(best)
}

const shortestWord = 4

function readWords(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^\p{L}\d]+/u)
  return [...new Set(words.filter((word) => word.length >= shortestWord))]
}
