import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AnswerRules } from './answer-rules.ts'
import type { AnswerRow, WrittenOutcome } from './answer-row.ts'
import type { AskedSurveyRow } from './asked-survey.ts'

// All of it runs as the role of the public (`inArchive`), which may select views and call functions.

/** What a survey asks that is or was open. */
export async function findAskedSurvey(
  tx: Tx,
  by: 'survey_id' | 'slug',
  value: string,
): Promise<AskedSurveyRow | undefined> {
  const { rows } = await sql<AskedSurveyRow>`
    select s.survey_id as id, s.instrument, array(
      select json_build_object('id', v.service_id, 'leftOut', v.left_out)
      from public_survey_service v where v.survey_id = s.survey_id
    ) as services
    from public_survey s where ${sql.ref(by)} = ${value}`.execute(tx)
  return rows[0]
}

/** Takes answers as `take_answers` does, and tells what became of each, in their order. */
export async function takeAnswerRows(
  tx: Tx,
  answers: readonly AnswerRow[],
  rules: AnswerRules,
): Promise<readonly WrittenOutcome[]> {
  const placed = JSON.stringify(answers.map((answer, at) => ({ place: at + 1, ...answer })))
  const { lateDays, manyFromAddress, burst } = rules
  const holding = rules.holding.map(({ flags }) => flags)
  const limits = JSON.stringify({ lateDays, manyFromAddress, burst, holding })
  const { rows } = await sql<{ outcome: WrittenOutcome }>`
    select outcome from take_answers(${placed}, ${limits}) order by place`.execute(tx)
  return rows.map(({ outcome }) => outcome)
}
