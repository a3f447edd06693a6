import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** What somebody has seen or taken. */
export type Viewing = {
  /** In the past: `viewed`, `downloaded` … */
  readonly action: string
  readonly subject: { readonly kind: 'sop' | 'import' | 'government'; readonly id: string }
}

/** Today, in the government's zone. */
const today = (timeZone: string) => sql`(clock_timestamp() at time zone ${timeZone})::date`

/** Notes who has seen what today; again changes nothing. */
export async function insertViewing(
  tx: Tx,
  { action, subject }: Viewing,
  { personId, timeZone }: { readonly personId: string; readonly timeZone: string },
): Promise<void> {
  await sql`
    with day as (
      insert into viewing_day (day) values (${today(timeZone)}) on conflict do nothing
    )
    insert into viewing (day, person_id, action, subject_kind, subject_id)
    values (${today(timeZone)}, ${personId}, ${action}, ${subject.kind}, ${subject.id})
    on conflict do nothing`.execute(tx)
}

/**
 * Days that have been over for an hour and are not sealed, with their digests. Their rows stay locked
 * until the transaction ends; days that somebody else is sealing are passed over.
 */
export async function lockOverDays(
  tx: Tx,
  timeZone: string,
): Promise<{ readonly day: string; readonly viewings: number; readonly digest: string | null }[]> {
  const { rows } = await sql<{ day: string; viewings: number; digest: string | null }>`
    select day::text, (select count(*) from viewing where viewing.day = viewing_day.day) as viewings,
      encode(viewing_digest(day), 'hex') as digest
    from viewing_day
    where sealed_by is null
      and day < ((clock_timestamp() - interval '1 hour') at time zone ${timeZone})::date
    order by day
    for update skip locked`.execute(tx)
  return rows
}

export async function sealDay(
  tx: Tx,
  { day, sealedBy }: { readonly day: string; readonly sealedBy: number },
): Promise<void> {
  await sql`update viewing_day set sealed_by = ${sealedBy} where day = ${day}::date`.execute(tx)
}

/** A viewing as it is listed. */
export type ViewingLine = {
  readonly firstAt: Date
  readonly personId: string
  readonly personName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectName: string | null
}

const mostViewings = 5000

/** What was seen on a day, or today, in the order in which it was; and the day. */
export async function listDay(
  tx: Tx,
  { day, timeZone }: { readonly day: string | undefined; readonly timeZone: string },
): Promise<{ readonly day: string; readonly viewings: readonly ViewingLine[] }> {
  const wanted = day === undefined ? today(timeZone) : sql`${day}::date`
  const { rows: days } = await sql<{ day: string }>`select (${wanted})::text as day`.execute(tx)
  const { rows } = await sql<ViewingLine>`
    select viewing.first_at as "firstAt", viewing.person_id as "personId",
      coalesce(person.name, '') as "personName", viewing.action,
      viewing.subject_kind as "subjectKind", viewing.subject_id as "subjectId",
      sop.title as "subjectName"
    from viewing
    left join person on person.person_id = viewing.person_id
    left join sop on viewing.subject_kind = 'sop' and sop.sop_id = viewing.subject_id
    where viewing.day = ${wanted}
    order by viewing.first_at limit ${mostViewings}`.execute(tx)
  return { day: days[0]?.day ?? '', viewings: rows }
}

/** Seals that do not agree with what is kept of their day. */
export async function findBrokenSeals(
  tx: Tx,
): Promise<{ readonly day: string; readonly sealedBy: number }[]> {
  const { rows } = await sql<{ day: string; sealedBy: number }>`
    select coalesce(seal.details ->> 'day', '') as day, seal.number as "sealedBy"
    from audit as seal left join viewing_day as kept on kept.day::text = seal.details ->> 'day'
    where seal.action = 'viewings.sealed'
      and seal.details ->> 'digest' is distinct from encode(viewing_digest(kept.day), 'hex')
    order by seal.number limit 100`.execute(tx)
  return rows
}
