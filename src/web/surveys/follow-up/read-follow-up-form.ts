import { elementKeys } from '#measures'
import { followUpStates, type FollowUpContent } from '#server'
import { cleanText } from '#sop'
import { readDay } from '../../consultation/staff/read-round-form.ts'
import { fieldText } from '../../request/form.ts'

/** An action as it was typed; a day that is none is '' where it must be there. */
export function readContent(form: URLSearchParams): FollowUpContent {
  const text = (name: string) => cleanText(fieldText(form, name)).trim().toWellFormed()
  const day = (name: string) => readDay(fieldText(form, name)) ?? undefined
  const service = fieldText(form, 'service')
  const dueByQuarter = form.get('due-by') !== 'day'
  const due = day('due') ?? ''
  return {
    element: elementKeys.find((key) => key === form.get('element')) ?? 'requirements',
    serviceId: service === '' ? undefined : service,
    cause: text('cause'),
    action: text('action'),
    ownerUnitId: fieldText(form, 'owner-unit'),
    ownerPosition: text('owner-position').replaceAll('\n', ' '),
    dueOn: dueByQuarter ? endOfQuarter(due) : due,
    dueByQuarter,
    state: followUpStates.find((state) => state === form.get('state')) ?? 'planned',
    begunOn: day('begun-on'),
    endedOn: day('ended-on'),
    result: text('result'),
  }
}

/** The last day of the quarter in which a day lies: `2026-06-30`; '' of no day. */
export function endOfQuarter(day: string): string {
  if (day === '') return ''
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  return new Date(Date.UTC(Number(day.slice(0, 4)), quarter * 3, 0)).toISOString().slice(0, 10)
}

/** The texts of the fields of an action. */
export function textsOf(content: FollowUpContent, version: number): Record<string, string> {
  return {
    version: String(version),
    element: content.element,
    service: content.serviceId ?? '',
    cause: content.cause,
    action: content.action,
    'owner-unit': content.ownerUnitId,
    'owner-position': content.ownerPosition,
    due: content.dueOn,
    'due-by': content.dueByQuarter ? 'quarter' : 'day',
    state: content.state,
    'begun-on': content.begunOn ?? '',
    'ended-on': content.endedOn ?? '',
    result: content.result,
  }
}
