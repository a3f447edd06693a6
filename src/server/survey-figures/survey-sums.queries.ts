import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AnswerChannel } from '../survey/survey-record.ts'
import type { AnswerCounts } from './figures-record.ts'

/** Days on which answers came in: after one, and through another; without bounds all. */
export type ReceivedDays = { readonly after?: string; readonly through?: string }

/** The answers of a survey to one service by one channel, and the packed scores of those counted. */
export type AnswerCell = AnswerCounts & {
  readonly surveyId: string
  readonly serviceId: string
  readonly channel: AnswerChannel
  readonly scores: Buffer | null
}

/** The answers of some surveys, by survey, service and channel. */
export async function listAnswerCells(
  tx: Tx,
  surveyIds: readonly string[],
  days: ReceivedDays = {},
): Promise<readonly AnswerCell[]> {
  const { rows } = await sql<AnswerCell>`
    select survey_id as "surveyId", service_id as "serviceId", channel,
      count(*) filter (where state = 'counted') as counted,
      count(*) filter (where state = 'held') as held,
      count(*) filter (where state = 'left-out') as "leftOut",
      string_agg(int8send(scores), ''::bytea) filter (where state = 'counted') as scores
    from survey_answer
    where survey_id = any(${surveyIds}::uuid[]) and ${received(days)}
    group by survey_id, service_id, channel
    order by survey_id, service_id, channel`.execute(tx)
  return rows
}

/** Counted answers of one service by one channel that are all alike. */
export type AlikeAnswers = {
  readonly serviceId: string
  readonly channel: AnswerChannel
  readonly scores: Buffer
  readonly parts: Readonly<Record<string, number>> | null
  readonly times: number
}

/** The counted answers of a survey in which elements are asked in parts. */
export async function listAlikeAnswers(
  tx: Tx,
  surveyId: string,
  days: ReceivedDays = {},
): Promise<readonly AlikeAnswers[]> {
  const { rows } = await sql<AlikeAnswers>`
    select service_id as "serviceId", channel, int8send(scores) as scores, parts,
      count(*) as times
    from survey_answer
    where survey_id = ${surveyId} and state = 'counted' and ${received(days)}
    group by service_id, channel, survey_answer.scores, parts`.execute(tx)
  return rows
}

function received({ after, through }: ReceivedDays) {
  return sql`${after === undefined ? sql`true` : sql`received_on > ${after}::date`}
    and ${through === undefined ? sql`true` : sql`received_on <= ${through}::date`}`
}
