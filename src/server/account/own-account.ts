import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/database.ts'
import { deleteSessions, findFactorDuty } from '../session/session.queries.ts'
import { replaceToken, type Session, type Started } from '../session/start-session.ts'
import type { AccountRecord } from './account-record.ts'
import { clearAttempts, deleteHalfSignIns, lockAccount } from './account.queries.ts'
import { forgiveAttempts, provePassword } from './attempt.ts'
import { listPasskeyRows } from './passkey.queries.ts'

/** Who changes the own account, and from where. */
export type OwnSession = Context & { readonly session: Session }

/** The asking person's account, if the password is right. Counts as an attempt to sign in. */
export async function proveOwn(
  { db, actor }: Context,
  password: string,
): Promise<AccountRecord | undefined> {
  const { governmentId, personId } = actor
  const proved = await provePassword(db, { governmentId, personId }, password)
  if (proved !== undefined) await forgiveAttempts(db, { governmentId, personId })
  return proved?.account
}

/**
 * May the app or a passkey go? Not the last factor of who must have one. Whoever removes the other in
 * another tab waits until this transaction ends.
 */
export async function mayLose(
  tx: Tx,
  personId: string,
  gone: 'app' | { readonly passkey: string },
): Promise<boolean> {
  const account = await lockAccount(tx, personId)
  const { must } = await findFactorDuty(tx, personId)
  if (!must) return true
  const passkeys = await listPasskeyRows(tx, personId)
  if (gone === 'app') return passkeys.length > 0
  const hasApp = account !== undefined && account.totpSecret !== null
  return hasApp || passkeys.some(({ id }) => id !== gone.passkey)
}

/** After a change of what proves a person: every other session ends, and this one's token is another. */
export async function renew(tx: Tx, session: Session, action: string): Promise<Started> {
  const { actor, sessionId } = session
  await deleteSessions(tx, actor.personId, { but: sessionId })
  await deleteHalfSignIns(tx, actor.personId)
  await clearAttempts(tx, actor.personId)
  const started = await replaceToken(tx, session)
  await recordAudit(tx, { actor, action, subject: { kind: 'account', id: actor.personId } })
  return started
}
