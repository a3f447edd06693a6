import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type { CommentOutcome, StaffComment } from './consultation-record.ts'

/** Which comments are looked at. */
export const commentShelves = ['held', 'unanswered', 'answered', 'refused'] as const
export type CommentShelf = (typeof commentShelves)[number]

type Page = { readonly offset: number; readonly limit: number }

/** A page of one shelf, oldest first. Of held ones that begin alike the first stands for all. */
export async function listCommentRows(
  tx: Tx,
  { consultationId, shelf }: { readonly consultationId: string; readonly shelf: CommentShelf },
  page: Page,
): Promise<readonly StaffComment[]> {
  if (shelf === 'held') return listHeldGroups(tx, consultationId, page)
  return select(
    tx,
    sql`from consultation_comment c
      where c.consultation_id = ${consultationId} and ${conditions[shelf]}
      order by c.sent_at, c.comment_id ${pageOf(page)}`,
  )
}

const conditions = {
  unanswered: sql`c.state = 'shown' and c.outcome is null`,
  answered: sql`c.state = 'shown' and c.outcome is not null`,
  refused: sql`c.state = 'refused'`,
} as const satisfies Record<Exclude<CommentShelf, 'held'>, RawBuilder<unknown>>

function listHeldGroups(
  tx: Tx,
  consultationId: string,
  page: Page,
): Promise<readonly StaffComment[]> {
  return select(
    tx,
    sql`from (
        select * from comment_group where consultation_id = ${consultationId} and held > 0
        order by first_at, likeness ${pageOf(page)}
      ) g
      cross join lateral (
        select * from consultation_comment h where h.consultation_id = g.consultation_id
          and h.likeness = g.likeness and h.state = 'held' order by h.sent_at, h.comment_id limit 1
      ) c
      order by g.first_at, g.likeness`,
    sql`g.held`,
  )
}

async function select(
  tx: Tx,
  source: RawBuilder<unknown>,
  alike: RawBuilder<unknown> = sql`1`,
): Promise<readonly StaffComment[]> {
  const { rows } = await sql<StaffComment>`
    select c.comment_id as id, c.part, c.text, c.shown_name as "shownName", c.reasons, c.state,
      c.sent_at as "sentAt", c.refusal, c.outcome, c.answer, encode(c.likeness, 'hex') as likeness,
      ${alike} as alike ${source}`.execute(tx)
  return rows
}

export type Judgement = {
  readonly consultationId: string
  /** Shown from now on, or not, with the reason for the sender. */
  readonly verdict: 'shown' | 'refused'
  readonly refusal: string
  readonly by: string
}

/** Judges these comments, and gives how many it changed. An answer given before stays in the file. */
export async function judgeRows(
  tx: Tx,
  { consultationId, verdict, refusal, by }: Judgement,
  which: { readonly id: string } | { readonly likeness: string },
): Promise<number> {
  const chosen =
    'id' in which
      ? sql`comment_id = ${which.id} and state in ('held', 'shown', 'refused')`
      : sql`likeness = decode(${which.likeness}, 'hex') and state = 'held'`
  const { numAffectedRows } = await sql`
    update consultation_comment
    set state = ${verdict}, refusal = ${refusal}, judged_by = ${by}, judged_at = now()
    where consultation_id = ${consultationId} and ${chosen} and state <> ${verdict}`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

export type Answer = {
  readonly outcome: CommentOutcome
  readonly answer: string
  readonly by: string
}

/** Answers a comment that stands in public; says whether it does. */
export async function answerRow(
  tx: Tx,
  { consultationId, commentId }: { readonly consultationId: string; readonly commentId: string },
  { outcome, answer, by }: Answer,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('consultation_comment')
    .set({ outcome, answer, answered_by: by, answered_at: sql<Date>`now()` })
    .where('consultation_id', '=', consultationId)
    .where('comment_id', '=', commentId)
    .where('state', '=', 'shown')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
