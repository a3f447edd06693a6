import type { ChainRow, ExportHead } from '#chain'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { auditRefusal } from './audit-page.service.ts'
import { mayReadAudit } from './audit.policy.ts'
import { recordAudit } from './audit.service.ts'
import { findChainEnds, listChainRows } from './chain.queries.ts'

export type AuditExport = {
  readonly head: ExportHead
  /** The whole chain, a few thousand rows at a time, read as they are asked for. */
  readonly rows: AsyncIterable<readonly ChainRow[]>
}

const rowsAtATime = 2000

/** The government's whole audit to take along, up to the row that records this. */
export async function exportAudit(
  context: Context,
  form: 'ndjson' | 'csv',
): Promise<Outcome<AuditExport>> {
  const { db, actor } = context
  if (!mayReadAudit(actor)) return auditRefusal
  const { governmentId, governmentName, timeZone } = actor
  const subject = { kind: 'government', id: governmentId } as const
  const ends = await inGovernment(db, governmentId, async (tx) => {
    await recordAudit(tx, { actor, action: 'audit.exported', subject, details: { form } })
    return findChainEnds(tx)
  })
  const head: ExportHead = {
    format: 'tatalaksana-audit/1',
    governmentId,
    governmentName,
    timeZone,
    exportedAt: new Date().toISOString(),
    ...(ends.head && { head: ends.head }),
  }
  return { ok: true, head, rows: readRows(context, ends.last?.number ?? 0) }
}

/** Each time in a transaction of its own: whoever takes an hour to download holds nothing up. */
async function* readRows({ db, actor }: Context, to: number): AsyncIterable<readonly ChainRow[]> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await inGovernment(db, actor.governmentId, (tx) =>
      listChainRows(tx, { after, to, limit: rowsAtATime }),
    )
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtATime) return
    after = last.number
  }
}
