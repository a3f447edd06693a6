import { findKnown, printKey } from '../citations/citations.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A cited regulation has been replaced by another. */
export const regulationReplaced = rule({
  id: 'regulation-replaced',
  group: 'law',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'second-hand',
  check: (subject) =>
    subject.citations.flatMap(({ text, citation }) => {
      const by = findKnown(subject, citation)?.replacedBy
      return by === undefined ? [] : [atIdentity('legalBasis', { text, by: printKey(by) })]
    }),
})
