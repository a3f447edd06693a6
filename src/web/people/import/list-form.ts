import { createHash } from 'node:crypto'
import type { JudgedRow, ListAnswer } from '#server'
import { fieldText } from '../../request/form.ts'
import { readRole } from '../read-role.ts'

/** A list as text with what was settled about its rows. */
export type ListForm = {
  readonly text: string
  readonly answers: ReadonlyMap<number, ListAnswer>
}

/** What can be settled about a row. */
export type Question = 'unit' | 'role' | 'twin'

/** Reads the form. Answers hold for the list that they were given for, no other. */
export function readListForm(form: URLSearchParams): ListForm {
  const text = fieldText(form, 'text')
  const answers = new Map<number, ListAnswer>()
  if (form.get('of') !== digestOf(text)) return { text, answers }
  for (const [field, value] of form) {
    const [, question, number] = /^(unit|role|twin)-(\d{1,4})$/.exec(field) ?? []
    if (question === undefined || value === '') continue
    const row = Number(number)
    answers.set(row, { ...answers.get(row), ...readAnswer(question, value) })
  }
  return { text, answers }
}

function readAnswer(question: string, value: string): ListAnswer {
  const role = readRole(value)
  if (question === 'unit') return { unitId: value }
  if (question === 'role') return role === undefined ? {} : { role }
  return value === 'same' || value === 'other' ? { twin: value } : {}
}

/** Tells one list from another. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.trim()).digest('base64url').slice(0, 16)
}

/** What is asked about a row: what is in doubt, and what was settled and may be settled otherwise. */
export function questionsOf({ doubts }: JudgedRow, answer: ListAnswer = {}): readonly Question[] {
  const isOpen = {
    unit: doubts.includes('unknown-unit') || doubts.includes('several-units'),
    role: doubts.includes('unknown-role') || doubts.includes('no-role'),
    twin: doubts.includes('twin'),
  }
  const isSettled = {
    unit: answer.unitId !== undefined,
    role: answer.role !== undefined,
    twin: answer.twin !== undefined,
  }
  return (['unit', 'role', 'twin'] as const).filter((each) => isOpen[each] || isSettled[each])
}

/** The fields that keep answers: name and value. */
export function answerFields(answers: ListForm['answers']): readonly (readonly [string, string])[] {
  return [...answers].flatMap(([row, { unitId, role, twin }]) =>
    [
      [`unit-${row}`, unitId] as const,
      [`role-${row}`, role] as const,
      [`twin-${row}`, twin] as const,
    ]
      .map(([name, value]) => [name, value ?? ''] as const)
      .filter(([, value]) => value !== ''),
  )
}
