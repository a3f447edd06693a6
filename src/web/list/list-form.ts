import { createHash } from 'node:crypto'
import { fieldText } from '../request/form.ts'

/** What was chosen about one row, by question. */
export type RowAnswers = Readonly<Partial<Record<string, string>>>

/** A list as text with what was settled about its rows, by their numbers. */
export type ListForm = {
  readonly text: string
  readonly answers: ReadonlyMap<number, RowAnswers>
}

/** Reads the form. Answers hold for the list that they were given for, no other. */
export function readListForm(form: URLSearchParams): ListForm {
  const text = fieldText(form, 'text')
  const answers = new Map<number, RowAnswers>()
  if (form.get('of') !== digestOf(text)) return { text, answers }
  for (const [field, value] of form) {
    const [, question, number] = /^([a-z]+)-(\d{1,4})$/.exec(field) ?? []
    if (question === undefined || value === '') continue
    const row = Number(number)
    answers.set(row, { ...answers.get(row), [question]: value })
  }
  return { text, answers }
}

/** Tells one list from another. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.trim()).digest('base64url').slice(0, 16)
}

/** The fields that keep answers: name and value. */
export function answerFields(answers: ListForm['answers']): readonly (readonly [string, string])[] {
  return [...answers].flatMap(([row, chosen]) =>
    Object.entries(chosen).map(([question, value = '']) => [`${question}-${row}`, value] as const),
  )
}
