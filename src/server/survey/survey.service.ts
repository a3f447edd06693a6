import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { SurveyList, SurveyListRequest, SurveyToLead } from './survey-record.ts'
import { maySurvey, seesSurveys, surveyActions } from './survey.policy.ts'
import { findSurvey } from './survey.queries.ts'
import { listSurveyRows } from './survey-list.queries.ts'

export const surveyNotFound = {
  ok: false,
  code: 'not-found',
  what: 'survey',
} as const satisfies Failure
const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

const pageSize = 50

/** Surveys of the whole government, those that begin last first. */
export function listSurveys(
  { db, actor }: Context,
  request: SurveyListRequest,
): Promise<Outcome<{ readonly list: SurveyList }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesSurveys(actor)) return mayNotRead
    const offset = (request.page - 1) * pageSize
    const rows = await listSurveyRows(tx, { ...request, offset, limit: pageSize + 1 })
    const items = rows.slice(0, pageSize)
    return { ok: true, list: { items, page: request.page, hasMore: rows.length > pageSize } }
  })
}

/** One survey, and what the person may do with it. */
export function getSurvey(
  { db, actor }: Context,
  surveyId: string,
): Promise<Outcome<SurveyToLead>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<SurveyToLead>> => {
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    if (!seesSurveys(actor)) return mayNotRead
    const units = await listUnitLine(tx, survey.unitId)
    const line = units.map(({ id }) => id)
    const may = surveyActions.filter((action) => maySurvey(actor, action, line))
    return { ok: true, survey, unitName: units[0]?.name ?? '', may }
  })
}
