import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import type { GovernmentKind } from '../government/government-kind.ts'

/** Names the lock that lets one set-up at a time look and write. */
const setUpLock = 7_416_026

/** Is there any government in this database, whoever asks? */
export async function hasAnyGovernment(db: Database | Tx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select any_government() as any`.execute(
    'kysely' in db ? db.kysely : db,
  )
  return rows[0]?.any === true
}

/** Waits for another set-up that is under way, until the transaction ends. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${setUpLock})`.execute(tx)
}

export async function insertSetUpOffer(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx
    .insertInto('set_up_offer')
    .values({ token_hash: tokenHash, expires_at: sql`now() + interval '1 day'` })
    .execute()
}

/** Is this an offer; does it still stand? */
export function findSetUpOffer(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('set_up_offer')
    .select(sql<boolean>`expires_at <= now()`.as('expired'))
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export type FirstGovernment = {
  readonly id: string
  readonly name: string
  readonly kind: GovernmentKind
  readonly timeZone: string
}

export async function insertGovernment(tx: Tx, government: FirstGovernment): Promise<void> {
  const { id, name, kind, timeZone } = government
  await tx
    .insertInto('government')
    .values({ government_id: id, name, kind, time_zone: timeZone })
    .execute()
}

/** A unit, somebody in it, and the two roles that begin everything else. Gives the person's id. */
export async function insertFirstPerson(
  tx: Tx,
  first: { readonly unitName: string; readonly name: string; readonly position: string },
): Promise<string> {
  const { unit_id } = await tx
    .insertInto('unit')
    .values({ name: first.unitName, short_name: first.unitName })
    .returning('unit_id')
    .executeTakeFirstOrThrow()
  const { person_id } = await tx
    .insertInto('person')
    .values({ unit_id, name: first.name, position: first.position })
    .returning('person_id')
    .executeTakeFirstOrThrow()
  const roles = (['administrator', 'bureau'] as const).map((role) => ({ role, person_id, unit_id }))
  await tx.insertInto('assignment').values(roles).execute()
  return person_id
}
