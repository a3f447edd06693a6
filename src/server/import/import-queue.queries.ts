import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import type { PackedReading } from './pack-reading.ts'

/** A file that a reader has leased. `attempts` is the lease's own: the next one has another. */
export type ClaimedFile = {
  readonly governmentId: string
  readonly importId: string
  readonly number: number
  readonly attempts: number
}

/** Leases the next file that waits, of whatever government; undefined where none does. */
export async function claimImportFile(
  db: Database,
  leaseMs: number,
): Promise<ClaimedFile | undefined> {
  const { rows } = await sql<ClaimedFile>`
    select government_id as "governmentId", import_id as "importId", number, attempts
    from claim_import_file(make_interval(secs => ${leaseMs / 1000}::float8))`.execute(db.kysely)
  return rows[0]
}

/** Lets go of the bytes of files whose day has come. */
export async function forgetExpiredImports(db: Database): Promise<void> {
  await sql`select forget_expired_imports()`.execute(db.kysely)
}

function updateLeased(tx: Tx, { importId, number, attempts }: ClaimedFile) {
  return tx
    .updateTable('import_file')
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .where('attempts', '=', attempts)
    .where('state', '=', 'reading')
}

/** Puts the end of the lease off. */
export async function renewLease(tx: Tx, file: ClaimedFile, leaseMs: number): Promise<void> {
  const until = sql<Date>`now() + make_interval(secs => ${leaseMs / 1000}::float8)`
  await updateLeased(tx, file).set({ leased_until: until }).execute()
}

/** Gives the file back as if it had not been claimed. */
export async function releaseLease(tx: Tx, file: ClaimedFile): Promise<void> {
  const given = { state: 'waiting', attempts: file.attempts - 1, leased_until: null } as const
  await updateLeased(tx, file).set(given).execute()
}

/** The file's bytes, its name and who brought it; no bytes where it has expired. */
export async function findFileToRead(tx: Tx, { importId, number }: ClaimedFile) {
  return tx
    .selectFrom('import_file')
    .innerJoin('import', 'import.import_id', 'import_file.import_id')
    .innerJoin('person', 'person.person_id', 'import.created_by')
    .select([
      'import_file.name',
      'import_file.bytes',
      'person.person_id as personId',
      'person.name as personName',
    ])
    .where('import_file.import_id', '=', importId)
    .where('import_file.number', '=', number)
    .executeTakeFirst()
}

/** Ends a lease with what was read; false where the lease is another reader's by now. */
export async function insertReading(
  tx: Tx,
  file: ClaimedFile,
  reading: PackedReading,
): Promise<boolean> {
  const end = reading.ok
    ? { state: 'read' as const, source: reading.source ?? null, problems: '[]' }
    : { state: 'refused' as const, bytes: null, problems: reading.problems }
  const { numUpdatedRows } = await updateLeased(tx, file)
    .set({ ...end, leased_until: null })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (reading.ok) await insertImportedSops(tx, file, reading.found)
  return true
}

async function insertImportedSops(
  tx: Tx,
  { importId, number }: ClaimedFile,
  found: Extract<PackedReading, { ok: true }>['found'],
): Promise<void> {
  for (const [at, sop] of found.entries()) {
    await tx
      .insertInto('import_sop')
      .values({
        import_id: importId,
        file_number: number,
        number: at + 1,
        title: sop.title,
        content: sop.content,
        notices: sop.notices,
        doubts: sop.doubts,
        open_doubts: sop.openDoubts,
      })
      .execute()
  }
}
