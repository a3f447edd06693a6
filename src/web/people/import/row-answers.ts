import type { JudgedRow, ListAnswer } from '#server'
import type { ListForm, RowAnswers } from '../../list/list-form.ts'
import { readRole } from '../read-role.ts'

/** What can be settled about a row. */
export type Question = 'unit' | 'role' | 'twin'

/** What was settled about the rows of a list of people. */
export function readAnswers(answers: ListForm['answers']): ReadonlyMap<number, ListAnswer> {
  return new Map([...answers].map(([number, chosen]) => [number, readAnswer(chosen)]))
}

function readAnswer({ unit, role: named, twin }: RowAnswers): ListAnswer {
  const role = readRole(named ?? '')
  return {
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(role === undefined ? {} : { role }),
    ...(twin === 'same' || twin === 'other' ? { twin } : {}),
  }
}

/** What is asked about a row: what is in doubt, and what was settled and may be settled otherwise. */
export function questionsOf({ doubts }: JudgedRow, chosen: RowAnswers): readonly Question[] {
  const isOpen = {
    unit: doubts.includes('unknown-unit') || doubts.includes('several-units'),
    role: doubts.includes('unknown-role') || doubts.includes('no-role'),
    twin: doubts.includes('twin'),
  }
  return (['unit', 'role', 'twin'] as const).filter(
    (each) => isOpen[each] || chosen[each] !== undefined,
  )
}
