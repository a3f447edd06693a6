import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { PreviousSurvey } from './figures-record.ts'

/** The last survey of the same unit that began before this one and was opened. */
export async function findPreviousSurvey(
  tx: Tx,
  surveyId: string,
): Promise<PreviousSurvey | undefined> {
  const { rows } = await sql<PreviousSurvey>`
    select p.survey_id as id, p.slug, p.title, p.begins_on as "beginsOn", p.ends_on as "endsOn"
    from survey s
    join survey p on p.government_id = s.government_id and p.unit_id = s.unit_id
      and p.begins_on < s.begins_on and p.state <> 'draft'
    where s.survey_id = ${surveyId}
    order by p.begins_on desc, p.survey_id limit 1`.execute(tx)
  return rows[0]
}
