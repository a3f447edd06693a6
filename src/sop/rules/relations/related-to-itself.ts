import { sopName } from '../sop-name.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** An SOP related to itself. */
export const relatedToItself = rule({
  id: 'related-to-itself',
  group: 'relations',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const own = [sop.title, sop.identity.number].map(sopName).filter((name) => name !== '')
    return sop.identity.relatedSops
      .filter((text) => own.includes(sopName(text)))
      .map((text) => atIdentity('relatedSops', { text }))
  },
})
