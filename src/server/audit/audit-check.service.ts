import { z } from 'zod'
import { wordFault, type ChainFault, type ChainVerdict } from '#chain'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { findAuditRow, lockChecking } from './audit-page.queries.ts'
import { auditRefusal } from './audit-page.service.ts'
import type { KeptCheck } from './audit-record.ts'
import { mayReadAudit } from './audit.policy.ts'
import { recordAudit } from './audit.service.ts'
import { verifyAudit } from './verify-audit.service.ts'

const action = 'audit.checked'

/** Examines the government's chain and keeps the result as an audit row, whose number it gives. */
export async function checkAudit({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly number: number }>> {
  if (!mayReadAudit(actor)) return auditRefusal
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!(await lockChecking(tx))) return { ok: false, code: 'check-running' }
    const verdict = await verifyAudit(db, actor.governmentId)
    const subject = { kind: 'government', id: actor.governmentId } as const
    const details = keep(verdict, actor.timeZone)
    return { ok: true, number: await recordAudit(tx, { actor, action, subject, details }) }
  })
}

/** The result of an examination. */
export async function getAuditCheck(
  { db, actor }: Context,
  number: number,
): Promise<Outcome<{ readonly check: KeptCheck }>> {
  if (!mayReadAudit(actor)) return auditRefusal
  const row = await inGovernment(db, actor.governmentId, (tx) =>
    findAuditRow(tx, { number, action }),
  )
  const kept = keptCheck.safeParse(row?.details)
  if (row === undefined || !kept.success) return { ok: false, code: 'not-found', what: 'audit' }
  return { ok: true, check: { ...row, ...kept.data } }
}

const keptCheck = z.object({
  rows: z.number(),
  faults: z.array(z.object({ number: z.number().nullable(), id: z.string(), en: z.string() })),
  more: z.number(),
  lastHash: z.string(),
})

/** In words, so that the row can be read without this program. */
function keep(verdict: ChainVerdict, timeZone: string): z.infer<typeof keptCheck> {
  const { rows } = verdict
  if (verdict.ok) return { rows, faults: [], more: 0, lastHash: verdict.lastHash }
  const faults = verdict.faults.map((fault) => ({
    number: numberOf(fault),
    id: wordFault(fault, { language: 'id', timeZone }),
    en: wordFault(fault, { language: 'en', timeZone }),
  }))
  return { rows, faults, more: verdict.more, lastHash: '' }
}

/** The row that is still there to be looked at. */
function numberOf(fault: ChainFault): number | null {
  if ('row' in fault) return fault.row.number
  if (fault.kind === 'moved' || fault.kind === 'added') return fault.from
  if ('number' in fault) return fault.number
  return fault.kind === 'viewings-differ' ? fault.sealedBy : null
}
