import { rowNumber } from '../../model/row-number.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** Printed numbers that repeat, go back, or leave one out. A new phase may begin anew at 1. */
export const stepNumberOrder = rule({
  id: 'step-number-order',
  group: 'form',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    let before = 0
    return sop.steps.flatMap((step, row) => {
      const printed = rowNumber(sop, row)
      if (!/^\d{1,6}$/.test(printed)) return []
      const number = Number(printed)
      const expected = before + 1
      const anew = number === 1 && step.phase !== undefined
      before = number
      return number === expected || anew ? [] : [atStep(step, 'activity', { printed, expected })]
    })
  },
})
