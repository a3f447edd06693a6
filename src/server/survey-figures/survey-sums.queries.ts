import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AnswerChannel } from '../survey/survey-record.ts'
import type { AnswerCounts } from './figures-record.ts'
import type { SumsRecord } from './survey-sums.ts'

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
  const { rows } = await sql<CellRow>`${answerCells(
    sql`survey_id = any(${surveyIds}::uuid[]) and ${received(days)}`,
  )}`.execute(tx)
  return rows.map(cellOf)
}

type CellRow = Omit<AnswerCell, 'counted' | 'leftOut'> & { readonly all: number }

/** Scores take eight bytes an answer: they tell how many are counted. */
function cellOf({ all, ...cell }: CellRow): AnswerCell {
  const counted = (cell.scores?.length ?? 0) / 8
  return { ...cell, counted, leftOut: all - cell.held - counted }
}

function answerCells(which: ReturnType<typeof sql>) {
  return sql`
    select survey_id as "surveyId", service_id as "serviceId", channel,
      count(*) as "all", count(*) filter (where state = 'held') as held,
      string_agg(int8send(scores), ''::bytea) filter (where state = 'counted') as scores
    from survey_answer
    where ${which}
    group by survey_id, service_id, channel`
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

/** The kept sums of a survey as they lie in the database. */
export type KeptSums = { readonly through: string; readonly sums: SumsRecord }

/** Through which day sums could be kept, and through which they are. */
export async function findKeptDays(
  tx: Tx,
  surveyId: string,
): Promise<{ readonly settled: string; readonly kept: string | null }> {
  const { rows } = await sql<{ settled: string; kept: string | null }>`
    select government_today(current_government()) - 2 as settled,
      (select through from survey_tally where survey_id = ${surveyId}) as kept`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a select without a table gave no row')
  return row
}

/**
 * Locks the sums of a survey until the end of the transaction, unless somebody decides about its answers
 * or keeps them just now.
 */
export async function tryLockSums(tx: Tx, surveyId: string): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('survey tally ' || ${surveyId}::uuid, 0)) as locked`.execute(
    tx,
  )
  return rows[0]?.locked === true
}

export async function findKeptSums(tx: Tx, surveyId: string): Promise<KeptSums | undefined> {
  const { rows } = await sql<KeptSums>`
    select through, sums from survey_tally where survey_id = ${surveyId}`.execute(tx)
  return rows[0]
}

/** Keeps sums through a day, in the place of those before. */
export async function keepSumsRow(tx: Tx, surveyId: string, kept: KeptSums): Promise<void> {
  await sql`
    insert into survey_tally (survey_id, through, sums)
    values (${surveyId}, ${kept.through}, ${JSON.stringify(kept.sums)}::jsonb)
    on conflict (government_id, survey_id)
    do update set through = excluded.through, sums = excluded.sums`.execute(tx)
}

/**
 * What is kept through a day and the answers that came after it, as they were at one moment; undefined
 * where nothing is kept through that day any more.
 */
export async function readKeptAndNewer(
  tx: Tx,
  surveyId: string,
  through: string,
): Promise<{ readonly kept: KeptSums; readonly cells: readonly AnswerCell[] } | undefined> {
  type Row = { readonly sums: SumsRecord | null } & (CellRow | { readonly surveyId: null })
  // The day is given, not read: only so the index finds what came after it.
  const { rows } = await sql<Row>`
    with kept as (
      select sums from survey_tally where survey_id = ${surveyId} and through = ${through}
    ),
    cells as (${answerCells(sql`survey_id = ${surveyId} and ${received({ after: through })}`)})
    select case when row_number() over () = 1 then kept.sums end as sums, cells.*
    from kept left join cells on true`.execute(tx)
  const sums = rows.find((row) => row.sums !== null)?.sums ?? undefined
  if (sums === undefined) return undefined
  return { kept: { through, sums }, cells: rows.filter((row) => row.surveyId !== null).map(cellOf) }
}

/**
 * The answers of a whole period are put together in memory, by as many processes as there are, and not
 * sorted: PostgreSQL thinks of far more groups than there are.
 */
export async function allowLargeSums(tx: Tx): Promise<void> {
  await sql`select set_config('work_mem', '512MB', true), set_config('statement_timeout', '10min', true),
    set_config('enable_sort', 'off', true),
    set_config('parallel_setup_cost', '0', true), set_config('parallel_tuple_cost', '0', true)`.execute(
    tx,
  )
}
