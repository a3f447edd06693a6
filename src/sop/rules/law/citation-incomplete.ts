import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A cited regulation without its number or year cannot be found. */
export const citationIncomplete = rule({
  id: 'citation-incomplete',
  group: 'law',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    subject.citations
      .filter(({ citation }) => citation.number === '' || citation.year === undefined)
      .filter(({ text }) => !constitution.test(text))
      .map(({ text }) => atIdentity('legalBasis', { text })),
})

// The constitution and the codes have no number.
const constitution = /undang ?[-–]? ?undang dasar|\buud\b|\bkitab\b|\bkuh/i
