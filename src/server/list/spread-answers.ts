/** A word of a row, and the part of an answer that settles it. */
export type SettledWord<Answer> = readonly [word: string, partOf: (answer: Answer) => Answer]

/**
 * What was settled of a word holds for each row in which it was typed, but for what a row has of its
 * own. Linear.
 */
export function spreadAnswers<Row extends { readonly number: number }, Answer extends object>(
  rows: readonly Row[],
  answers: ReadonlyMap<number, Answer>,
  wordsOf: (row: Row) => readonly SettledWord<Answer>[],
): ReadonlyMap<number, Answer> {
  const settled = new Map<string, Answer>()
  for (const row of rows) {
    const own = answers.get(row.number)
    if (own === undefined) continue
    for (const [word, partOf] of wordsOf(row)) {
      const part = partOf(own)
      if (Object.keys(part).length > 0 && !settled.has(word)) settled.set(word, part)
    }
  }
  const spread = new Map(answers)
  for (const row of rows) {
    for (const [word] of wordsOf(row)) {
      const part = settled.get(word)
      if (part !== undefined) spread.set(row.number, { ...part, ...spread.get(row.number) })
    }
  }
  return spread
}
