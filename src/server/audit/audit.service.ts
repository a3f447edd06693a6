import type { Tx } from '../database/database.ts'
import type { AuditEvent } from './audit-event.ts'
import { insertAudit } from './audit.queries.ts'

/** One row of the history of an SOP. */
export type AuditEntry = {
  readonly number: number
  readonly at: Date
  readonly actorName: string
  readonly action: string
  readonly details: Readonly<Record<string, unknown>>
}

/** Writes the audit row of a change, in the change's own transaction, as its last statement. Gives its number. */
export function recordAudit(tx: Tx, event: AuditEvent): Promise<number> {
  return insertAudit(tx, event)
}
