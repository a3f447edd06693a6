import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { holdOpenUnit, listUnitLine } from '../government/government.queries.ts'
import { setsHolidays, setsHours, type CalendarAction } from './calendar.policy.ts'

/** What a change gives: the outcome, and where something was written what the audit says of it. */
export type CalendarChange<T> = {
  readonly outcome: Outcome<T>
  readonly audit?: readonly [action: string, details: Readonly<Record<string, unknown>>]
}

export const unitNotFound = {
  ok: false,
  code: 'not-found',
  what: 'unit',
} as const satisfies Failure

/** Why this person may not change a calendar. */
export function mayNot(action: CalendarAction): Failure {
  return { ok: false, code: 'not-allowed', action }
}

/** What was typed cannot be taken. */
export function invalid(fields: FieldFaults) {
  return { ok: false, code: 'invalid-fields', fields } as const satisfies Failure
}

/**
 * The frame of every change to what holds for the whole government (null) or for a unit: may they →
 * change → audit row, in one transaction.
 */
export function changeCalendar<T>(
  { db, actor }: Context,
  unitId: string | null,
  change: (tx: Tx) => Promise<CalendarChange<T>>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const refusal = await findRefusal(tx, { actor }, unitId)
    if (refusal !== undefined) return refusal
    const { outcome, audit } = await change(tx)
    if (audit === undefined) return outcome
    const [action, details] = audit
    const subject: AuditEvent['subject'] =
      unitId === null
        ? { kind: 'government', id: actor.governmentId }
        : { kind: 'unit', id: unitId }
    await recordAudit(tx, { actor, subject, action, details })
    return outcome
  })
}

async function findRefusal(
  tx: Tx,
  { actor }: Pick<Context, 'actor'>,
  unitId: string | null,
): Promise<Failure | undefined> {
  if (unitId === null) return setsHolidays(actor) ? undefined : mayNot('set-holidays')
  if (!isUuid(unitId) || (await holdOpenUnit(tx, unitId)) === undefined) return unitNotFound
  return setsHours(actor, await listUnitLine(tx, unitId)) ? undefined : mayNot('set-hours')
}
