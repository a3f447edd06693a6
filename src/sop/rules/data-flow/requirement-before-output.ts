import { rowNumber } from '../../model/row-number.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A step needs what only a later step brings out, and no way leads back. */
export const requirementBeforeOutput = rule({
  id: 'requirement-before-output',
  group: 'data-flow',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    subject.unmet.flatMap(({ step, item, later }) =>
      later === undefined
        ? []
        : [atStep(step, 'requirements', { item, later: rowNumber(subject.sop, later) })],
    ),
})
