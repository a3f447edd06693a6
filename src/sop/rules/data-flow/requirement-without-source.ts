import { atStep } from '../place.ts'
import { unmetRequirements } from '../requirements/unmet-requirements.ts'
import { rule } from '../rule.ts'

/** A step needs what no earlier step brings out and no outside party hands in. */
export const requirementWithoutSource = rule({
  id: 'requirement-without-source',
  group: 'data-flow',
  level: 'hint',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) =>
    unmetRequirements(subject).flatMap(({ step, item, later }) =>
      later === undefined ? [atStep(step, 'requirements', { item })] : [],
    ),
})
