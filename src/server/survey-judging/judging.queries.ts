import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type { AlikeAnswers } from '../survey-figures/survey-sums.queries.ts'
import type {
  AnswerChoice,
  AnswerGroup,
  AnswerGrouping,
  AnswersByState,
  ChosenAnswers,
  Judgement,
} from './judging-record.ts'

type Page = { readonly offset: number; readonly limit: number }
type Fragment = RawBuilder<unknown>

/** What is the same of two answers with the same scores, also where elements are asked in parts. */
const pattern = sql`encode(int8send(a.scores), 'hex') || coalesce(md5(a.parts::text), '')`
/** The reasons of an answer to wait; `none` where it has none. */
const flags = sql`case when cardinality(a.flags) = 0 then array['none'] else a.flags end`

const groupKeys = {
  flag: sql`f.flag`,
  day: sql`a.received_on::text`,
  channel: sql`a.channel::text`,
  service: sql`a.service_id::text`,
  pattern,
} as const satisfies Record<AnswerGrouping, Fragment>

/** The condition of a choice. Answers that nobody had to decide about are never among them. */
export function chosen(surveyId: string, choice: AnswerChoice): Fragment {
  const { state, flag, day, channel, serviceId } = choice
  const conditions = [
    sql`a.survey_id = ${surveyId}`,
    sql`a.state = ${sql.lit(state)}`,
    sql`(a.state <> 'counted' or a.judgement_id is not null)`,
    ...(flag === undefined ? [] : [sql`${flag} = any(${flags})`]),
    ...(day === undefined ? [] : [sql`a.received_on::text = ${day}`]),
    ...(channel === undefined ? [] : [sql`a.channel::text = ${channel}`]),
    ...(serviceId === undefined ? [] : [sql`a.service_id::text = ${serviceId}`]),
    ...(choice.pattern === undefined ? [] : [sql`${pattern} = ${choice.pattern}`]),
  ]
  return sql.join(conditions, sql` and `)
}

/** How many answers wait, and about how many somebody decided what. */
export async function countByState(tx: Tx, surveyId: string): Promise<AnswersByState> {
  const { rows } = await sql<AnswersByState>`
    select count(*) filter (where state = 'held')::integer as held,
      count(*) filter (where state = 'left-out')::integer as "left-out",
      count(*) filter (where state = 'counted')::integer as counted
    from survey_answer a
    where survey_id = ${surveyId} and (state <> 'counted' or judgement_id is not null)`.execute(tx)
  return rows[0] ?? { held: 0, 'left-out': 0, counted: 0 }
}

/** How many answers a choice holds, and a mark of which they are. */
export async function findChosen(
  tx: Tx,
  surveyId: string,
  choice: AnswerChoice,
): Promise<ChosenAnswers> {
  const { rows } = await sql<ChosenAnswers>`
    select count(*)::integer as count,
      count(*) || '.' || coalesce(bit_xor(uuid_hash_extended(answer_id, 0)), 0)::text as mark
    from survey_answer a where ${chosen(surveyId, choice)}`.execute(tx)
  return rows[0] ?? { count: 0, mark: '' }
}

/** A page of the groups of a choice, the largest first. */
export async function listGroups(
  tx: Tx,
  grouped: {
    readonly surveyId: string
    readonly choice: AnswerChoice
    readonly by: AnswerGrouping
  },
  page: Page,
): Promise<readonly AnswerGroup[]> {
  const { surveyId, choice, by } = grouped
  const eachFlag = by === 'flag' ? sql`cross join lateral unnest(${flags}) as f(flag)` : sql``
  const { rows } = await sql<AnswerGroup & { readonly packed: string }>`
    select key, sum(alike)::integer as answers, count(*)::integer as patterns,
      max(alike)::integer as "mostAlike", min(packed) as packed
    from (
      select ${groupKeys[by]} as key, count(*) as alike, min(a.scores)::text as packed
      from survey_answer a ${eachFlag} where ${chosen(surveyId, choice)}
      group by ${groupKeys[by]}, ${pattern}
    ) as one
    group by key order by answers desc, key ${pageOf(page)}`.execute(tx)
  return rows.map(({ key, answers, patterns, mostAlike, packed }) => ({
    key,
    answers,
    patterns,
    mostAlike,
    ...(by === 'pattern' && { scores: unpack(BigInt(packed)) }),
  }))
}

/** The nine scores that `survey_answer.scores` packs in three bits each, the first in the lowest. */
function unpack(packed: bigint): readonly number[] {
  return Array.from({ length: 9 }, (_, place) => Number((packed >> BigInt(3 * place)) & 7n))
}

/** The answers of a choice, those with the same scores together. */
export function listAlikeChosen(tx: Tx, surveyId: string, choice: AnswerChoice) {
  return listAlike(tx, chosen(surveyId, choice))
}

/** The counted answers that are not of a choice, likewise. */
export function listAlikeOthers(tx: Tx, surveyId: string, choice: AnswerChoice) {
  return listAlike(
    tx,
    sql`a.survey_id = ${surveyId} and a.state = 'counted' and not (${chosen(surveyId, choice)})`,
  )
}

async function listAlike(tx: Tx, condition: Fragment): Promise<readonly AlikeAnswers[]> {
  const { rows } = await sql<AlikeAnswers>`
    select a.service_id as "serviceId", a.channel, int8send(a.scores) as scores, a.parts,
      count(*)::integer as times
    from survey_answer a where ${condition}
    group by a.service_id, a.channel, a.scores, a.parts`.execute(tx)
  return rows
}

/** Decides about the answers of a choice, and gives the id of the decision. */
export async function judgeRows(
  tx: Tx,
  surveyId: string,
  decided: {
    readonly choice: AnswerChoice
    readonly verdict: Judgement['verdict']
    readonly reason: string
    readonly count: number
    readonly isCorrection: boolean
    readonly by: string
  },
): Promise<string> {
  const { judgement_id: id } = await tx
    .insertInto('survey_judgement')
    .values({
      survey_id: surveyId,
      verdict: decided.verdict,
      reason: decided.reason,
      count: decided.count,
      is_correction: decided.isCorrection,
      judged_by: decided.by,
    })
    .returning('judgement_id')
    .executeTakeFirstOrThrow()
  await sql`update survey_answer a set state = ${decided.verdict}, judgement_id = ${id}
    where ${chosen(surveyId, decided.choice)}`.execute(tx)
  return id
}

/** A page of decisions, newest first. */
export async function listJudgements(
  tx: Tx,
  surveyId: string,
  page: Page,
): Promise<readonly Judgement[]> {
  const { rows } = await sql<Judgement>`
    select j.judgement_id as id, j.verdict, j.reason, j.count, (
        select count(*)::integer from survey_answer a
        where a.survey_id = j.survey_id and a.judgement_id = j.judgement_id
      ) as standing, j.is_correction as "isCorrection", j.judged_at as "judgedAt",
      p.name as "judgedBy", j.taken_back_at as "takenBackAt", b.name as "takenBackBy"
    from survey_judgement j join person p on p.person_id = j.judged_by
    left join person b on b.person_id = j.taken_back_by
    where j.survey_id = ${surveyId}
    order by j.judged_at desc, j.judgement_id ${pageOf(page)}`.execute(tx)
  return rows
}

/** Takes a decision back: the answers for which it still stands wait again. Gives how many; undefined: none such. */
export async function takeBackRow(
  tx: Tx,
  at: { readonly surveyId: string; readonly judgementId: string },
  by: string,
): Promise<number | undefined> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_judgement')
    .set({ taken_back_at: sql<Date>`now()`, taken_back_by: by })
    .where('survey_id', '=', at.surveyId)
    .where('judgement_id', '=', at.judgementId)
    .where('taken_back_at', 'is', null)
    .where('is_correction', '=', false)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return undefined
  const waiting = await tx
    .updateTable('survey_answer')
    .set({ state: 'held', judgement_id: null })
    .where('survey_id', '=', at.surveyId)
    .where('judgement_id', '=', at.judgementId)
    .executeTakeFirst()
  return Number(waiting.numUpdatedRows)
}
