import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { SurveyListRequest, SurveySummary } from './survey-record.ts'

/** Surveys that match, those that begin last first. */
export async function listSurveyRows(
  tx: Tx,
  request: SurveyListRequest & { readonly offset: number; readonly limit: number },
): Promise<readonly SurveySummary[]> {
  const { unitId, state, year, offset, limit } = request
  const { rows } = await sql<SurveySummary>`
    select s.survey_id as id, s.title, s.unit_id as "unitId", u.name as "unitName",
      s.begins_on as "beginsOn", s.ends_on as "endsOn", s.state, s.rounding,
      s.state = 'open' and s.ends_on < government_today(current_government()) as "isOverdue",
      (select array_agg(a.population) from survey_service a where a.survey_id = s.survey_id)
        as populations,
      (select count(*)::integer from survey_answer a
        where a.survey_id = s.survey_id and a.state = 'counted') as counted
    from survey s join unit u on u.unit_id = s.unit_id
    where ${unitId === undefined ? sql`true` : sql`s.unit_id = ${unitId}`}
      and ${state === undefined ? sql`true` : sql`s.state = ${state}`}
      and ${year === undefined ? sql`true` : sql`s.begins_on <= ${`${year}-12-31`}::date and s.ends_on >= ${`${year}-01-01`}::date`}
    order by s.begins_on desc, s.survey_id offset ${offset} limit ${limit}`.execute(tx)
  return rows
}
