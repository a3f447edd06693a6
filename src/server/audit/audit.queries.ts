import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AuditEvent } from './audit-event.ts'

/** Adds a row; the database numbers it and chains it to the one before. Gives its number. */
export async function insertAudit(tx: Tx, event: AuditEvent): Promise<number> {
  const { actor, action, subject, details = {} } = event
  const { rows } = await sql<{ number: number }>`
    insert into audit (actor_id, actor_name, action, subject_kind, subject_id, details)
    values (${actor.personId}, ${actor.name}, ${action}, ${subject.kind}, ${subject.id},
      ${JSON.stringify(details)})
    returning number`.execute(tx)
  return rows[0]?.number ?? 0
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

/** Number of the newest row, as the chain's head says; 0 where there is none. */
export async function findNewestNumber(tx: Tx): Promise<number> {
  const head = await tx.selectFrom('audit_head').select('number').executeTakeFirst()
  return head?.number ?? 0
}
