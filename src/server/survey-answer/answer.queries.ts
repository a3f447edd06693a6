import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import { usualAnswerRules } from './answer-rules.ts'
import type { AnswerRow, WrittenOutcome } from './answer-row.ts'
import type { AskedSurveyRow } from './asked-survey.ts'

/** What a survey asks that is or was open; as the role of the public. */
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

/**
 * Takes answers as `take_answers` does, and tells what became of each, in their order. One statement is
 * the whole transaction: the way there and back costs more than the work.
 */
export async function takeAnswerRows(
  db: Pick<Database, 'kysely'>,
  governmentId: string,
  answers: readonly AnswerRow[],
): Promise<readonly WrittenOutcome[]> {
  const { lateDays, manyFromAddress, burst, holding } = usualAnswerRules
  const flags = holding.map((one) => one.flags)
  const rules = JSON.stringify({ lateDays, manyFromAddress, burst, holding: flags })
  const sent = JSON.stringify(answers)
  const { rows } = await sql<{ outcomes: readonly WrittenOutcome[] }>`
    select take_answers(${governmentId}, ${sent}, ${rules}) as outcomes`.execute(db.kysely)
  return rows[0]?.outcomes ?? []
}

/** Takes away what was counted by address and hour before yesterday. */
export async function deletePastCounts(tx: Tx): Promise<void> {
  await sql`
    delete from survey_sender where day < government_today(current_government()) - 1`.execute(tx)
  await sql`delete from survey_rush where hour < now() - interval '2 days'`.execute(tx)
}
