import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** What was entered at once, as its audit row tells it. */
export type EnteredPage = {
  readonly page: string
  readonly count: number
  readonly answers: readonly string[]
}

/** Lets others who enter the same page wait until the transaction ends. */
export async function holdPage(tx: Tx, page: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${page}, 7))`.execute(tx)
}

/** Pages that a person has entered today and not taken back, newest first. */
export async function listTodaysPages(
  tx: Tx,
  surveyId: string,
  personId: string,
): Promise<readonly EnteredPage[]> {
  const { rows } = await sql<EnteredPage>`
    select a.details ->> 'page' as page, (a.details ->> 'count')::int as count,
      a.details -> 'answers' as answers
    from audit a
    where a.subject_id = ${surveyId} and a.actor_id = ${personId}
      and a.action = 'survey-papers.entered' and ${isOfToday}
      and not exists (
        select from audit b where b.subject_id = a.subject_id and b.number > a.number
          and b.action = 'survey-papers.taken-back' and b.details ->> 'page' = a.details ->> 'page'
      )
    order by a.number desc`.execute(tx)
  return rows
}

const isOfToday = sql`a.at >= (
  select g.today at time zone g.time_zone from (
    select time_zone, government_today(government_id)::timestamp as today from government
    where government_id = current_government()
  ) g
)`

/** Whether a page was entered already, by whom and whenever. */
export async function isPageEntered(tx: Tx, surveyId: string, page: string): Promise<boolean> {
  const { rows } = await sql`
    select from audit where subject_id = ${surveyId} and action = 'survey-papers.entered'
      and details ->> 'page' = ${page} limit 1`.execute(tx)
  return rows.length > 0
}

/** How many of these answers are there. */
export async function countKnown(tx: Tx, answerIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from survey_answer
    where answer_id = any(${[...answerIds]}::uuid[])`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Leaves answers out of all figures; gives how many were in them or waited. */
export async function leaveOutAnswers(
  tx: Tx,
  surveyId: string,
  answerIds: readonly string[],
): Promise<number> {
  const { rows } = await sql`
    update survey_answer set state = 'left-out'
    where survey_id = ${surveyId} and answer_id = any(${[...answerIds]}::uuid[])
      and state <> 'left-out' returning answer_id`.execute(tx)
  return rows.length
}
