import { emptyCells } from '../empty-cells.ts'
import { rule } from '../rule.ts'

/** A step names what comes out of it. Where no step does, the SOP is told once. */
export const missingOutput = rule({
  id: 'missing-output',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) => emptyCells(subject, 'output', (step) => /^[\s–—-]*$/.test(step.output)),
})
