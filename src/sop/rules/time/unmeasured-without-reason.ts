import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A step whose time is not measured says why: "selama kegiatan" is a reason, "menyesuaikan" is
 * none.
 */
export const unmeasuredWithoutReason = rule({
  id: 'unmeasured-without-reason',
  group: 'time',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: ({ sop }) =>
    sop.steps.flatMap((step) => {
      if (step.duration?.kind !== 'unmeasured' || isReason(step.duration.reason)) return []
      return [atStep(step, 'duration', { text: step.duration.reason })]
    }),
})

const empty =
  /^(?:menyesuaikan|disesuaikan|sesuai (?:dengan )?(?:kebutuhan|kondisi|situasi)|kondisional|situasional|fleksibel|relatif|insidental|tentatif|tidak (?:ada (?:durasi|batas|jangka)( waktu)?|terbatas|terukur|ditentukan|dapat (?:ditentukan|diukur|diperkirakan)))?[\s\p{P}]*$/iu

function isReason(text: string): boolean {
  return !empty.test(text.trim())
}
