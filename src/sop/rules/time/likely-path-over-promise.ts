import { pathTimes } from '../paths/path-times.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** The usual way through the procedure takes longer than the service promises. */
export const likelyPathOverPromise = rule({
  id: 'likely-path-over-promise',
  group: 'time',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) => {
    const times = pathTimes(subject)
    if (times === undefined || times.likely <= times.promised) return []
    return [atIdentity('promisedDuration', { path: times.likely, promised: times.promised })]
  },
})
