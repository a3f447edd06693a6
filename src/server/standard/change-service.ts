import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { ChangedMeanwhile, Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../government/government.queries.ts'
import { lockService, type LockedService } from './service.queries.ts'
import { mayStandard, type StandardAction } from './standard.policy.ts'

/** What a change gives: the outcome, and the audit row where something was written. */
export type ServiceChange<T> = {
  readonly outcome: Outcome<T>
  readonly audit?: Pick<AuditEvent, 'action' | 'details'>
}

export const serviceNotFound = {
  ok: false,
  code: 'not-found',
  what: 'service',
} as const satisfies Failure

type WantedChange = {
  readonly serviceId: string
  readonly action: StandardAction
  /** What must be locked before the service is. */
  readonly before?: (tx: Tx) => Promise<unknown>
}

/**
 * The frame of every change to one service: lock → may they → change → audit row, in one transaction.
 * Of two changes at once the second waits and then sees what the first has written.
 */
export async function changeService<T>(
  { db, actor }: Context,
  { serviceId, action, before }: WantedChange,
  change: (tx: Tx, service: LockedService) => Promise<ServiceChange<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(serviceId)) return serviceNotFound
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    await before?.(tx)
    const service = await lockService(tx, serviceId)
    if (service === undefined) return serviceNotFound
    if (!mayStandard(actor, action, await listUnitLine(tx, service.unitId))) {
      return { ok: false, code: 'not-allowed', action }
    }
    if (service.stage === 'closed' && action !== 'close') {
      return { ok: false, code: 'service-closed' }
    }
    const { outcome, audit } = await change(tx, service)
    const subject = { kind: 'service', id: serviceId } as const
    if (audit !== undefined) await recordAudit(tx, { actor, subject, ...audit })
    return outcome
  })
}

/** The failure where the draft is no longer the version that the caller saw; undefined where it is. */
export function findNewerStandard(
  service: LockedService,
  seen: number,
): ChangedMeanwhile | undefined {
  if (service.draftVersion === seen) return undefined
  const { draftVersion: version, updatedBy: changedBy, updatedAt: changedAt } = service
  return { ok: false, code: 'changed-meanwhile', version, changedBy, changedAt }
}
