import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AuditEvent } from './audit-event.ts'

/** Adds a row; the database numbers it and chains it to the one before. */
export async function insertAudit(tx: Tx, event: AuditEvent): Promise<void> {
  const { actor, action, subject, details = {} } = event
  await sql`
    insert into audit (actor_id, actor_name, action, subject_kind, subject_id, details)
    values (${actor.personId}, ${actor.name}, ${action}, ${subject.kind}, ${subject.id},
      ${JSON.stringify(details)})`.execute(tx)
}

/** Rows about one subject, newest first. */
export function listAuditRows(tx: Tx, subjectId: string) {
  return tx
    .selectFrom('audit')
    .select(['number', 'at', 'actor_name as actorName', 'action', 'details'])
    .where('subject_id', '=', subjectId)
    .orderBy('number', 'desc')
    .limit(500)
    .execute()
}

/** Number of the first row that does not follow from the one before it; undefined where all do. */
export async function findBrokenLink(tx: Tx): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from (
      select number, previous_hash, hash, audit_hash(audit) as expected_hash,
        row_number() over chain as expected_number,
        lag(hash, 1, '\\x'::bytea) over chain as expected_previous
      from audit window chain as (order by number)
    ) as link
    where number <> expected_number or previous_hash <> expected_previous or hash <> expected_hash
    order by number limit 1`.execute(tx)
  return rows[0]?.number
}

/** Newest row of the chain, and what the chain's head says it should be. */
export async function findChainEnds(tx: Tx) {
  const { rows } = await sql<{
    readonly number: number
    readonly hash: Buffer
    readonly headNumber: number
    readonly headHash: Buffer
  }>`
    select coalesce(audit.number, 0) as number, coalesce(audit.hash, '\\x') as hash,
      coalesce(head.number, 0) as "headNumber", coalesce(head.hash, '\\x') as "headHash"
    from audit_head as head
    full join (select number, hash from audit order by number desc limit 1) as audit on true`.execute(
    tx,
  )
  return rows[0]
}
