import { rowNumber } from '../../model/row-number.ts'
import { atStep } from '../place.ts'
import { unmetRequirements } from '../requirements/unmet-requirements.ts'
import { rule } from '../rule.ts'

/** A step needs what only a later step brings out, and no way leads back. */
export const requirementBeforeOutput = rule({
  id: 'requirement-before-output',
  group: 'data-flow',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) =>
    unmetRequirements(subject).flatMap(({ step, item, later }) =>
      later === undefined
        ? []
        : [atStep(step, 'requirements', { item, later: rowNumber(subject.sop, later) })],
    ),
})
