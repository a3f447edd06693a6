import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** No related SOP is named: most procedures begin or end in another one. */
export const relatedSopsEmpty = rule({
  id: 'related-sops-empty',
  group: 'relations',
  level: 'hint',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'second-hand',
  check: ({ sop }) =>
    sop.identity.relatedSops.some((text) => /\p{L}/u.test(text)) ? [] : [atIdentity('relatedSops')],
})
