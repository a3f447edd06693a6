import { rowNumber } from '../../model/row-number.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** The same performer does what an earlier row already says in the same words. */
export const repeatedStep = rule({
  id: 'repeated-step',
  group: 'form',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const rows = new Map<string, number>()
    return sop.steps.flatMap((step, row) => {
      const text = step.activity.trim().toLowerCase()
      if (text === '') return []
      const key = `${step.symbols[0]?.performers[0] ?? ''}/${text}`
      const earlier = rows.get(key)
      if (earlier === undefined) rows.set(key, row)
      return earlier === undefined
        ? []
        : [atStep(step, 'activity', { earlier: rowNumber(sop, earlier) })]
    })
  },
})
