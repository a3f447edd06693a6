import type { Citation } from '../citations/citation.ts'
import { findKnown, printKnown } from '../citations/citations.ts'
import type { KnownRegulation } from '../citations/known-regulations.ts'
import { stem } from '../language/stem.ts'
import { readWords } from '../language/words.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A citation with the subject of a well-known regulation, and the ministry, number or year of another. */
export const regulationMixedUp = rule({
  id: 'regulation-mixed-up',
  group: 'law',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    subject.citations.flatMap(({ text, citation }) => {
      if (findKnown(subject, citation) !== undefined) return []
      const meant = subject.context.regulations.find((known) => isMixedUp(citation, known))
      return meant === undefined
        ? []
        : [atIdentity('legalBasis', { text, meant: printKnown(meant) })]
    }),
})
/** The same subject, and two of ministry, number and year the same: one of them slipped. */
function isMixedUp(citation: Citation, known: KnownRegulation): boolean {
  if (known.certainty === 'memory' || /^(?:perubahan|pencabutan)/.test(citation.about)) return false
  const same = [
    citation.kind === known.kind,
    citation.number === known.number,
    citation.year === known.year,
  ]
  return same.filter(Boolean).length === 2 && isSameSubject(citation.about, known.about)
}

const fillers = new Set('dan di dalam lingkungan pada tentang yang'.split(' '))

/** Most of what the shorter title says is in the longer one. */
function isSameSubject(one: string, other: string): boolean {
  const [few = [], many = []] = [one, other]
    .map((text) => readWords(text).map((word) => word.lower))
    .map((words) => words.filter((word) => !fillers.has(word)).map(stem))
    .sort((a, b) => a.length - b.length)
  if (few.length < 2) return false
  return few.filter((word) => many.includes(word)).length >= few.length * 0.75
}
