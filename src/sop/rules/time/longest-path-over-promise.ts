import { pathTimes } from '../paths/path-times.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * With every loop gone through once the procedure takes longer than the service promises, though
 * its usual way does not.
 */
export const longestPathOverPromise = rule({
  id: 'longest-path-over-promise',
  group: 'time',
  level: 'hint',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012', page: '24–25' },
  certainty: 'confirmed',
  check: (subject) => {
    const times = pathTimes(subject)
    if (times === undefined || times.likely > times.promised) return []
    if (times.longest <= times.promised) return []
    return [atIdentity('promisedDuration', { path: times.longest, promised: times.promised })]
  },
})
