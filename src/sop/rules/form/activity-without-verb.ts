import { openingWord } from '../language/activity.ts'
import { activeFormOf } from '../language/verb-form.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** An activity begins with an active verb (memeriksa, berkoordinasi, terima). */
export const activityWithoutVerb = rule({
  id: 'activity-without-verb',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ sop, activities }) =>
    sop.steps.flatMap((step, row) => {
      const activity = activities[row]
      const word = activity === undefined ? undefined : openingWord(activity)
      if (word === undefined || activity?.subject !== undefined) return []
      if (word.form === 'active' || word.form === 'bare') return []
      const better = word.form === 'passive' ? capital(activeFormOf(word.lower) ?? '') : ''
      return [atStep(step, 'activity', { word: word.text, form: word.form, better })]
    }),
})

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
