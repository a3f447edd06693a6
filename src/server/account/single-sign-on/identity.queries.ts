import { sql } from 'kysely'
import type { Database, Tx } from '../../database/database.ts'
import type { Identity } from './identity-provider.ts'

/** Where the person of an identity is; undefined where it is linked to nobody. */
export async function findIdentityPlace(
  db: Database,
  { issuer, subject }: Identity,
): Promise<{ readonly governmentId: string; readonly personId: string } | undefined> {
  const { rows } = await sql<{ governmentId: string; personId: string }>`
    select government_id as "governmentId", person_id as "personId"
    from find_identity(${issuer}, ${subject})`.execute(db.kysely)
  return rows[0]
}

/** Links an identity to a person; false where it is linked already, to whomever. */
export async function insertIdentity(
  tx: Tx,
  personId: string,
  { issuer, subject }: Identity,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity')
    .values({ person_id: personId, issuer, subject })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Unlinks all identities of a person; says how many there were. */
export async function deleteIdentities(tx: Tx, personId: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
