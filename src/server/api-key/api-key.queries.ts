import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { ApiKey, KeyScope, KeyState } from './api-key-record.ts'

const stateNow = sql<KeyState>`case
  when api_key.revoked_at is not null then 'revoked'
  when api_key.expires_at <= now() then 'expired'
  when maker.left_at is not null then 'maker-left'
  when unit.closed_on is not null then 'unit-closed'
  else 'valid' end`

function selectKeys(tx: Tx) {
  return tx
    .selectFrom('api_key')
    .innerJoin('unit', 'unit.unit_id', 'api_key.unit_id')
    .innerJoin('person as maker', 'maker.person_id', 'api_key.made_by')
}

/** All keys of the government, the newest first. */
export function listKeyRows(tx: Tx): Promise<ApiKey[]> {
  return selectKeys(tx)
    .select([
      'key_id as id',
      'api_key.name',
      'unit.name as unitName',
      'scope',
      stateNow.as('state'),
      'maker.name as madeBy',
      'made_at as madeAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
    ])
    .orderBy('made_at', 'desc')
    .orderBy('key_id')
    .limit(500)
    .execute()
}

type WorkingKey = {
  readonly keyId: string
  readonly name: string
  readonly scope: KeyScope
  readonly unitId: string
  readonly unitName: string
  readonly madeBy: string
}

/** The key of that hash, if it works now. */
export function findWorkingKey(tx: Tx, keyHash: Buffer): Promise<WorkingKey | undefined> {
  return selectKeys(tx)
    .select([
      'key_id as keyId',
      'api_key.name',
      'scope',
      'api_key.unit_id as unitId',
      'unit.name as unitName',
      'made_by as madeBy',
    ])
    .where('key_hash', '=', keyHash)
    .where(stateNow, '=', sql.lit('valid'))
    .executeTakeFirst()
}

/** Writes down that the key is in use, once a minute however often it is used. */
export async function touchKey(tx: Tx, keyId: string): Promise<void> {
  await tx
    .updateTable('api_key')
    .set({ last_used_at: sql`date_trunc('minute', now())` })
    .where('key_id', '=', keyId)
    .where((where) =>
      where.or([
        where('last_used_at', 'is', null),
        where('last_used_at', '<', sql<Date>`now() - interval '1 minute'`),
      ]),
    )
    .execute()
}

export async function insertKey(
  tx: Tx,
  key: {
    readonly keyHash: Buffer
    readonly name: string
    readonly unitId: string
    readonly scope: KeyScope
    readonly madeBy: string
    readonly days: number
  },
): Promise<{ readonly keyId: string; readonly expiresAt: Date }> {
  return tx
    .insertInto('api_key')
    .values({
      key_hash: key.keyHash,
      name: key.name,
      unit_id: key.unitId,
      scope: key.scope,
      made_by: key.madeBy,
      expires_at: sql`now() + make_interval(days => ${key.days})`,
    })
    .returning(['key_id as keyId', 'expires_at as expiresAt'])
    .executeTakeFirstOrThrow()
}

/** Revokes a key; undefined where there is none that is not revoked already. */
export function markKeyRevoked(
  tx: Tx,
  keyId: string,
  personId: string,
): Promise<{ readonly name: string; readonly unitId: string } | undefined> {
  return tx
    .updateTable('api_key')
    .set({ revoked_at: sql`now()`, revoked_by: personId })
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .returning(['name', 'unit_id as unitId'])
    .executeTakeFirst()
}

export async function hasKey(tx: Tx, keyId: string): Promise<boolean> {
  const key = await tx
    .selectFrom('api_key')
    .select('key_id')
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return key !== undefined
}

/** A request as it is known by its key: what was sent, and what it made. */
export type KnownRequest = { readonly requestHash: Buffer; readonly madeId: string }

/**
 * Begins a request that is to be done once: undefined where it is for the caller to do. One under the
 * same key that is being done is waited for; those of yesterday are forgotten.
 */
export async function beginRequest(
  tx: Tx,
  request: { readonly keyId: string; readonly requestKey: string; readonly requestHash: Buffer },
): Promise<KnownRequest | undefined> {
  await tx
    .deleteFrom('api_request')
    .where('begun_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
  const begun = await tx
    .insertInto('api_request')
    .values({
      key_id: request.keyId,
      request_key: request.requestKey,
      request_hash: request.requestHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_id')
    .executeTakeFirst()
  if (begun !== undefined) return undefined
  return tx
    .selectFrom('api_request')
    .select(['request_hash as requestHash', 'made_id as madeId'])
    .where('key_id', '=', request.keyId)
    .where('request_key', '=', request.requestKey)
    .where('made_id', 'is not', null)
    .$narrowType<{ madeId: string }>()
    .executeTakeFirstOrThrow()
}

/** Notes what a request made; nothing: it may be tried again. */
export async function endRequest(
  tx: Tx,
  { keyId, requestKey }: { readonly keyId: string; readonly requestKey: string },
  madeId: string | undefined,
): Promise<void> {
  if (madeId === undefined) {
    await tx
      .deleteFrom('api_request')
      .where('key_id', '=', keyId)
      .where('request_key', '=', requestKey)
      .execute()
    return
  }
  await tx
    .updateTable('api_request')
    .set({ made_id: madeId })
    .where('key_id', '=', keyId)
    .where('request_key', '=', requestKey)
    .execute()
}
