import { randomBytes } from 'node:crypto'
import { recordAudit } from '../audit/audit.service.ts'
import type { Tx } from '../database/database.ts'
import type { Actor } from './actor.ts'
import { createToken, hashToken } from './secret-token.ts'
import {
  findFactorDuty,
  insertSession,
  renewSession,
  type SessionRecord,
} from './session.queries.ts'
import type { SignInMethod } from './sign-in-method.ts'

export type Session = SessionRecord

/** A session and its token, which is for the cookie and is kept nowhere. */
export type Started = { readonly token: string; readonly session: Session }

/** Begins a session with a token and a form secret of its own. To be the last thing in its transaction. */
export async function startSession(
  tx: Tx,
  { actor, cameBy, device, failures = 0 }: Start,
): Promise<Started> {
  const token = createToken(actor.governmentId)
  const csrfSecret = newCsrfSecret()
  const tokenHash = hashToken(token)
  const { personId } = actor
  const row = await insertSession(tx, { tokenHash, personId, csrfSecret, cameBy, device })
  const details = { cameBy, ...(failures === 0 ? {} : { failuresBefore: failures }) }
  const subject = { kind: 'session', id: personId } as const
  await recordAudit(tx, { actor, action: 'session.started', subject, details })
  const { owes: owesSecondFactor } = await findFactorDuty(tx, personId)
  return { token: token.text, session: { ...row, actor, csrfSecret, unread: 0, owesSecondFactor } }
}

type Start = {
  readonly actor: Actor
  readonly cameBy: SignInMethod
  /** Browser and system in words (`wordDevice`). */
  readonly device: string
  /** Failed attempts that the audit does not know of yet. */
  readonly failures?: number
}

/** Gives a session another token and secret: what was known of it before is worth nothing. */
export async function replaceToken(tx: Tx, session: Session): Promise<Started> {
  const token = createToken(session.actor.governmentId)
  const csrfSecret = newCsrfSecret()
  const { sessionId } = session
  await renewSession(tx, { sessionId, tokenHash: hashToken(token), csrfSecret })
  const { owes: owesSecondFactor } = await findFactorDuty(tx, session.actor.personId)
  return { token: token.text, session: { ...session, csrfSecret, owesSecondFactor } }
}

function newCsrfSecret(): string {
  return randomBytes(32).toString('base64url')
}
