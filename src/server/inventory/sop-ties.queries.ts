import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** What hangs together with an SOP. */
export type SopTies = {
  readonly needId: string | null
  /** Name of the open archive in which its revision in force is shown. */
  readonly archive: string | null
  /** The newest revision of which there is a signed document. */
  readonly signedRevision: number | null
}

export async function findSopTies(tx: Tx, sopId: string): Promise<SopTies> {
  const { rows } = await sql<SopTies>`
    select
      (select need_id from sop_need where sop_id = ${sopId} and dropped_at is null limit 1) as "needId",
      (select slug from archive where is_open and exists (
        select from published_revision where sop_id = ${sopId} and until is null)) as archive,
      (select max(revision) from signature where sop_id = ${sopId}) as "signedRevision"`.execute(tx)
  return rows[0] ?? { needId: null, archive: null, signedRevision: null }
}
