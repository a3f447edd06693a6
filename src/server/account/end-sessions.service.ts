import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { isFresh } from '../session/session.queries.ts'
import { endOtherSessions, endSession } from '../session/session.service.ts'
import { findAccountSummary } from './account.queries.ts'
import { proveOwn, type OwnSession } from './own-account.ts'

/**
 * Ends one session of the asking person, or all but this one. Ten minutes after signing in the
 * password is asked for again; who has none, in a sample, is not asked.
 */
export async function endOwnSessions(
  own: OwnSession,
  which: { readonly only: string } | 'others',
  password: string | undefined,
): Promise<Outcome<object>> {
  if (await isProofDue(own)) {
    if (password === undefined) return { ok: false, code: 'proof-due' }
    if ((await proveOwn(own, password)) === undefined)
      return { ok: false, code: 'wrong-credentials' }
  }
  if (which === 'others') await endOtherSessions(own, own.session.sessionId)
  else await endSession(own, which.only)
  return { ok: true }
}

function isProofDue({ db, actor, session }: OwnSession): Promise<boolean> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (await isFresh(tx, session.sessionId)) return false
    return (await findAccountSummary(tx, actor.personId)) !== undefined
  })
}
