import { readWords } from '../language/words.ts'
import { atPerformer } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A column whose name begins the name of another: "Petugas" and "Petugas Loket" may be the same
 * person.
 */
export const similarPerformers = rule({
  id: 'similar-performers',
  group: 'form',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const namesByOpening = new Map<string, string>()
    for (const { name } of sop.performers) {
      for (const opening of properOpenings(name)) namesByOpening.set(opening, name)
    }
    return sop.performers.flatMap(({ id, name }) => {
      const other = namesByOpening.get(wordsOf(name).join(' '))
      return other === undefined ? [] : [atPerformer(id, { performer: name, other })]
    })
  },
})

function wordsOf(name: string): readonly string[] {
  return readWords(name).map((word) => word.lower)
}

// A name of more words is a sentence.
const longestName = 12

function properOpenings(name: string): readonly string[] {
  const words = wordsOf(name).slice(0, longestName)
  return words.slice(0, -1).map((_, end) => words.slice(0, end + 1).join(' '))
}
