import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import type { MailState, Notice } from './notice-record.ts'

/** A mail that is to be sent now, by the caller alone. */
export type ClaimedDigest = {
  readonly governmentId: string
  readonly personId: string
  readonly day: string
  readonly attempts: number
}

export async function claimDigest(
  db: Database,
  fromHour: number,
): Promise<ClaimedDigest | undefined> {
  const { rows } = await sql<ClaimedDigest>`
    select government_id as "governmentId", person_id as "personId", day, attempts
    from claim_mail_digest(${fromHour})`.execute(db.kysely)
  return rows[0]
}

export type DigestContent = {
  readonly address: string
  readonly personName: string
  readonly governmentName: string
  readonly notices: readonly Pick<Notice, 'address' | 'title' | 'toldAt'>[]
  /** How many more there are. */
  readonly more: number
}

const mostListed = 50

/** What a mail says; its notices are marked as held by it. Undefined where all was read meanwhile. */
export async function fillDigest(
  tx: Tx,
  { personId, day }: ClaimedDigest,
): Promise<DigestContent | undefined> {
  const head = await tx
    .selectFrom('mail_wish')
    .innerJoin('person', 'person.person_id', 'mail_wish.person_id')
    .innerJoin('government', 'government.government_id', 'person.government_id')
    .select(['address', 'person.name as personName', 'government.name as governmentName'])
    .where('mail_wish.person_id', '=', personId)
    .executeTakeFirst()
  const notices = await tx
    .updateTable('notice')
    .set({ mailed_on: day })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where((where) => where.or([where('mailed_on', 'is', null), where('mailed_on', '=', day)]))
    .returning(['address', 'title', 'told_at as toldAt'])
    .execute()
  if (head === undefined || notices.length === 0) return undefined
  const newest = notices.toSorted((a, b) => b.toldAt.getTime() - a.toldAt.getTime())
  const more = Math.max(0, newest.length - mostListed)
  return { ...head, notices: newest.slice(0, mostListed), more }
}

/** What became of a mail. One that failed lets go of its notices, for the next try or the next day. */
export async function closeDigest(
  tx: Tx,
  { personId, day, attempts }: ClaimedDigest,
  end: { readonly state: MailState; readonly problem?: string },
): Promise<void> {
  await tx
    .updateTable('mail_digest')
    .set({
      state: end.state,
      problem: end.problem ?? '',
      changed_at: sql`now()`,
      next_attempt_at:
        end.state === 'failed' ? sql`now() + make_interval(mins => ${10 * attempts})` : null,
    })
    .where('person_id', '=', personId)
    .where('day', '=', day)
    .execute()
  if (end.state !== 'failed') return
  await tx
    .updateTable('notice')
    .set({ mailed_on: null })
    .where('person_id', '=', personId)
    .where('mailed_on', '=', day)
    .execute()
}

export async function findMailAddress(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('mail_wish')
    .select('address')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.address
}

export async function setMailAddress(
  tx: Tx,
  personId: string,
  address: string | undefined,
): Promise<void> {
  await tx.deleteFrom('mail_wish').where('person_id', '=', personId).execute()
  if (address === undefined) return
  await tx.insertInto('mail_wish').values({ person_id: personId, address }).execute()
}
