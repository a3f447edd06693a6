import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { ChoiceCounts, ReportTexts, TypedTexts } from './survey-report-record.ts'

export type KeptTexts = {
  readonly version: number
  readonly texts: TypedTexts
  readonly savedAt: Date
  readonly savedBy: string
}

/** The texts of a report, where somebody has saved them. */
export function findReportTexts(tx: Tx, surveyId: string): Promise<KeptTexts | undefined> {
  return tx
    .selectFrom('survey_report as r')
    .innerJoin('person as p', 'p.person_id', 'r.saved_by')
    .select(['r.version', 'r.texts', 'r.saved_at as savedAt', 'p.name as savedBy'])
    .where('r.survey_id', '=', surveyId)
    .executeTakeFirst()
}

/**
 * Writes the texts over those of a version (0: nobody has saved any yet), as the next one. Says whether
 * they still were of that version.
 */
export async function writeReportTexts(
  tx: Tx,
  write: {
    readonly surveyId: string
    readonly version: number
    readonly texts: ReportTexts
    readonly personId: string
  },
): Promise<boolean> {
  const { surveyId, version, texts, personId } = write
  const saved = { texts: JSON.stringify(texts), saved_by: personId }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('survey_report')
    .values({ survey_id: surveyId, ...saved })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'survey_id'])
        .doUpdateSet({ ...saved, version: version + 1, saved_at: sql`now()` })
        .where('survey_report.version', '=', version),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** When the survey itself was last changed or closed. */
export async function getSurveyTime(tx: Tx, surveyId: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select greatest(saved_at, closed_at) as at from survey where survey_id = ${surveyId}`.execute(
    tx,
  )
  return rows[0]?.at ?? new Date(0)
}

/** How often each choice of the further questions was taken in answers that count. Linear in the answers. */
export async function countChoices(tx: Tx, surveyId: string): Promise<ChoiceCounts> {
  const { rows } = await sql<{ question: string; choice: number; count: number }>`
    select e.key as question, e.value::integer as choice, count(*)::integer as count
    from survey_answer a, jsonb_each_text(a.extra) e
    where a.survey_id = ${surveyId} and a.state = 'counted' group by e.key, e.value`.execute(tx)
  const byQuestion = Map.groupBy(rows, ({ question }) => question)
  return new Map(
    [...byQuestion].map(([question, counts]) => [
      question,
      new Map(counts.map(({ choice, count }) => [choice, count])),
    ]),
  )
}
