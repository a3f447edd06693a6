import type { Citation } from '../citations/citation.ts'
import { findKnown, printKnown } from '../citations/citations.ts'
import type { KnownRegulation } from '../citations/known-regulations.ts'
import { stem } from '../language/stem.ts'
import { readWords } from '../language/words.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A citation with the subject of a well-known regulation, and the ministry, number or year of
 * another.
 */
export const regulationMixedUp = rule({
  id: 'regulation-mixed-up',
  group: 'law',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    subject.citations.flatMap(({ text, citation }) => {
      const cited = findKnown(subject, citation)
      const meant = subject.context.regulations.find(
        (known) => known.certainty !== 'memory' && isMixedUp({ citation, cited, known }),
      )
      return meant === undefined
        ? []
        : [atIdentity('legalBasis', { text, meant: printKnown(meant) })]
    }),
})

type Comparison = {
  readonly citation: Citation
  /** The known regulation that has the citation's kind, number and year. */
  readonly cited: KnownRegulation | undefined
  readonly known: KnownRegulation
}

/**
 * The subject of the known regulation under the key of another known one; or two of its kind, number
 * and year with the same subject. A title left out counts as the same where only the kind differs.
 */
function isMixedUp({ citation, cited, known }: Comparison): boolean {
  const { kind, number, year, about } = citation
  if (/^(?:perubahan|pencabutan)/.test(about)) return false
  const sameSubject = isSameSubject(about, known.about)
  if (cited !== undefined) return sameSubject && !isSameSubject(about, cited.about)
  const sameNumber = number === known.number && year === known.year
  const ministries = kind.startsWith('Permen') && known.kind.startsWith('Permen')
  if (about === '') return sameNumber && ministries
  const slipped = kind === known.kind ? number === known.number || year === known.year : sameNumber
  return slipped && sameSubject
}

const fillers = new Set('dan di dalam lingkungan pada tentang yang'.split(' '))

/** Most of what the shorter title says is in the longer one, which is not much longer. */
function isSameSubject(one: string, other: string): boolean {
  const [few = [], many = []] = [one, other]
    .map((text) => readWords(text).map((word) => word.lower))
    .map((words) => words.filter((word) => !fillers.has(word)).map(stem))
    .sort((a, b) => a.length - b.length)
  if (few.length < 2 || few.length < many.length * 0.4) return false
  return few.filter((word) => many.includes(word)).length >= few.length * 0.75
}
