import { dateInForce, findKnown } from '../citations/citations.ts'
import { yearOf } from '../citations/iso-date.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A cited regulation bears the year in whose first months the SOP takes effect: was it issued
 * yet?
 */
export const lawOfSameYear = rule({
  id: 'law-of-same-year',
  group: 'law',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) => {
    const date = dateInForce(subject.sop)
    const year = yearOf(date)
    if (year === undefined || Number(date.slice(5, 7)) > firstMonths) return []
    return subject.citations
      .filter(({ citation }) => citation.year === year)
      .filter(({ citation }) => findKnown(subject, citation)?.issuedOn === undefined)
      .map(({ text }) => atIdentity('legalBasis', { text, date }))
  },
})

const firstMonths = 3
