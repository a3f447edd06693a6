import { readDurations } from '../durations.ts'
import { rule } from '../rule.ts'

/** A time that cannot be read, so that nobody can measure whether it is kept. */
export const durationUnreadable = rule({
  id: 'duration-unreadable',
  group: 'time',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) =>
    readDurations(subject).flatMap(({ duration, place }) =>
      duration.kind === 'unread' ? [{ place, data: { text: duration.text } }] : [],
    ),
})
