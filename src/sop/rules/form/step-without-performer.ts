import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** Nobody does the step. */
export const stepWithoutPerformer = rule({
  id: 'step-without-performer',
  group: 'form',
  level: 'error',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ sop }) =>
    sop.steps
      .filter((step) => step.symbols.some((symbol) => symbol.performers.length === 0))
      .map((step) => atStep(step, 'performers')),
})
