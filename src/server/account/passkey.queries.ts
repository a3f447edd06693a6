import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** A passkey as its person sees it in the list. */
export type PasskeySummary = {
  readonly id: string
  /** Browser and system in words where it was made; empty where unknown. */
  readonly device: string
  readonly madeAt: Date
  readonly lastUsedAt: Date | null
}

/** The person's passkeys, the newest first. */
export function listPasskeyRows(tx: Tx, personId: string): Promise<PasskeySummary[]> {
  return tx
    .selectFrom('passkey')
    .select(['credential_id as id', 'device', 'created_at as madeAt', 'last_used_at as lastUsedAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .execute()
}

type NewPasskey = {
  readonly personId: string
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly device: string
}

/** Keeps a passkey; nothing happens where it is kept already. */
export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx
    .insertInto('passkey')
    .values({
      person_id: passkey.personId,
      credential_id: passkey.id,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      device: passkey.device,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The public half of a person's passkey, locked until the transaction ends. */
export function lockPasskey(tx: Tx, personId: string, id: string) {
  return tx
    .selectFrom('passkey')
    .select(['credential_id as id', 'public_key as publicKey', 'counter'])
    .where('person_id', '=', personId)
    .where('credential_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Writes down that a passkey has signed, and how often its device says it has. */
export async function usePasskey(
  tx: Tx,
  personId: string,
  { id, counter }: { readonly id: string; readonly counter: number },
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ counter, last_used_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('credential_id', '=', id)
    .execute()
}

/** Removes one passkey of a person, or all; says how many there were. */
export async function deletePasskeys(tx: Tx, personId: string, id?: string): Promise<number> {
  let query = tx.deleteFrom('passkey').where('person_id', '=', personId)
  if (id !== undefined) query = query.where('credential_id', '=', id)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

/** Uses up a challenge; false where it was used before. Clears away those that are too old anyway. */
export async function takeChallenge(tx: Tx, hash: Buffer): Promise<boolean> {
  await tx
    .deleteFrom('used_challenge')
    .where('expires_at', '<', sql<Date>`now()`)
    .execute()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('used_challenge')
    .values({ challenge_hash: hash, expires_at: sql`now() + interval '1 hour'` })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
