import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type { Remark, RemarkChoice, RemarksByState } from './remark-record.ts'

export async function countRemarks(tx: Tx, surveyId: string): Promise<RemarksByState> {
  const { rows } = await sql<RemarksByState>`
    select count(*) filter (where state = 'held')::integer as held,
      count(*) filter (where state = 'shown')::integer as shown,
      count(*) filter (where state = 'refused')::integer as refused
    from survey_remark where survey_id = ${surveyId}`.execute(tx)
  return rows[0] ?? { held: 0, shown: 0, refused: 0 }
}

/** Remarks of a choice. Their order says nothing of when they came. */
export function listRemarkRows(
  tx: Tx,
  surveyId: string,
  { choice, offset, limit }: RemarkPage,
): Promise<readonly Remark[]> {
  const { state, serviceId, reason } = choice
  const conditions = [
    sql`r.survey_id = ${surveyId} and r.state = ${sql.lit(state)}`,
    ...(serviceId === undefined ? [] : [sql`r.service_id::text = ${serviceId}`]),
    ...(reason === undefined ? [] : [withReason(reason)]),
  ]
  return select(tx, sql.join(conditions, sql` and `), pageOf({ offset, limit }))
}

type RemarkPage = {
  readonly choice: RemarkChoice
  readonly offset: number
  readonly limit: number
}

function withReason(reason: string): RawBuilder<unknown> {
  return reason === 'none' ? sql`cardinality(r.reasons) = 0` : sql`${reason} = any(r.reasons)`
}

/** All remarks of a survey after one, in the same order. */
export function listAllRemarks(
  tx: Tx,
  surveyId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly Remark[]> {
  const condition = sql`r.survey_id = ${surveyId} and r.remark_id > ${after}::uuid`
  return select(tx, condition, sql`limit ${sql.lit(limit)}`)
}

async function select(
  tx: Tx,
  condition: RawBuilder<unknown>,
  part: RawBuilder<unknown>,
): Promise<readonly Remark[]> {
  const { rows } = await sql<Remark>`
    select r.remark_id as id, s.name as "serviceName", r.question, mask_contacts(r.text) as text,
      r.reasons, r.state, r.month, r.judged_at as "judgedAt", p.name as "judgedBy"
    from survey_remark r join service s on s.service_id = r.service_id
    left join person p on p.person_id = r.judged_by
    where ${condition} order by r.remark_id ${part}`.execute(tx)
  return rows
}

/** Shows remarks or does not, and gives the ids of those that it changed. */
export async function judgeRemarkRows(
  tx: Tx,
  surveyId: string,
  judged: {
    readonly ids: readonly string[]
    readonly verdict: 'shown' | 'refused'
    readonly by: string
  },
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('survey_remark')
    .set({ state: judged.verdict, judged_by: judged.by, judged_at: sql<Date>`now()` })
    .where('survey_id', '=', surveyId)
    .where('remark_id', 'in', judged.ids)
    .where('state', '<>', judged.verdict)
    .returning('remark_id as id')
    .execute()
  return rows.map(({ id }) => id)
}
