import { needPriorities, type JudgedNeed, type NeedAnswer, type NeedDoubt } from '#server'
import type { ListForm, RowAnswers } from '../../list/list-form.ts'

/** What can be settled about a row. */
export type Question = 'unit' | 'twin' | 'priority' | 'year' | 'person'

/** What settles each doubt. */
const questions: Readonly<Record<NeedDoubt, Question>> = {
  'no-unit': 'unit',
  'unknown-unit': 'unit',
  'several-units': 'unit',
  'foreign-unit': 'unit',
  similar: 'twin',
  dropped: 'twin',
  'unknown-priority': 'priority',
  'unknown-time': 'year',
  'unknown-person': 'person',
  'several-people': 'person',
}

/** What was settled about the rows of a list of SOPs. */
export function readAnswers(answers: ListForm['answers']): ReadonlyMap<number, NeedAnswer> {
  return new Map([...answers].map(([number, chosen]) => [number, readAnswer(chosen)]))
}

function readAnswer({ unit, twin, year, person, ...chosen }: RowAnswers): NeedAnswer {
  const priority = needPriorities.find((each) => each === chosen['priority'])
  return {
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(twin === 'same' || twin === 'other' ? { twin } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(/^20\d\d$/.test(year ?? '') ? { year: Number(year) } : {}),
    ...(year === 'none' ? { year: null } : {}),
    ...(person === undefined ? {} : { personId: person === 'none' ? null : person }),
  }
}

/** What is asked about a row: what is in doubt, and what was settled and may be settled otherwise. */
export function questionsOf({ doubts }: JudgedNeed, chosen: RowAnswers): readonly Question[] {
  const open = doubts.map((doubt) => questions[doubt])
  return (['unit', 'twin', 'priority', 'year', 'person'] as const).filter(
    (each) => open.includes(each) || chosen[each] !== undefined,
  )
}
