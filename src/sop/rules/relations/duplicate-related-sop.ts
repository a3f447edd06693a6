import { sopName } from '../sop-name.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** The same SOP is named twice among the related ones. */
export const duplicateRelatedSop = rule({
  id: 'duplicate-related-sop',
  group: 'relations',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const seen = new Set<string>()
    return sop.identity.relatedSops.flatMap((text) => {
      const name = sopName(text)
      const again = name !== '' && seen.has(name)
      seen.add(name)
      return again ? [atIdentity('relatedSops', { text })] : []
    })
  },
})
