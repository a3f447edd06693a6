import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A step needs what no earlier step brings out and no outside party hands in. */
export const requirementWithoutSource = rule({
  id: 'requirement-without-source',
  group: 'data-flow',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    subject.unmet.flatMap(({ step, item, later }) =>
      later === undefined ? [atStep(step, 'requirements', { item })] : [],
    ),
})
