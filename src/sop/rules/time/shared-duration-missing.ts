import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A time counted in another step, which does not exist, is the step itself, or counts it
 * elsewhere in turn.
 */
export const sharedDurationMissing = rule({
  id: 'shared-duration-missing',
  group: 'time',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const stepById = new Map(sop.steps.map((step) => [step.id, step]))
    return sop.steps.flatMap((step) => {
      if (step.duration?.kind !== 'shared') return []
      const holder = stepById.get(step.duration.step)
      const counted = holder !== undefined && holder !== step && holder.duration?.kind !== 'shared'
      return counted ? [] : [atStep(step, 'duration')]
    })
  },
})
