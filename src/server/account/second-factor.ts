import type { KeyObject } from 'node:crypto'
import type { Tx } from '../database/database.ts'
import { seal, unseal } from '../database/seal.ts'
import type { AccountRecord } from './account-record.ts'
import { readClock, takeRecoveryCode, takeTotpStep } from './account.queries.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { findTotpStep } from './totp.ts'

/** Where a sealed secret belongs: it opens for nobody else. */
function placeOf(personId: string): string {
  return `account.totp_secret/${personId}`
}

export function sealTotp(key: KeyObject, personId: string, secret: Uint8Array): Buffer {
  return seal(key, secret, placeOf(personId))
}

export function unsealTotp(key: KeyObject, personId: string, sealed: Buffer): Buffer {
  return unseal(key, sealed, placeOf(personId))
}

type Given = { readonly personId: string; readonly sealed: Buffer; readonly code: string }

/** Uses up the app's code of this moment; false where it is wrong or was used before. */
export async function takeTotpCode(tx: Tx, key: KeyObject, given: Given): Promise<boolean> {
  const { personId, sealed, code } = given
  const secret = unsealTotp(key, personId, sealed)
  const step = findTotpStep(secret, { code, now: await readClock(tx) })
  return step !== undefined && takeTotpStep(tx, personId, step)
}

/** Uses up the app's code or a recovery code, and says which it was; undefined where it was neither. */
export async function takeSecondFactor(
  tx: Tx,
  key: KeyObject,
  { account, code }: { readonly account: AccountRecord; readonly code: string },
): Promise<'code' | 'recovery-code' | undefined> {
  const { personId, totpSecret: sealed } = account
  if (sealed === null) return undefined
  if (await takeTotpCode(tx, key, { personId, sealed, code })) return 'code'
  const hash = hashRecoveryCode(code)
  if (hash === undefined) return undefined
  return (await takeRecoveryCode(tx, personId, hash)) ? 'recovery-code' : undefined
}
