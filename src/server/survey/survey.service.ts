import { findToday } from '../consultation/consultation.queries.ts'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { SurveyList, SurveyListRequest, SurveyToLead } from './survey-record.ts'
import { maySurvey, seesSurveys, surveyActions, surveysSomewhere } from './survey.policy.ts'
import { findSurvey } from './survey.queries.ts'
import { listSurveyRows, listSurveyYears, listUnsurveyed } from './survey-list.queries.ts'
import { findResponse, type SurveyResponse } from './survey-response.queries.ts'
import { sampleOf, type SurveySample } from './survey-sample.ts'

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
    const { unitId, ...others } = request
    const known = unitId !== undefined && isUuid(unitId) ? request : others
    const offset = (request.page - 1) * pageSize
    const rows = await listSurveyRows(tx, { ...known, offset, limit: pageSize + 1 })
    const thisYear = Number((await findToday(tx)).slice(0, 4))
    const list = {
      items: rows.slice(0, pageSize),
      page: request.page,
      hasMore: rows.length > pageSize,
      years: await listSurveyYears(tx),
      unsurveyed: surveysSomewhere(actor, 'instrument') ? await listUnsurveyed(tx, thisYear) : [],
      thisYear,
    }
    return { ok: true, list }
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

/** A survey with its sample, and what has come in. */
export type SurveyPlan = SurveyToLead & {
  readonly sample: SurveySample
  readonly response: SurveyResponse
  /** Open although its last day is over. */
  readonly isOverdue: boolean
}

/** One survey with how many should answer, and how many have. */
export async function getSurveyPlan(
  context: Context,
  surveyId: string,
): Promise<Outcome<SurveyPlan>> {
  const read = await getSurvey(context, surveyId)
  if (!read.ok) return read
  const { db, actor } = context
  const { survey } = read
  return inGovernment(db, actor.governmentId, async (tx) => ({
    ...read,
    sample: sampleOf(survey),
    response: await findResponse(tx, surveyId),
    isOverdue: survey.state === 'open' && survey.endsOn < (await findToday(tx)),
  }))
}
