import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import {
  standardReviewContent,
  type StandardReview,
  type StandardReviewContent,
  type StandardReviewKind,
} from './standard-review-record.ts'

/** From when what is due of a standard in force is counted: its beginning, or the last look at it. */
export type ReviewClock = {
  readonly serviceId: string
  readonly serviceName: string
  readonly unitId: string
  readonly unitName: string
  readonly kind: StandardReviewKind
  readonly since: string
  readonly openId: string | null
}

/** Clocks that began before a day, the longest running first; of one service or of all. */
export async function listReviewClocks(
  tx: Tx,
  {
    serviceId,
    before,
    limit,
  }: {
    readonly serviceId?: string
    readonly before: Readonly<Record<StandardReviewKind, string>>
    readonly limit: number
  },
): Promise<readonly ReviewClock[]> {
  const { rows } = await sql<ReviewClock>`
    select * from (
      select s.service_id as "serviceId", s.name as "serviceName", s.unit_id as "unitId",
        u.name as "unitName", k.kind, greatest(v.since, (
          select max(r.held_on) from standard_review r where r.service_id = s.service_id
            and r.kind = k.kind and r.finished_at is not null
        )) as since, (
          select r.review_id from standard_review r where r.service_id = s.service_id
            and r.kind = k.kind and r.finished_at is null
        ) as "openId", k.before
      from service s
      join standard_version v on v.service_id = s.service_id and v.number = s.in_force
      join unit u on u.unit_id = s.unit_id
      cross join (values ('evaluation', ${before.evaluation}::date), ('review', ${before.review}::date))
        as k (kind, before)
      where ${serviceId === undefined ? sql`true` : sql`s.service_id = ${serviceId}`}
        and s.state = 'open'
    ) as clock
    where since <= before order by since, "serviceName", kind limit ${limit}`.execute(tx)
  return rows
}

/** A service, locked for the rest of the transaction, with its standard in force. */
export async function holdReviewed(tx: Tx, serviceId: string) {
  const { rows } = await sql<{ unitId: string; name: string; inForce: number | null }>`
    select unit_id as "unitId", name, in_force as "inForce" from service
    where service_id = ${serviceId} for update`.execute(tx)
  return rows[0]
}

export async function findReviewed(tx: Tx, serviceId: string) {
  const { rows } = await sql<{ unitId: string; name: string }>`
    select unit_id as "unitId", name from service where service_id = ${serviceId}`.execute(tx)
  return rows[0]
}

/** Begins a form today, or gives the one that is open. The service must be locked. */
export async function beginReviewRow(
  tx: Tx,
  row: {
    readonly serviceId: string
    readonly standard: number
    readonly kind: StandardReviewKind
    readonly content: StandardReviewContent
    readonly by: string
  },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const open = await tx
    .selectFrom('standard_review')
    .select('review_id')
    .where('service_id', '=', row.serviceId)
    .where('kind', '=', row.kind)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) return { id: open.review_id, isNew: false }
  const made = await tx
    .insertInto('standard_review')
    .values({
      service_id: row.serviceId,
      standard: row.standard,
      kind: row.kind,
      held_on: sql<string>`government_today(current_government())`,
      content: JSON.stringify(row.content),
      begun_by: row.by,
      saved_by: row.by,
    })
    .returning('review_id')
    .executeTakeFirstOrThrow()
  return { id: made.review_id, isNew: true }
}

async function listRows(tx: Tx, which: ReturnType<typeof sql>): Promise<readonly StandardReview[]> {
  const { rows } = await sql<Omit<StandardReview, 'content'> & { readonly content: unknown }>`
    select r.review_id as id, r.service_id as "serviceId", s.name as "serviceName",
      s.unit_id as "unitId", r.standard, r.kind, r.held_on as "heldOn", r.content, r.version,
      r.saved_at as "savedAt", p.name as "savedBy", r.finished_at as "finishedAt"
    from standard_review r join service s on s.service_id = r.service_id
    join person p on p.person_id = r.saved_by
    where ${which} order by r.held_on desc, r.saved_at desc limit 200`.execute(tx)
  return rows.map((row) => ({ ...row, content: standardReviewContent.parse(row.content) }))
}

export async function findStandardReview(tx: Tx, id: string): Promise<StandardReview | undefined> {
  return (await listRows(tx, sql`r.review_id = ${id}`))[0]
}

/** The same, locked for the rest of the transaction. */
export async function lockStandardReview(tx: Tx, id: string): Promise<StandardReview | undefined> {
  await sql`select from standard_review where review_id = ${id} for update`.execute(tx)
  return findStandardReview(tx, id)
}

export function listStandardReviews(tx: Tx, serviceId: string): Promise<readonly StandardReview[]> {
  return listRows(tx, sql`r.service_id = ${serviceId} and r.finished_at is not null`)
}

/** Writes a locked form as its next version; finished, it never changes again. */
export async function updateStandardReview(
  tx: Tx,
  id: string,
  change: {
    readonly heldOn: string
    readonly content: StandardReviewContent
    readonly by: string
    readonly finished: boolean
  },
): Promise<void> {
  await tx
    .updateTable('standard_review')
    .set({
      held_on: change.heldOn,
      content: JSON.stringify(change.content),
      version: sql`version + 1`,
      saved_at: sql`now()`,
      saved_by: change.by,
      ...(change.finished ? { finished_at: sql<Date>`now()` } : {}),
    })
    .where('review_id', '=', id)
    .execute()
}

/** Notes that people are told of a due day; says whether nobody had been told. */
export async function noteReminder(
  tx: Tx,
  at: { readonly serviceId: string; readonly kind: StandardReviewKind; readonly dueOn: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('standard_reminder')
    .values({ service_id: at.serviceId, kind: at.kind, due_on: at.dueOn })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
