import { clockOf, estimateMinutes, printDuration } from '#time'
import { atStep } from '../place.ts'
import { mentionedTimes, printQuantity } from '../durations.ts'
import { rule } from '../rule.ts'

/** The cell counts minutes at the desk while the text speaks of days or months of waiting. */
export const touchTimeAsElapsed = rule({
  id: 'touch-time-as-elapsed',
  group: 'time',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop, context }) =>
    sop.steps.flatMap((step) => {
      const cell = step.duration && estimateMinutes(step.duration, context.office)
      if (step.duration === undefined || cell === undefined || cell.longest === 0) return []
      const waiting = mentionedTimes(step).find((quantity) => {
        const time = estimateMinutes({ kind: 'amount', quantity }, context.office)
        return clockOf(quantity.unit) !== 'work' && (time?.shortest ?? 0) > cell.longest * farMore
      })
      if (waiting === undefined) return []
      return [
        atStep(step, 'duration', {
          cell: printDuration(step.duration),
          text: printQuantity(waiting),
        }),
      ]
    }),
})

// Less than this is a matter of rounding.
const farMore = 5
