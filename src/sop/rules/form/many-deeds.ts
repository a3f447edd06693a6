import type { Activity } from '../language/activity.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** Several things done in one row; each deserves its own time and output. */
export const manyDeeds = rule({
  id: 'many-deeds',
  group: 'form',
  level: 'hint',
  source: {
    kind: 'literature',
    title: 'Mendling, Reijers & van der Aalst, Seven Process Modeling Guidelines (2010), G6',
  },
  certainty: 'second-hand',
  check: ({ sop, activities, context }) =>
    sop.steps.flatMap((step, row) => {
      const count = countDeeds(activities[row])
      const most = context.limits.deedsPerActivity
      return count > most ? [atStep(step, 'activity', { count, most })] : []
    }),
})

// After these a verb tells an aim or a quality, not a further deed.
const asides = new Set([
  'agar',
  'dapat',
  'dengan',
  'guna',
  'mampu',
  'sebelum',
  'sambil',
  'untuk',
  'yang',
])

function countDeeds(activity: Activity | undefined): number {
  const words = activity?.words ?? []
  return words.filter(
    (word, at) => word.form === 'active' && !asides.has(words[at - 1]?.lower ?? ''),
  ).length
}
