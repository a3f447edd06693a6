import { emptyCells } from '../empty-cells.ts'
import { rule } from '../rule.ts'

/** A step says how long it takes. Where no step does, the SOP is told once. */
export const missingDuration = rule({
  id: 'missing-duration',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) => emptyCells(subject, 'duration', (step) => step.duration === undefined),
})
