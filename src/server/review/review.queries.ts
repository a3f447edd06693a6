import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type { ReviewKind, ReviewPeriod } from './review-period.ts'
import {
  reviewContent,
  type DueReview,
  type HeldKind,
  type Review,
  type ReviewContent,
  type ReviewSummary,
} from './review-record.ts'

/** How often SOPs are looked at in the current government, and what says so. */
export async function listReviewPeriods(tx: Tx): Promise<readonly ReviewPeriod[]> {
  const { rows } = await sql<ReviewPeriod>`
    select kind, months, source from review_periods(current_government())
    order by array_position(array['monitoring', 'evaluation', 'renewal'], kind::text)`.execute(tx)
  return rows
}

/** Sets a government's own period. */
export async function upsertReviewPeriod(tx: Tx, period: ReviewPeriod): Promise<void> {
  const { months, source } = period
  await tx
    .insertInto('review_period')
    .values(period)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'kind']).doUpdateSet({ months, source }),
    )
    .execute()
}

/** What comes due within so many days is shown, too. */
const daysAhead = 30

/**
 * What is due, the longest overdue first, from the clocks of SOPs in force: reads as many of each kind
 * as the pages until there hold. `units`: only SOPs of these and of those below them.
 */
export async function listDueRows(
  tx: Tx,
  units: 'all' | readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<DueReview[]> {
  const dueOf = (kind: HeldKind) => sql`(
    select c.sop_id, c.kind, (c.since + make_interval(months => p.months))::date as due_on
    from review_clock c
    where c.kind = ${kind} and ${within(units)} and c.since <= (
      select (government_today(current_government()) + ${daysAhead}::integer
        - make_interval(months => r.months))::date
      from review_periods(current_government()) r where r.kind = ${kind})
    order by c.since, c.sop_id ${pageOf({ offset: 0, limit: offset + limit })})`
  const { rows } = await sql<DueReview>`
    with due as (
      select * from (
        select d.* from review_periods(current_government()) p
        cross join lateral ${dueOf('monitoring')} d where p.kind = 'monitoring'
        union all
        select d.* from review_periods(current_government()) p
        cross join lateral ${dueOf('evaluation')} d where p.kind = 'evaluation'
      ) as both_kinds
      order by due_on, sop_id, kind ${pageOf({ offset, limit })}
    )
    select due.sop_id as "sopId", r.title, u.name as "unitName", due.kind, due.due_on as "dueOn",
      due.due_on < government_today(current_government()) as "isOverdue",
      open.review_id as "openReviewId"
    from due
    join sop s on s.sop_id = due.sop_id
    join sop_revision r on r.sop_id = s.sop_id and r.number = s.in_force
    join unit u on u.unit_id = s.unit_id
    left join sop_review open
      on open.sop_id = due.sop_id and open.kind = due.kind and open.finished_at is null
    order by due.due_on, due.sop_id, due.kind`.execute(tx)
  return rows
}

function within(units: 'all' | readonly string[]) {
  if (units === 'all') return sql`true`
  return sql`c.unit_id = any (array(
    with recursive tree as (
      select unit_id from unit where unit_id = any(${[...units]}::uuid[])
      union
      select child.unit_id from tree join unit child on child.parent_id = tree.unit_id
    )
    select unit_id from tree))`
}

/** What comes due and nobody was told of yet. */
export type UntoldReview = Pick<DueReview, 'sopId' | 'title' | 'kind' | 'dueOn'> & {
  readonly unitId: string
}

/** Takes some of what is due and was not told yet: the caller tells it in the same transaction. */
export async function claimReminders(tx: Tx, most: number): Promise<readonly UntoldReview[]> {
  const { rows } = await sql<UntoldReview>`
    with due as (
      select c.sop_id, c.kind, (c.since + make_interval(months => p.months))::date as due_on
      from review_periods(current_government()) p join review_clock c on c.kind = p.kind
      where c.kind <> 'renewal' and c.since <= (
          government_today(current_government()) + ${daysAhead}::integer
          - make_interval(months => p.months))::date
        and c.reminded_for is distinct from (c.since + make_interval(months => p.months))::date
      order by c.since, c.sop_id limit ${most} for update of c skip locked
    )
    update review_clock c set reminded_for = due.due_on
    from due join sop s on s.sop_id = due.sop_id
    join sop_revision r on r.sop_id = s.sop_id and r.number = s.in_force
    where c.sop_id = due.sop_id and c.kind = due.kind
    returning c.sop_id as "sopId", r.title, c.kind, due.due_on as "dueOn", s.unit_id as "unitId"`.execute(
    tx,
  )
  return rows
}

/** Every government's id. */
export async function listGovernmentIds(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from every_government() as id`.execute(db.kysely)
  return rows.map(({ id }) => id)
}

/** When an SOP in force is due for what, and what of it somebody has begun. */
export async function listDueOfSop(tx: Tx, sopId: string) {
  const { rows } = await sql<
    Pick<DueReview, 'kind' | 'dueOn' | 'isOverdue' | 'openReviewId'>
  >`select c.kind, (c.since + make_interval(months => p.months))::date as "dueOn",
      c.since + make_interval(months => p.months) < government_today(current_government())
        as "isOverdue",
      open.review_id as "openReviewId"
    from review_clock c join review_periods(current_government()) p on p.kind = c.kind
    left join sop_review open
      on open.sop_id = c.sop_id and open.kind = c.kind and open.finished_at is null
    where c.sop_id = ${sopId} and c.kind <> 'renewal'
    order by c.kind desc`.execute(tx)
  return rows
}

/** The finished reviews of an SOP, newest first. */
export async function listReviewsOfSop(tx: Tx, sopId: string) {
  const { rows } = await sql<ReviewSummary>`
    select review_id as id, kind, revision, held_on as "heldOn", finished_at as "finishedAt",
      content ->> 'conclusion' as conclusion,
      (select count(*) from jsonb_array_elements(content -> 'steps') as step
        where step ->> 'verdict' = 'badly') as "badSteps"
    from sop_review where sop_id = ${sopId} and finished_at is not null
    order by held_on desc, finished_at desc limit 200`.execute(tx)
  return rows
}

/** The SOP that a review is about, locked; its revision in force. */
export async function lockReviewedSop(tx: Tx, sopId: string) {
  return tx
    .selectFrom('sop')
    .select(['unit_id as unitId', 'in_force as inForce'])
    .where('sop_id', '=', sopId)
    .forUpdate()
    .executeTakeFirst()
}

/** The same without a lock, with what it is called. */
export async function findReviewedSop(tx: Tx, sopId: string) {
  return tx
    .selectFrom('sop')
    .innerJoin('unit', 'unit.unit_id', 'sop.unit_id')
    .select(['sop.unit_id as unitId', 'in_force as inForce', 'title', 'unit.name as unitName'])
    .where('sop_id', '=', sopId)
    .executeTakeFirst()
}

export type NewReview = Pick<
  Review,
  'sopId' | 'revision' | 'kind' | 'rules' | 'method' | 'content'
> & { readonly by: string }

/** Begins a review today, unless one of that kind is open; gives its id. The SOP must be locked. */
export async function insertReview(tx: Tx, review: NewReview): Promise<string | undefined> {
  const row = await tx
    .insertInto('sop_review')
    .values({
      sop_id: review.sopId,
      revision: review.revision,
      kind: review.kind,
      rules: review.rules,
      held_on: sql<string>`government_today(current_government())`,
      method: review.method,
      content: JSON.stringify(review.content),
      begun_by: review.by,
      saved_by: review.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('review_id')
    .executeTakeFirst()
  return row?.review_id
}

/** The review of that kind which somebody has begun. */
export async function findOpenReview(tx: Tx, sopId: string, kind: ReviewKind) {
  const row = await tx
    .selectFrom('sop_review')
    .select('review_id')
    .where('sop_id', '=', sopId)
    .where('kind', '=', kind)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return row?.review_id
}

/** One review, under the title and number of the revision that it looks at. */
export async function findReview(tx: Tx, reviewId: string): Promise<Review | undefined> {
  const { rows } = await sql<Omit<Review, 'content'> & { readonly content: unknown }>`
    select w.review_id as id, w.sop_id as "sopId", r.title,
      coalesce(f.number, r.content #>> '{identity,number}', '') as number,
      s.unit_id as "unitId", u.name as "unitName", w.kind, w.revision, w.rules,
      w.held_on as "heldOn", w.method, w.content, w.version, w.saved_at as "savedAt",
      p.name as "savedBy", w.finished_at as "finishedAt"
    from sop_review w
    join sop s on s.sop_id = w.sop_id
    join sop_revision r on r.sop_id = w.sop_id and r.number = w.revision
    left join ratification f on f.sop_id = w.sop_id and f.revision = w.revision
    join unit u on u.unit_id = s.unit_id
    join person p on p.person_id = w.saved_by
    where w.review_id = ${reviewId}`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, content: reviewContent.parse(row.content) }
}

/** Locks a review for the rest of the transaction, and gives it as it then stands. */
export async function lockReview(tx: Tx, reviewId: string): Promise<Review | undefined> {
  await tx
    .selectFrom('sop_review')
    .select('review_id')
    .where('review_id', '=', reviewId)
    .forUpdate()
    .execute()
  return findReview(tx, reviewId)
}

export type ReviewChange = {
  readonly heldOn: string
  readonly method: string
  readonly content: ReviewContent
}

/** Writes a locked review as its next version; finished, it never changes again. */
export async function updateReview(
  tx: Tx,
  reviewId: string,
  change: ReviewChange & { readonly by: string; readonly finished: boolean },
): Promise<void> {
  await tx
    .updateTable('sop_review')
    .set({
      held_on: change.heldOn,
      method: change.method,
      content: JSON.stringify(change.content),
      version: sql`version + 1`,
      saved_at: sql`now()`,
      saved_by: change.by,
      ...(change.finished ? { finished_at: sql<Date>`now()` } : {}),
    })
    .where('review_id', '=', reviewId)
    .execute()
}

/** Takes away a review that was not finished. */
export async function deleteReview(tx: Tx, reviewId: string): Promise<void> {
  await tx.deleteFrom('sop_review').where('review_id', '=', reviewId).execute()
}

/** Starts the clock of an SOP anew from a day, never back. */
export async function startClock(
  tx: Tx,
  { sopId, kind, day }: { readonly sopId: string; readonly kind: ReviewKind; readonly day: string },
): Promise<void> {
  await tx
    .updateTable('review_clock')
    .set({ since: day })
    .where('sop_id', '=', sopId)
    .where('kind', '=', kind)
    .where('since', '<', day)
    .execute()
}

/** Today by the clock of the current government, and the day since when an SOP is in force. */
export async function findReviewDays(tx: Tx, sopId: string) {
  const { rows } = await sql<{ readonly today: string; readonly inForceSince: string | null }>`
    select government_today(current_government()) as today,
      (select since from review_clock where sop_id = ${sopId} and kind = 'renewal') as "inForceSince"`.execute(
    tx,
  )
  return rows[0] ?? { today: '', inForceSince: null }
}
