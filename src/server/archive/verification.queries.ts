import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { PublicationEnd, Verification } from './archive-record.ts'

type VerificationRow = Omit<Verification, 'standing'> & {
  readonly endKind: PublicationEnd | null
}

/** What everybody may know of the revision of that code, before any government is known. */
export async function findVerificationRow(
  db: Database,
  code: string,
): Promise<VerificationRow | undefined> {
  const { rows } = await sql<VerificationRow>`
    select government_id as "governmentId", government_name as "governmentName",
      time_zone as "timeZone", slug, unit_name as "unitName", sop_id as "sopId", revision, title,
      number, ratified_on as "ratifiedOn", effective_on as "effectiveOn", ended_on as "endedOn",
      end_kind as "endKind", end_reason as "endReason", in_force as "inForce",
      content_hash as "contentHash"
    from verify_revision(${code})`.execute(db.kysely)
  return rows[0]
}
