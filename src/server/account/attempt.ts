import { recordAudit } from '../audit/audit.service.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { AccountRecord } from './account-record.ts'
import { clearAttempts, countAttempt, countFailure, lockAccount } from './account.queries.ts'
import { isHeard, waitAfter } from './attempt-rules.ts'
import { isDeviceProof } from './device-proof.ts'
import { isTooLong } from './password-rules.ts'
import { nobodysHash, verifyPassword, type Verdict } from './password-hash.ts'

/** Somebody's account, and what the browser says of having been here before. */
export type Attempt = {
  readonly governmentId: string
  readonly personId: string
  readonly deviceProof?: string | undefined
}

/**
 * Takes an attempt: it is counted before it is looked at, so that a hundred at once are no more than
 * five. Undefined where there is no such account, or it does not hear anybody for now.
 */
export async function takeAttempt(
  tx: Tx,
  db: Database,
  { personId, deviceProof }: Attempt,
): Promise<AccountRecord | undefined> {
  const account = await lockAccount(tx, personId)
  if (account === undefined) return undefined
  const knownDevice = isDeviceProof(db.secretKey, account, deviceProof)
  if (!isHeard({ ...account, knownDevice })) return undefined
  const attempts = account.attempts + 1
  await countAttempt(tx, personId, { attempts, waitSeconds: waitAfter(attempts) })
  return account
}

/**
 * The account, if the password is its. The work is the same whether there is such an account or not;
 * only a password that is too long for any costs none.
 */
export async function provePassword(
  db: Database,
  attempt: Attempt,
  password: string,
): Promise<{ readonly account: AccountRecord; readonly verdict: Verdict } | undefined> {
  if (isTooLong(password)) return undefined
  const { governmentId } = attempt
  const account = await inGovernment(db, governmentId, (tx) => takeAttempt(tx, db, attempt))
  const verdict = await verifyPassword(account?.passwordHash ?? nobodysHash, password)
  if (account !== undefined && verdict.matches) return { account, verdict }
  await inGovernment(db, governmentId, (tx) => recordFailure(tx, attempt.personId))
  return undefined
}

/** Counts a failure; the audit hears of it at most once in a quarter of an hour, with how many there were. */
export async function recordFailure(tx: Tx, personId: string): Promise<void> {
  const failure = await countFailure(tx, personId)
  if (failure === undefined || failure.toTell === 0) return
  await recordAudit(tx, {
    actor: { personId, name: failure.personName },
    action: 'sign-in.failed',
    subject: { kind: 'account', id: personId },
    details: { failures: failure.toTell },
  })
}

/** Sets the count back after a success, where nothing else follows. */
export function forgiveAttempts(db: Database, { governmentId, personId }: Attempt): Promise<void> {
  return inGovernment(db, governmentId, (tx) => clearAttempts(tx, personId))
}
