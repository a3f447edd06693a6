import type { SentAnswer } from '#server'
import { fieldText } from '../../request/form.ts'
import { passed, type Questions } from './questions.ts'

/** What a form holds, by the names of its fields. */
export type TypedAnswer = Readonly<Record<string, string>>

/** What can be wrong with a field. */
export type FieldFault = 'choose' | 'too-long' | 'nothing-rated' | 'forged'

/** What is wrong, by field. */
export type AnswerFaults = Readonly<Record<string, FieldFault>>

/** What is wrong with a form as a whole stands here. */
export const wholeForm = 'form'

/** What was typed into the fields of these questions, and nothing else. */
export function readTyped(form: URLSearchParams, questions: Questions): TypedAnswer {
  const fields = [
    ...questions.rated.flatMap(({ field, importance }) => [field, importance?.field]),
    ...questions.further.map(({ field }) => field),
  ]
  const typed = fields.flatMap((field) => {
    const text = field === undefined ? '' : fieldText(form, field)
    return field === undefined || text === '' ? [] : [[field, text] as const]
  })
  return Object.fromEntries(typed)
}

/** Which questions nobody has looked at: each is answered, or passed by a choice. */
export function findUnanswered(typed: TypedAnswer, { rated }: Questions): AnswerFaults {
  const open = rated.filter(({ field }) => typed[field] === undefined)
  if (open.length > 0) return Object.fromEntries(open.map(({ field }) => [field, 'choose']))
  const isAllPassed = rated.every(({ field }) => typed[field] === passed)
  return isAllPassed ? { [wholeForm]: 'nothing-rated' } : {}
}

type Rated = Pick<SentAnswer, 'scores' | 'importance' | 'extra' | 'remarks'>

/** The answer that was typed. Numbers are taken as they are: whether there is such a score is judged later. */
export function readAnswer(typed: TypedAnswer, { rated, further }: Questions): Rated {
  const number = (field: string) => {
    const text = typed[field]
    return text === undefined || text === passed ? undefined : Number(text)
  }
  const isText = ({ question }: Questions['further'][number]) => question.kind === 'text'
  const asked = rated.flatMap(({ importance }) => (importance === undefined ? [] : [importance]))
  return {
    scores: keepDefined(rated.map(({ key, field }) => [key, number(field)])),
    importance: keepDefined(asked.map(({ key, field }) => [key, number(field)])),
    extra: keepDefined(
      further
        .filter((one) => !isText(one))
        .map(({ question, field }) => [question.key, number(field)]),
    ),
    remarks: keepDefined(
      further.filter(isText).map(({ question, field }) => [question.key, textOf(typed[field])]),
    ),
  }
}

function textOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

function keepDefined<Value>(
  entries: readonly (readonly [string, Value | undefined])[],
): Record<string, Value> {
  const kept = entries.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return Object.fromEntries(kept)
}
