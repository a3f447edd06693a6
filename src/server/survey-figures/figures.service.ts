import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { seesSurveys } from '../survey/survey.policy.ts'
import { surveyNotFound } from '../survey/survey.service.ts'
import { findSurvey } from '../survey/survey.queries.ts'
import type { Survey } from '../survey/survey-record.ts'
import { computeResults, withTrends } from './compute-results.ts'
import { findPreviousSurvey } from './figures.queries.ts'
import type { SurveyResults } from './figures-record.ts'
import { readSums } from './kept-sums.ts'
import type { SurveySums } from './survey-sums.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

/** All figures of a survey as it stands, also while it is open. */
export function getSurveyResults(
  { db, actor }: Context,
  surveyId: string,
): Promise<Outcome<{ readonly results: SurveyResults }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesSurveys(actor)) return mayNotRead
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    return { ok: true, results: await readResults(tx, survey) }
  })
}

/** The figures of a survey beside those of the survey of its unit before it. */
export async function readResults(tx: Tx, survey: Survey): Promise<SurveyResults> {
  const { results } = await readFigures(tx, survey)
  const previous = await findPreviousSurvey(tx, survey.id)
  const before = previous && (await findSurvey(tx, previous.id))
  if (previous === undefined || before === undefined) return results
  const figures = computeResults(before, await readSums(tx, before))
  return { ...withTrends(results, figures), previous }
}

/** The figures of a survey by itself, and the sums from which they come. */
export async function readFigures(
  tx: Tx,
  survey: Survey,
): Promise<{ readonly results: SurveyResults; readonly sums: SurveySums }> {
  const sums = await readSums(tx, survey)
  const [unit] = await listUnitLine(tx, survey.unitId)
  const results = {
    survey,
    unitName: unit?.name ?? '',
    ...computeResults(survey, sums),
    computedAt: new Date().toISOString(),
  }
  return { results, sums }
}
