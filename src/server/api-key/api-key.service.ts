import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Database } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { holdOpenUnit } from '../government/government.queries.ts'
import { checkLine, keepFaults, tidyLine } from '../government/unit-fields.ts'
import { createToken, hashToken, readToken } from '../session/secret-token.ts'
import { findActor } from '../session/session.queries.ts'
import type { ApiKey, KeyHolder } from './api-key-record.ts'
import { mayManageKeys } from './api-key.policy.ts'
import {
  findWorkingKey,
  hasKey,
  insertKey,
  listKeyRows,
  markKeyRevoked,
  touchKey,
} from './api-key.queries.ts'

const notAllowed: Failure = { ok: false, code: 'not-allowed', action: 'manage-keys' }

/** For how many days a key can be made. */
export const keyDays = [30, 90, 365] as const

/** What is typed for a key. */
export type TypedKey = { readonly name: string; readonly unitId: string; readonly days: string }

/** All keys of the government, for its administrators. */
export async function listApiKeys({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly keys: readonly ApiKey[] }>> {
  if (!mayManageKeys(actor)) return notAllowed
  return { ok: true, keys: await inGovernment(db, actor.governmentId, listKeyRows) }
}

type Made = {
  /** The key itself; kept nowhere. */
  readonly key: string
  readonly name: string
  readonly expiresAt: Date
}

/** Makes a key by which another program writes what a drafter of a unit writes. */
export function makeApiKey({ db, actor }: Context, typed: TypedKey): Promise<Outcome<Made>> {
  if (!mayManageKeys(actor)) return Promise.resolve(notAllowed)
  const name = tidyLine(typed.name)
  const days = keyDays.find((one) => String(one) === typed.days)
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Made>> => {
    const unit = isUuid(typed.unitId) ? await holdOpenUnit(tx, typed.unitId) : undefined
    const fields: FieldFaults = keepFaults({
      name: checkLine(name, 100),
      unit: unit === undefined ? 'unknown' : undefined,
      days: days === undefined ? 'unknown' : undefined,
    })
    if (unit === undefined || days === undefined || Object.keys(fields).length > 0) {
      return { ok: false, code: 'invalid-fields', fields }
    }
    const token = createToken(actor.governmentId)
    const { keyId, expiresAt } = await insertKey(tx, {
      keyHash: hashToken(token),
      name,
      unitId: typed.unitId,
      scope: 'standards:write',
      madeBy: actor.personId,
      days,
    })
    await recordAudit(tx, {
      actor,
      action: 'key.made',
      subject: { kind: 'unit', id: typed.unitId },
      details: { name, keyId, scope: 'standards:write', expiresAt: expiresAt.toISOString() },
    })
    return { ok: true, key: token.text, name, expiresAt }
  })
}

/** Revokes a key at once and for good. A second press changes nothing. */
export function revokeApiKey({ db, actor }: Context, keyId: string): Promise<Outcome<object>> {
  if (!mayManageKeys(actor)) return Promise.resolve(notAllowed)
  if (!isUuid(keyId)) return Promise.resolve(noKey)
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    const revoked = await markKeyRevoked(tx, keyId, actor.personId)
    if (revoked === undefined) return (await hasKey(tx, keyId)) ? { ok: true } : noKey
    const { name, unitId } = revoked
    const subject = { kind: 'unit', id: unitId } as const
    await recordAudit(tx, { actor, action: 'key.revoked', subject, details: { name, keyId } })
    return { ok: true }
  })
}

const noKey: Failure = { ok: false, code: 'not-found', what: 'key' }

/**
 * Who writes with this key: a drafter of its unit, who is called like the key in the audit. Undefined
 * for a key that does not work, for whatever reason.
 */
export async function findKeyHolder(db: Database, text: string): Promise<KeyHolder | undefined> {
  const token = readToken(text)
  if (token === undefined) return undefined
  return inGovernment(db, token.governmentId, async (tx) => {
    const key = await findWorkingKey(tx, hashToken(token))
    const maker = key === undefined ? undefined : await findActor(tx, key.madeBy)
    if (key === undefined || maker === undefined) return undefined
    const { keyId, scope, unitId, unitName } = key
    await touchKey(tx, keyId)
    const name = `Kunci API: ${key.name}`
    const assignments = [{ role: 'drafter', unitId }] as const
    return { keyId, scope, actor: { ...maker, name, assignments, unitId, unitName } }
  })
}
