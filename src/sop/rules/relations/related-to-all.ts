import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** Related to "all SOPs": that helps nobody find the one that matters. */
export const relatedToAll = rule({
  id: 'related-to-all',
  group: 'relations',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) =>
    sop.identity.relatedSops
      .filter((text) =>
        /\b(?:semua|seluruh|segala)\b.{0,40}\b(?:sop|prosedur|standar operasional)\b|\b(?:sop|prosedur) lain/iu.test(
          text.slice(0, 500),
        ),
      )
      .map((text) => atIdentity('relatedSops', { text })),
})
