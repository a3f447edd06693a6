import { plainText } from '../citations/citation.ts'
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
    return subject.citations.flatMap(({ text, citation }) => {
      const { kind, number, year } = citation
      // Local regulations are told apart only by their subject.
      const local =
        /^(?:Per|Kep)(?:da|kada|des)$/.test(kind) ||
        kind === '' ||
        kind === 'Permen' ||
        kind === 'Kepmen'
      const key =
        number === '' ? plainText(text) : `${kind} ${number}/${year} ${local ? citation.about : ''}`
      const again = seen.has(key)
      seen.add(key)
      return again ? [atIdentity('legalBasis', { text })] : []
    })
  },
})
