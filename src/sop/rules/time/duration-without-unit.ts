import { readDurations } from '../durations.ts'
import { rule } from '../rule.ts'

/** A number without a unit: five minutes, hours or days? */
export const durationWithoutUnit = rule({
  id: 'duration-without-unit',
  group: 'time',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) =>
    readDurations(subject).flatMap(({ duration, place }) =>
      duration.kind === 'unitless' ? [{ place, data: { amount: duration.amount } }] : [],
    ),
})
