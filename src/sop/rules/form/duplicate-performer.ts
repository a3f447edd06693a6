import { atPerformer } from '../place.ts'
import { rule } from '../rule.ts'

/** Two columns under the same heading carry the same name. */
export const duplicatePerformer = rule({
  id: 'duplicate-performer',
  group: 'form',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const seen = new Set<string>()
    return sop.performers.flatMap(({ id, name, group }) => {
      const key = `${group ?? ''}/${name.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`
      const again = name.trim() !== '' && seen.has(key)
      seen.add(key)
      return again ? [atPerformer(id, { performer: name })] : []
    })
  },
})
