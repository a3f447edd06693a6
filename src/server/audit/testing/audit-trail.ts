import { inGovernment } from '../../database/database.ts'
import type { ScratchDatabase } from '../../database/scratch-database.ts'
import type { SmallGovernment } from '../../sample/two-governments.ts'
import { recordAudit } from '../audit.service.ts'

/** Writes an audit row as the program does. */
export function record(
  db: ScratchDatabase,
  government: SmallGovernment,
  note: string,
): Promise<number> {
  const { actor } = government.as.drafter
  return inGovernment(db, government.id, (tx) =>
    recordAudit(tx, {
      actor,
      action: 'note.taken',
      subject: { kind: 'government', id: government.id },
      details: { note },
    }),
  )
}

/** Runs statements as someone with all rights to the database and the triggers switched off. */
export async function tamper(db: ScratchDatabase, sql: string): Promise<void> {
  await db.owner.query('set session_replication_role = replica')
  try {
    await db.owner.query(sql)
  } finally {
    await db.owner.query('set session_replication_role = origin')
  }
}

/** Makes the chain anew from its first row on, with the head: what nothing inside the database can show. */
export async function resealAll(db: ScratchDatabase, governmentId: string): Promise<void> {
  await tamper(
    db,
    `do $$
    declare
      entry audit;
      before bytea := '\\x';
    begin
      for entry in select * from audit where government_id = '${governmentId}' order by number loop
        entry.previous_hash := before;
        entry.hash := audit_hash(entry);
        update audit set previous_hash = entry.previous_hash, hash = entry.hash
          where government_id = entry.government_id and number = entry.number;
        before := entry.hash;
      end loop;
      update audit_head set hash = before where government_id = '${governmentId}';
    end
    $$`,
  )
}
