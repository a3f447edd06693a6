import type { Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { FieldFault, FieldFaults } from '../failure.ts'
import { findToday } from '../consultation/consultation.queries.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Survey } from '../survey/survey-record.ts'
import { isEnded, type FollowUpContent } from './follow-up-record.ts'

/** What is wrong with an action as it was filled in, by the names of its fields. */
export async function findContentFaults(
  tx: Tx,
  survey: Survey,
  content: FollowUpContent,
): Promise<FieldFaults> {
  const { element, serviceId, ownerUnitId } = content
  const isAsked = survey.instrument.elements.some(({ key }) => key === element)
  const isOfSurvey =
    serviceId === undefined || survey.services.some((one) => one.serviceId === serviceId)
  const hasOwner = isUuid(ownerUnitId) && (await listUnitLine(tx, ownerUnitId)).length > 0
  return {
    ...textFaults(content),
    ...(!isAsked && { element: 'unknown' }),
    ...(!isOfSurvey && { service: 'unknown' }),
    ...(!hasOwner && { 'owner-unit': 'unknown' }),
    ...dayFaults(content, await findToday(tx)),
  }
}

const lengths = { cause: 2000, action: 2000, ownerPosition: 200 } as const
const fieldNames = { cause: 'cause', action: 'action', ownerPosition: 'owner-position' } as const

function textFaults(content: FollowUpContent): FieldFaults {
  const faults: [string, FieldFault][] = []
  for (const name of ['cause', 'action', 'ownerPosition'] as const) {
    const { length } = content[name]
    if (length === 0) faults.push([fieldNames[name], 'missing'])
    if (length > lengths[name]) faults.push([fieldNames[name], 'too-long'])
  }
  if (content.result.length > 4000) faults.push(['result', 'too-long'])
  if (isEnded(content) && content.result === '') faults.push(['result', 'missing'])
  return Object.fromEntries(faults)
}

/** Days that are none are '' and missing; what has happened lies not in the future. */
function dayFaults(content: FollowUpContent, today: string): FieldFaults {
  const { dueOn, begunOn = '', endedOn = '' } = content
  const isUnbegun = content.state === 'planned'
  return {
    ...(dueOn === '' && { due: 'not-a-day' }),
    ...(content.state === 'under-way' && begunOn === '' && { 'begun-on': 'missing' }),
    ...(begunOn > today && { 'begun-on': 'future' }),
    ...(isUnbegun && begunOn !== '' && { state: 'too-early' }),
    ...(isEnded(content) && endedOn === '' && { 'ended-on': 'missing' }),
    ...(endedOn > today && { 'ended-on': 'future' }),
    ...(endedOn !== '' && endedOn < begunOn && { 'ended-on': 'too-early' }),
  }
}
