import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A row says what is done. */
export const missingActivity = rule({
  id: 'missing-activity',
  group: 'form',
  level: 'error',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: ({ sop }) =>
    sop.steps.filter((step) => step.activity.trim() === '').map((step) => atStep(step, 'activity')),
})
