import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { holdOpenUnit } from '../government/government.queries.ts'
import { mayInventory } from './inventory.policy.ts'
import { listUnitLine } from './unit-place.queries.ts'

/** What a change gives: the outcome, and the audit row where something was written. */
export type InventoryChange<T> = {
  readonly outcome: Outcome<T>
  readonly audit?: Pick<AuditEvent, 'action' | 'subject' | 'details'>
}

export const unitNotFound = {
  ok: false,
  code: 'not-found',
  what: 'unit',
} as const satisfies Failure
export const mayNotWrite = {
  ok: false,
  code: 'not-allowed',
  action: 'write',
} as const satisfies Failure

/** Why the person may not change what belongs to this unit; undefined where it is all right. */
export async function findRefusal(
  tx: Tx,
  { actor }: Pick<Context, 'actor'>,
  unitId: string,
): Promise<Failure | undefined> {
  if (!isUuid(unitId)) return unitNotFound
  const line = await listUnitLine(tx, unitId)
  if (line.length === 0 || (await holdOpenUnit(tx, unitId)) === undefined) return unitNotFound
  const unitLine = line.map(({ id }) => id)
  return mayInventory(actor, 'write', unitLine) ? undefined : mayNotWrite
}

/** The frame of every change to a unit's inventory: may they → change → audit row, in one transaction. */
export function changeInUnit<T>(
  { db, actor }: Context,
  unitId: string,
  change: (tx: Tx) => Promise<InventoryChange<T>>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const refusal = await findRefusal(tx, { actor }, unitId)
    return refusal ?? finish({ tx, actor }, await change(tx))
  })
}

/** Writes the audit row of a change that has one, and gives its outcome. */
export async function finish<T>(
  { tx, actor }: { readonly tx: Tx } & Pick<Context, 'actor'>,
  { outcome, audit }: InventoryChange<T>,
): Promise<Outcome<T>> {
  if (audit !== undefined) await recordAudit(tx, { actor, ...audit })
  return outcome
}
