import { sql } from 'kysely'
import { inGovernment, type Database, type Tx } from '../database/database.ts'

/**
 * Reads a government's archive: in its rows, as the role of the public, which may select what is
 * published and nothing else, and not for long.
 */
export function inArchive<T>(
  db: Database,
  governmentId: string,
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inGovernment(db, governmentId, async (tx) => {
    await sql`set local role tatalaksana_public`.execute(tx)
    await sql`set local statement_timeout = '5s'`.execute(tx)
    return read(tx)
  })
}
