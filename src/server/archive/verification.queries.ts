import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { PublicationEnd, VerifiedRevision } from './archive-record.ts'

type VerifiedRow = Omit<VerifiedRevision, 'standing'> & {
  readonly endKind: PublicationEnd | null
}

/** What everybody may know of the revision of that code, before any government is known. */
export async function findVerifiedRow(
  db: Database,
  code: string,
): Promise<VerifiedRow | undefined> {
  const { rows } = await sql<VerifiedRow>`
    select government_id as "governmentId", government_name as "governmentName",
      time_zone as "timeZone", slug, unit_name as "unitName", sop_id as "sopId", revision, title,
      number, ratified_on as "ratifiedOn", effective_on as "effectiveOn", ended_on as "endedOn",
      end_kind as "endKind", end_reason as "endReason", in_force as "inForce",
      content_hash as "contentHash", signed_at as "signedAt"
    from verify_revision(${code})`.execute(db.kysely)
  return rows[0]
}
