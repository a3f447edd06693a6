import { estimateMinutes, printDuration, type OfficeTime, type Quantity } from '#time'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A time and its equal in brackets that do not agree: "1 minggu (7 hari kerja)". */
export const equalTimesDiffer = rule({
  id: 'equal-times-differ',
  group: 'time',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop, context }) =>
    sop.steps.flatMap((step) => {
      if (step.duration?.kind !== 'amount' || step.duration.equals === undefined) return []
      const { quantity, equals } = step.duration
      return mayBeEqual([quantity, equals], context.office)
        ? []
        : [atStep(step, 'duration', { text: printDuration(step.duration) })]
    }),
})

// "1 bulan (22 hari kerja)" is a usual rounding; a tenth more or less is let pass.
const tolerance = 1.1

function mayBeEqual(quantities: readonly Quantity[], office: OfficeTime): boolean {
  const [one, other] = quantities.map((quantity) =>
    estimateMinutes({ kind: 'amount', quantity }, office),
  )
  if (one === undefined || other === undefined) return true
  return one.shortest <= other.longest * tolerance && other.shortest <= one.longest * tolerance
}
