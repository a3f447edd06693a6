import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import type { Started } from '../session/start-session.ts'
import type { Account } from './account-record.ts'
import {
  findAccountSummary,
  offerTotpSecret,
  updatePassword,
  updateTotpSecret,
} from './account.queries.ts'
import { recordFailure } from './attempt.ts'
import { makeDeviceProof } from './device-proof.ts'
import { mayLose, proveOwn, renew, type OwnSession } from './own-account.ts'
import { hashPassword } from './password-hash.ts'
import { listPasskeyRows } from './passkey.queries.ts'
import { checkPassword, passwordLimits, standsAlone } from './password-rules.ts'
import { createRecoveryCodes, hashRecoveryCode } from './recovery-codes.ts'
import { sealTotp, takeSecondFactor, takeTotpCode, unsealTotp } from './second-factor.ts'
import { createTotpSecret, describeTotp } from './totp.ts'

/** The asking person's account; undefined for sample persons, who have none. */
export function findAccount({ db, actor }: Context): Promise<Account | undefined> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const found = await findAccountSummary(tx, actor.personId)
    if (found === undefined) return undefined
    const { sealedNext, hasAuthenticator, isLinked, recoveryCodesLeft, ...account } = found
    const shown = {
      ...account,
      hasAuthenticator: hasAuthenticator === true,
      isLinked: isLinked === true,
      recoveryCodesLeft: recoveryCodesLeft ?? 0,
      passkeys: await listPasskeyRows(tx, actor.personId),
    }
    if (sealedNext === null) return shown
    const secret = unsealTotp(db.secretKey, actor.personId, sealedNext)
    const names = { issuer: `Tatalaksana ${actor.governmentName}`, label: account.signInName }
    return { ...shown, authenticatorNext: describeTotp(secret, names) }
  })
}

/** Changes the asking person's password. All other sessions end; this one gets another token. */
export async function changePassword(
  own: OwnSession,
  { old, next }: { readonly old: string; readonly next: string },
): Promise<Outcome<Started & { readonly deviceProof: string }>> {
  const proved = await proveOwn(own, old)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const { db, actor, session } = own
  const besideCode = proved.totpSecret !== null
  const names = [actor.name, actor.governmentName, proved.signInName]
  const problem = await checkPassword(next, { besideCode, names })
  if (problem !== undefined) return { ok: false, code: 'weak-password', problem }
  const passwordHash = await hashPassword(next)
  return inGovernment(db, actor.governmentId, async (tx) => {
    const change = { from: proved.passwordHash, to: passwordHash }
    const changed = await updatePassword(tx, actor.personId, change)
    if (!changed) return { ok: false, code: 'wrong-credentials' } // by another tab, just now
    const deviceProof = makeDeviceProof(db.secretKey, { ...proved, passwordHash })
    const started = await renew(tx, session, 'password.changed')
    return { ok: true, ...started, deviceProof }
  })
}

/** Offers a secret for an authenticator app. Nothing is asked for until a code has confirmed it. */
export function offerAuthenticator({ db, actor }: Context): Promise<void> {
  const { personId } = actor
  const sealed = sealTotp(db.secretKey, personId, createTotpSecret())
  return inGovernment(db, actor.governmentId, (tx) => offerTotpSecret(tx, personId, sealed))
}

type Proofs = { readonly password: string; readonly code: string }

/** Asks for the app's code at each sign-in from now on; gives the recovery codes, this once. */
export async function addAuthenticator(
  own: OwnSession,
  { password, code }: Proofs,
): Promise<Outcome<Started & { readonly recoveryCodes: readonly string[] }>> {
  const proved = await proveOwn(own, password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const { db, actor, session } = own
  const { personId } = actor
  const { totpSecret, totpSecretNext: sealed } = proved
  if (totpSecret !== null || sealed === null) return { ok: false, code: 'no-longer-open' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const right = await takeTotpCode(tx, db.secretKey, { personId, sealed, code })
    if (!right) return { ok: false, code: 'wrong-code' }
    const recoveryCodes = createRecoveryCodes()
    const codeHashes = recoveryCodes.flatMap((one) => hashRecoveryCode(one) ?? [])
    await updateTotpSecret(tx, personId, { sealed, codeHashes })
    return { ok: true, ...(await renew(tx, session, 'authenticator.added')), recoveryCodes }
  })
}

/** Asks for no code any more. The password must be long enough to be all there is. */
export async function removeAuthenticator(
  own: OwnSession,
  { password, code }: Proofs,
): Promise<Outcome<Started>> {
  const proved = await proveOwn(own, password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  if (!standsAlone(password)) {
    const problem = { kind: 'too-short', atLeast: passwordLimits.alone } as const
    return { ok: false, code: 'weak-password', problem }
  }
  const { db, actor, session } = own
  return inGovernment(db, actor.governmentId, async (tx) => {
    const factor = await takeSecondFactor(tx, db.secretKey, { account: proved, code })
    if (factor === undefined) {
      await recordFailure(tx, actor.personId)
      return { ok: false, code: 'wrong-code' }
    }
    if (!(await mayLose(tx, actor.personId, 'app'))) return { ok: false, code: 'factor-due' }
    await updateTotpSecret(tx, actor.personId, { sealed: null, codeHashes: [] })
    return { ok: true, ...(await renew(tx, session, 'authenticator.removed')) }
  })
}
