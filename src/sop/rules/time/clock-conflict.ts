import { clockOf, quantitiesOf, type Quantity } from '#time'
import { atStep } from '../place.ts'
import { mentionedTimes, printQuantity } from '../durations.ts'
import { rule } from '../rule.ts'

/**
 * The text of a row counts the same time in days of another clock than the cell: calendar days
 * here, working days there.
 */
export const clockConflict = rule({
  id: 'clock-conflict',
  group: 'time',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) =>
    sop.steps.flatMap((step) => {
      const cell = step.duration === undefined ? [] : quantitiesOf(step.duration).filter(isDays)
      const [first] = cell
      if (first === undefined) return []
      const clocks = new Set(cell.map((quantity) => clockOf(quantity.unit)))
      const other = mentionedTimes(step)
        .filter((quantity) => isDays(quantity))
        .find((quantity) => !clocks.has(clockOf(quantity.unit)))
      if (other === undefined) return []
      return [atStep(step, 'duration', { cell: printQuantity(first), text: printQuantity(other) })]
    }),
})

function isDays({ unit }: Quantity): boolean {
  return unit === 'day' || unit === 'workingDay' || unit === 'period24h'
}
