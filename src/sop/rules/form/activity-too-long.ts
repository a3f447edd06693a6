import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** An activity that does not fit into one sentence. */
export const activityTooLong = rule({
  id: 'activity-too-long',
  group: 'form',
  level: 'hint',
  source: {
    kind: 'literature',
    title: 'Mendling, Reijers & van der Aalst, Seven Process Modeling Guidelines (2010), G6',
  },
  certainty: 'second-hand',
  check: ({ sop, activities, context }) =>
    sop.steps.flatMap((step, row) => {
      const count = activities[row]?.words.length ?? 0
      const most = context.limits.activityWords
      return count > most ? [atStep(step, 'activity', { count, most })] : []
    }),
})
