import { cleanText } from '#sop'
import { needPriorities, type Need, type NeedFields } from '#server'
import type { Words } from '../../messages/words.ts'
import { fieldText } from '../../request/form.ts'

/** What somebody typed, as it was typed. */
export type TypedNeed = {
  readonly title: string
  readonly reason: string
  readonly dutyId: string
  readonly priority: string
  readonly year: string
  readonly quarter: string
  readonly personId: string
}

export type NeedErrors = Partial<Record<'title' | 'reason' | 'year', string>>

export const emptyNeed: TypedNeed = {
  title: '',
  reason: '',
  dutyId: '',
  priority: 'medium',
  year: '',
  quarter: '',
  personId: '',
}

const longestTitle = 300
const longestReason = 2000

/** The fields of a need that is there. */
export function typedOf(need: Need): TypedNeed {
  return {
    title: need.title,
    reason: need.reason,
    dutyId: need.dutyId ?? '',
    priority: need.priority,
    year: need.planned === null ? '' : String(need.planned.year),
    quarter: String(need.planned?.quarter ?? ''),
    personId: need.personId ?? '',
  }
}

export function readTypedNeed(form: URLSearchParams): TypedNeed {
  const text = (name: string) => cleanText(fieldText(form, name)).trim()
  return {
    title: text('title').replaceAll('\n', ' '),
    reason: text('reason'),
    dutyId: text('duty'),
    priority: text('priority'),
    year: text('year'),
    quarter: text('quarter'),
    personId: text('person'),
  }
}

/** The need that was meant, or what is wrong with what was typed. */
export function checkNeed(
  typed: TypedNeed,
  words: Words,
): { readonly fields: NeedFields } | { readonly errors: NeedErrors } {
  const errors = findErrors(typed, words)
  if (Object.keys(errors).length > 0) return { errors }
  const quarter = /^[1-4]$/.test(typed.quarter) ? Number(typed.quarter) : null
  return {
    fields: {
      title: typed.title,
      reason: typed.reason,
      dutyId: typed.dutyId === '' ? null : typed.dutyId,
      priority: needPriorities.find((known) => known === typed.priority) ?? 'medium',
      planned: typed.year === '' ? null : { year: Number(typed.year), quarter },
      personId: typed.personId === '' ? null : typed.personId,
    },
  }
}

function findErrors({ title, reason, year, quarter }: TypedNeed, words: Words): NeedErrors {
  const w = words.inventory.form
  const isYear = /^20\d\d$|^2100$/.test(year)
  return {
    ...(title === '' ? { title: w.titleMissing } : {}),
    ...(title.length > longestTitle ? { title: w.tooLong(longestTitle) } : {}),
    ...(reason.length > longestReason ? { reason: w.tooLong(longestReason) } : {}),
    ...(year !== '' && !isYear ? { year: w.yearWrong } : {}),
    ...(year === '' && quarter !== '' ? { year: w.quarterAlone } : {}),
  }
}
