import { recordAudit } from '../audit/audit.service.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Consultation } from './consultation-record.ts'
import { mayConsult, type ConsultationAction } from './consultation.policy.ts'
import { lockConsultation } from './consultation.queries.ts'

export const consultationNotFound = {
  ok: false,
  code: 'not-found',
  what: 'consultation',
} as const satisfies Failure

/** A round, and the version of it that the person saw. */
export type RoundVersion = { readonly consultationId: string; readonly version: number }

/** A round under its lock, with the database's clock. */
export type LockedRound = Consultation & { readonly now: Date }

/** What was changed, for the audit. */
export type RoundChange =
  | { readonly ok: true; readonly audit: Pick<AuditEvent, 'action' | 'details'> }
  | Failure

export function notAt({ stage }: Consultation): Failure {
  return { ok: false, code: 'wrong-round-stage', stage }
}

/** The frame of every change to a round as one saw it: lock → may they → is it as seen → change → audit. */
export function changeRound(
  context: Context,
  { consultationId, version }: RoundVersion,
  change: (tx: Tx, round: LockedRound) => Promise<RoundChange>,
): Promise<Outcome<object>> {
  return inRound(context, { consultationId, action: 'lead' }, (tx, round) =>
    round.version === version ? change(tx, round) : Promise.resolve(changedMeanwhile(round)),
  )
}

/** The same for what does not depend on the version: comments. */
export function inRound(
  { db, actor }: Context,
  at: { readonly consultationId: string; readonly action: ConsultationAction },
  change: (tx: Tx, round: LockedRound) => Promise<RoundChange>,
): Promise<Outcome<object>> {
  const { consultationId, action } = at
  if (!isUuid(consultationId)) return Promise.resolve(consultationNotFound)
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    const round = await lockConsultation(tx, consultationId)
    if (round === undefined) return consultationNotFound
    const line = (await listUnitLine(tx, round.unitId)).map(({ id }) => id)
    if (!mayConsult(actor, action, line)) return { ok: false, code: 'not-allowed', action: 'write' }
    const changed = await change(tx, round)
    if (!changed.ok) return changed
    const subject = { kind: 'consultation', id: consultationId } as const
    await recordAudit(tx, { actor, subject, ...changed.audit })
    return { ok: true }
  })
}

function changedMeanwhile({ version, savedBy, savedAt }: Consultation): Failure {
  return { ok: false, code: 'changed-meanwhile', version, changedBy: savedBy, changedAt: savedAt }
}
