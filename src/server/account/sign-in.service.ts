import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { createToken, hashToken, readToken } from '../session/secret-token.ts'
import { findActor } from '../session/session.queries.ts'
import type { SignInMethod } from '../session/sign-in-method.ts'
import { startSession, type Started } from '../session/start-session.ts'
import type { AccountRecord } from './account-record.ts'
import {
  clearAttempts,
  clearFailures,
  deleteHalfSignIns,
  findAccountPlace,
  findHalfSignIn,
  insertHalfSignIn,
  lockAccount,
  updatePasswordHash,
} from './account.queries.ts'
import { provePassword, recordFailure, takeAttempt } from './attempt.ts'
import { makeDeviceProof } from './device-proof.ts'
import { hashPassword } from './password-hash.ts'
import { takeSecondFactor } from './second-factor.ts'
import { readSignInName } from './sign-in-name.ts'

/** A whole sign-in, with a proof for the browser to keep; or half of one, where the app's code is due. */
export type SignedIn =
  | (Started & { readonly kind: 'signed-in'; readonly deviceProof: string })
  | { readonly kind: 'code-due'; readonly halfToken: string }

export type Browser = {
  /** Browser and system in words (`wordDevice`). */
  readonly device: string
  /** What an earlier sign-in here gave. */
  readonly deviceProof?: string | undefined
}

/**
 * Signs in with name and password. An unknown name, a wrong password, an account that hears nobody
 * for now and a person who has left get the same answer after the same work.
 */
export async function signIn(
  db: Database,
  given: Browser & { readonly name: string; readonly password: string },
): Promise<Outcome<SignedIn>> {
  const { deviceProof, device, password } = given
  const place = await findAccountPlace(db, readSignInName(given.name) ?? '')
  const proved = await provePassword(db, { ...place, deviceProof }, password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const passwordHash = proved.verdict.outdated ? await hashPassword(password) : undefined
  return inGovernment(db, place.governmentId, async (tx) => {
    const account = await lockAccount(tx, place.personId)
    const same = account?.passwordHash === proved.account.passwordHash // else changed meanwhile
    if (account === undefined || !same) return { ok: false, code: 'wrong-credentials' }
    const kept = await keepNewHash(tx, account, passwordHash)
    return enter(tx, db, { account: kept, device, cameBy: 'password' })
  })
}

async function keepNewHash(
  tx: Tx,
  account: AccountRecord,
  passwordHash = account.passwordHash,
): Promise<AccountRecord> {
  const { personId, passwordHash: from } = account
  if (passwordHash === from) return account
  await updatePasswordHash(tx, personId, { from, to: passwordHash })
  return { ...account, passwordHash }
}

type Entry = {
  readonly account: AccountRecord
  readonly device: string
  readonly cameBy: SignInMethod
}

/** Goes on after the password was right: signed in, or the code is due. */
export async function enter(tx: Tx, db: Database, entry: Entry): Promise<Outcome<SignedIn>> {
  const { personId, totpSecret } = entry.account
  const actor = await findActor(tx, personId)
  if (actor === undefined) return { ok: false, code: 'wrong-credentials' }
  if (totpSecret === null) return finish(tx, db, entry)
  const token = createToken(actor.governmentId)
  await insertHalfSignIn(tx, { tokenHash: hashToken(token), personId })
  return { ok: true, kind: 'code-due', halfToken: token.text }
}

/** Signs in whoever has given every proof that is asked for. */
export async function finish(tx: Tx, db: Database, entry: Entry): Promise<Outcome<SignedIn>> {
  const { account, device, cameBy } = entry
  const actor = await findActor(tx, account.personId)
  if (actor === undefined) return { ok: false, code: 'wrong-credentials' }
  await clearAttempts(tx, account.personId)
  await clearFailures(tx, account.personId)
  await deleteHalfSignIns(tx, account.personId)
  const failures = account.failuresUntold
  const started = await startSession(tx, { actor, cameBy, device, failures })
  const deviceProof = makeDeviceProof(db.secretKey, account)
  return { ok: true, kind: 'signed-in', ...started, deviceProof }
}

/** Completes a half sign-in with the app's code or a recovery code; each works once. */
export async function signInWithCode(
  db: Database,
  given: Browser & { readonly halfToken: string; readonly code: string },
): Promise<Outcome<SignedIn>> {
  const { code, device, deviceProof } = given
  const token = readToken(given.halfToken)
  if (token === undefined) return { ok: false, code: 'sign-in-late' }
  const { governmentId } = token
  return inGovernment(db, governmentId, async (tx): Promise<Outcome<SignedIn>> => {
    const personId = await findHalfSignIn(tx, hashToken(token))
    if (personId === undefined) return { ok: false, code: 'sign-in-late' }
    const account = await takeAttempt(tx, db, { governmentId, personId, deviceProof })
    if (account === undefined) return { ok: false, code: 'wrong-code' }
    const cameBy = await takeSecondFactor(tx, db.secretKey, { account, code })
    if (cameBy !== undefined) return finish(tx, db, { account, device, cameBy })
    await recordFailure(tx, personId)
    return { ok: false, code: 'wrong-code' }
  })
}
