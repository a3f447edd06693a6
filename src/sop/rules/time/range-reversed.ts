import { estimateMinutes, printDuration } from '#time'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A range that begins with the longer time. */
export const rangeReversed = rule({
  id: 'range-reversed',
  group: 'time',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop, context }) =>
    sop.steps.flatMap((step) => {
      if (step.duration?.kind !== 'range') return []
      const from = estimateMinutes({ kind: 'amount', quantity: step.duration.from }, context.office)
      const to = estimateMinutes({ kind: 'amount', quantity: step.duration.to }, context.office)
      if (from === undefined || to === undefined || from.shortest <= to.longest) return []
      return [atStep(step, 'duration', { text: printDuration(step.duration) })]
    }),
})
