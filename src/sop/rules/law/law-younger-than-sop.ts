import { dateInForce, findKnown } from '../citations/citations.ts'
import { yearOf } from '../citations/iso-date.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A cited regulation is younger than the day the SOP takes effect. */
export const lawYoungerThanSop = rule({
  id: 'law-younger-than-sop',
  group: 'law',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) => {
    const date = dateInForce(subject.sop)
    const year = yearOf(date)
    if (year === undefined) return []
    return subject.citations
      .filter((cited) => {
        const issuedOn = findKnown(subject, cited.citation)?.issuedOn
        return issuedOn === undefined ? (cited.citation.year ?? 0) > year : issuedOn > date
      })
      .map(({ text }) => atIdentity('legalBasis', { text, date }))
  },
})
