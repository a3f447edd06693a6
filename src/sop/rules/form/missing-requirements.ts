import { emptyCells } from '../empty-cells.ts'
import { rule } from '../rule.ts'

/** A step names what it needs (kelengkapan). Where no step does, the SOP is told once. */
export const missingRequirements = rule({
  id: 'missing-requirements',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) =>
    emptyCells(subject, 'requirements', (step) => step.requirements.trim() === ''),
})
