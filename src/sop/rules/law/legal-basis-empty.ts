import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** An SOP names the regulations on which it stands. */
export const legalBasisEmpty = rule({
  id: 'legal-basis-empty',
  group: 'law',
  level: 'error',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'second-hand',
  check: ({ sop }) =>
    sop.identity.legalBasis.some((text) => text.trim() !== '') ? [] : [atIdentity('legalBasis')],
})
