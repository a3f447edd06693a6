import { plainText } from '../citations/citation.ts'
import type { CitedLine } from '../citations/citations.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** The same regulation stands in the legal basis twice. */
export const duplicateCitation = rule({
  id: 'duplicate-citation',
  group: 'law',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) => {
    const seen = new Set<string>()
    return subject.citations.flatMap((line) => {
      const key = keyOf(line)
      const again = seen.has(key)
      seen.add(key)
      return again ? [atIdentity('legalBasis', { text: line.text })] : []
    })
  },
})

// Each region and ministry numbers its own, so that these are told apart only by their subject.
const manyIssuers = new Set(['', 'Perda', 'Perkada', 'Kepkada', 'Perdes', 'Permen', 'Kepmen'])

function keyOf({ text, citation }: CitedLine): string {
  const { kind, number, year, about } = citation
  if (number === '') return plainText(text)
  return `${kind} ${number}/${year} ${manyIssuers.has(kind) ? about : ''}`
}
