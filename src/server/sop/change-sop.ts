import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { ChangedMeanwhile, Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../government/government.queries.ts'
import type { Actor } from '../session/actor.ts'
import { may, type SopAction } from './sop.policy.ts'
import { lockSop, type LockedSop } from './sop.queries.ts'

/** What a change gives: the outcome, and the audit row where something was written. */
export type Change<T> = {
  readonly outcome: Outcome<T>
  readonly audit?: Pick<AuditEvent, 'action' | 'details'>
}

export type WantedChange = { readonly sopId: string; readonly action: SopAction }

export const sopNotFound = { ok: false, code: 'not-found', what: 'sop' } as const satisfies Failure

/** An SOP that is being changed, with its unit and those above it. */
export type ChangedSop = LockedSop & { readonly unitLine: readonly string[] }

type MakeChange<T> = (tx: Tx, sop: ChangedSop) => Promise<Change<T>>

/** The frame of every change to one SOP, in a transaction of its own. */
export async function changeSop<T>(
  { db, actor }: Context,
  wanted: WantedChange,
  change: MakeChange<T>,
): Promise<Outcome<T>> {
  if (!isUuid(wanted.sopId)) return sopNotFound
  return inGovernment(db, actor.governmentId, (tx) => changeSopIn({ tx, actor }, wanted, change))
}

/**
 * The same in the caller's transaction: lock → may they → change → audit row. Of two changes at once
 * the second waits and then sees what the first has written.
 */
export async function changeSopIn<T>(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  { sopId, action }: WantedChange,
  change: MakeChange<T>,
): Promise<Outcome<T>> {
  const sop = await lockSop(tx, sopId)
  if (sop === undefined) return sopNotFound
  const unitLine = await listUnitLine(tx, sop.unitId)
  if (!may(actor, action, unitLine)) {
    return { ok: false, code: 'not-allowed', action }
  }
  if (sop.state === 'deleted' && action !== 'restore') return { ok: false, code: 'deleted' }
  const { outcome, audit } = await change(tx, { ...sop, unitLine })
  const subject = { kind: 'sop', id: sopId } as const
  if (audit !== undefined) await recordAudit(tx, { actor, subject, ...audit })
  return outcome
}

/** The failure where the draft is no longer the version that the caller saw; undefined where it is. */
export function findNewerDraft(sop: LockedSop, baseVersion: number): ChangedMeanwhile | undefined {
  if (sop.version === baseVersion) return undefined
  const { version, updatedBy: changedBy, updatedAt: changedAt } = sop
  return { ok: false, code: 'changed-meanwhile', version, changedBy, changedAt }
}
