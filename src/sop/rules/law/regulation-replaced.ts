import { findKnown, printKey, readCitations } from '../citations/citations.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A cited regulation has been replaced by another. */
export const regulationReplaced = rule({
  id: 'regulation-replaced',
  group: 'law',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'second-hand',
  check: (subject) =>
    readCitations(subject).flatMap(({ text, citation }) => {
      const by = findKnown(subject, citation)?.replacedBy
      return by === undefined ? [] : [atIdentity('legalBasis', { text, by: printKey(by) })]
    }),
})
