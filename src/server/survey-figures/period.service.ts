import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import { seesSurveys } from '../survey/survey.policy.ts'
import { listSurveysOfPeriod } from '../survey/survey.queries.ts'
import type { Survey } from '../survey/survey-record.ts'
import { computeResults, type ComputedResults } from './compute-results.ts'
import { asksInParts, sumAnswers, sumCells } from './sum-answers.ts'
import { allowLargeSums, listAnswerCells } from './survey-sums.queries.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

/** Days of the last days of surveys, both included. */
export type SurveyPeriod = { readonly from: string; readonly through: string }

/** A survey and all its figures. */
export type PeriodResult = { readonly survey: Survey; readonly computed: ComputedResults }

/**
 * Gives all figures of every survey of the government that ends in a period to `take`, straight from the
 * rows: they are read once, whatever was kept. Holds eight bytes an answer in memory.
 */
export function readPeriodResults(
  { db, actor }: Context,
  period: SurveyPeriod,
  take: (result: PeriodResult) => void,
): Promise<Outcome<{ readonly surveys: number }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesSurveys(actor)) return mayNotRead
    await allowLargeSums(tx)
    const surveys = await listSurveysOfPeriod(tx, period)
    const ids = surveys.filter(({ instrument }) => !asksInParts(instrument)).map(({ id }) => id)
    const cells = Map.groupBy(await listAnswerCells(tx, ids), ({ surveyId }) => surveyId)
    for (const survey of surveys) {
      const sums = asksInParts(survey.instrument)
        ? await sumAnswers(tx, survey)
        : sumCells(survey, cells.get(survey.id) ?? [])
      cells.delete(survey.id)
      take({ survey, computed: computeResults(survey, sums) })
    }
    return { ok: true, surveys: surveys.length }
  })
}
