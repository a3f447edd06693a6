import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** An activity leaves its subject to the performer column. */
export const activityWithSubject = rule({
  id: 'activity-with-subject',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ sop, activities }) =>
    sop.steps.flatMap((step, row) => {
      const subject = activities[row]?.subject
      return subject === undefined ? [] : [atStep(step, 'activity', { subject: subject.name })]
    }),
})
