import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AnswerChannel } from './survey-record.ts'

/** How many answers there are of each state. */
export type StateCounts = {
  readonly counted: number
  readonly held: number
  readonly leftOut: number
}

/** What has come in for a survey, and what was not taken. */
export type SurveyResponse = {
  readonly groups: readonly (StateCounts & {
    readonly serviceId: string
    readonly channel: AnswerChannel
  })[]
  /** By the Monday with which the week begins in which they came in. */
  readonly weeks: readonly (StateCounts & { readonly monday: string })[]
  readonly refusals: readonly Refusals[]
  /** Codes typed while it was asked that led to no survey, of the whole government. */
  readonly strayCodes: readonly Refusals[]
}

type Refusals = { readonly reason: string; readonly count: number }

const counts = sql`
  count(*) filter (where state = 'counted')::integer as counted,
  count(*) filter (where state = 'held')::integer as held,
  count(*) filter (where state = 'left-out')::integer as "leftOut"`

/** Linear in the answers of the survey. */
export async function findResponse(tx: Tx, surveyId: string): Promise<SurveyResponse> {
  const groups = await sql<SurveyResponse['groups'][number]>`
    select service_id as "serviceId", channel, ${counts} from survey_answer
    where survey_id = ${surveyId} group by service_id, channel`.execute(tx)
  const weeks = await sql<SurveyResponse['weeks'][number]>`
    select date_trunc('week', received_on)::date as monday, ${counts} from survey_answer
    where survey_id = ${surveyId} group by 1 order by 1`.execute(tx)
  const refusals = await sql<Refusals>`
    select reason, sum(count)::integer as count from survey_refusal
    where survey_id = ${surveyId} group by reason order by 2 desc, reason`.execute(tx)
  const strayCodes = await sql<Refusals>`
    select r.reason, sum(r.count)::integer as count from survey s join survey_code_refusal r
      on r.day between s.begins_on and coalesce(closed_early_on(s), s.ends_on)
    where s.survey_id = ${surveyId} group by r.reason order by 2 desc, r.reason`.execute(tx)
  return {
    groups: groups.rows,
    weeks: weeks.rows,
    refusals: refusals.rows,
    strayCodes: strayCodes.rows,
  }
}
