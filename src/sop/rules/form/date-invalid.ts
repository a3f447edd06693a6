import { isIsoDate } from '../citations/iso-date.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A date that is no day of the calendar. */
export const dateInvalid = rule({
  id: 'date-invalid',
  group: 'form',
  level: 'error',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) =>
    (['madeOn', 'revisedOn', 'effectiveOn'] as const)
      .filter((field) => sop.identity[field] !== '' && !isIsoDate(sop.identity[field]))
      .map((field) => atIdentity(field, { field, date: sop.identity[field] })),
})
