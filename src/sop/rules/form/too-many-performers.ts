import { atDocument } from '../place.ts'
import { rule } from '../rule.ts'

/** More performer columns than a page holds legibly. */
export const tooManyPerformers = rule({
  id: 'too-many-performers',
  group: 'form',
  level: 'hint',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'memory',
  check: ({ sop, context }) => {
    const most = context.limits.performers
    const count = sop.performers.length
    return count > most ? [atDocument({ count, most })] : []
  },
})
