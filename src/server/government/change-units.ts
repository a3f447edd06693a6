import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import type { Actor } from '../session/actor.ts'
import { listUnitRecords, lockGovernment, type UnitRecord } from './government.queries.ts'
import { insertUnitChange } from './unit-change.queries.ts'
import type { UnitChangeDetails, UnitChangeKind } from './unit-change.ts'
import type { ChangeBasis } from './unit-fields.ts'
import { mayUnits } from './unit.policy.ts'
import { makeUnitTree, type UnitTree } from './unit.ts'

/** What a change of units works with: nobody else changes units or people meanwhile. */
export type UnitDesk = {
  readonly tx: Tx
  readonly actor: Actor
  readonly tree: UnitTree
  readonly today: string
  /** What is written to the audit at the very end: until then nobody waits for its chain. */
  readonly events: AuditEvent[]
}

export const unitNotFound = {
  ok: false,
  code: 'not-found',
  what: 'unit',
} as const satisfies Failure

/** The frame of every change to units: may they → one after another → change, in one transaction. */
export async function changeUnits<T>(
  { db, actor }: Context,
  change: (desk: UnitDesk) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!mayUnits(actor, 'change')) return { ok: false, code: 'not-allowed', action: 'change-units' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const { today } = await lockGovernment(tx)
    const events: AuditEvent[] = []
    const tree = makeUnitTree(await listUnitRecords(tx))
    const outcome = await change({ tx, actor, today, tree, events })
    for (const event of events) await recordAudit(tx, event)
    return outcome
  })
}

/** The unit, where it is there and open. */
export function findOpenUnit(tree: UnitTree, unitId: string): UnitRecord | undefined {
  const unit = tree.find(unitId)
  return unit?.closedOn === null ? unit : undefined
}

/** The failure where something typed is wrong; undefined where nothing is. */
export function refuseFields(...faults: readonly FieldFaults[]): Failure | undefined {
  const fields: FieldFaults = Object.assign({}, ...faults)
  return Object.keys(fields).length === 0
    ? undefined
    : { ok: false, code: 'invalid-fields', fields }
}

/** Notes a change in the unit's history and for the audit. */
export async function noteChange(
  { tx, actor, events }: UnitDesk,
  unitId: string,
  change: ChangeBasis & { readonly kind: UnitChangeKind; readonly details: UnitChangeDetails },
): Promise<void> {
  const { kind, happenedOn, legalBasis, details } = change
  await insertUnitChange(tx, { unitId, ...change, personId: actor.personId })
  const subject = { kind: 'unit', id: unitId } as const
  const noted = { happenedOn, legalBasis, ...details }
  events.push({ actor, action: `unit.${kind}`, subject, details: noted })
}
