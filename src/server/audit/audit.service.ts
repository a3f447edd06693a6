import type { Context } from '../context.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { AuditEvent } from './audit-event.ts'
import { findBrokenLink, findChainEnds, insertAudit } from './audit.queries.ts'

/** One row of the history of an SOP. */
export type AuditEntry = {
  readonly number: number
  readonly at: Date
  readonly actorName: string
  readonly action: string
  readonly details: Readonly<Record<string, unknown>>
}

export type AuditVerdict =
  /** `lastHash` stands for the whole chain: written down elsewhere, it also shows a chain made anew. */
  | { readonly ok: true; readonly rows: number; readonly lastHash: string }
  /** First row that was changed, removed or put in, or the row after it where it left no trace itself. */
  | { readonly ok: false; readonly brokenAt: number }

/** Writes the audit row of a change, in the change's own transaction, as its last statement. */
export function recordAudit(tx: Tx, event: AuditEvent): Promise<void> {
  return insertAudit(tx, event)
}

/** Checks the government's whole chain: linear in its rows, all inside the database. */
export function verifyAudit(db: Database, governmentId: string): Promise<AuditVerdict> {
  return inGovernment(db, governmentId, async (tx) => {
    const brokenAt = await findBrokenLink(tx)
    if (brokenAt !== undefined) return { ok: false, brokenAt }
    const ends = await findChainEnds(tx)
    if (ends === undefined) return { ok: true, rows: 0, lastHash: '' }
    const whole = ends.number === ends.headNumber && ends.hash.equals(ends.headHash)
    if (!whole) return { ok: false, brokenAt: Math.min(ends.number, ends.headNumber) + 1 }
    return { ok: true, rows: ends.number, lastHash: ends.hash.toString('hex') }
  })
}

/** The same for the asking person's government. */
export function verifyOwnAudit({ db, actor }: Context): Promise<AuditVerdict> {
  return verifyAudit(db, actor.governmentId)
}
