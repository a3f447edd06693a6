import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { changeInUnit } from './in-unit.ts'
import { insertNeeds } from './need.queries.ts'
import { readUnit } from './need.service.ts'
import type { YearPlan } from './plan-record.ts'
import { findRenewedSop, listAging, listPlan, sumPlan } from './plan.queries.ts'

const sopNotFound = { ok: false, code: 'not-found', what: 'sop' } as const satisfies Failure

/** What a unit and those below it plan for a year, what of it is done, and what should be renewed. */
export function getYearPlan(
  context: Context,
  unitId: string,
  year: number,
): Promise<Outcome<{ readonly plan: YearPlan }>> {
  return readUnit(context, unitId, async (tx, { unit, mayWrite }) => {
    const sums = await sumPlan(tx, unitId, year)
    const lines = await listPlan(tx, unitId, year)
    const aging = await listAging(tx, unitId, year)
    return { plan: { unit, year, ...sums, lines, aging, mayWrite } }
  })
}

/** Plans to renew an SOP in force in a year. A second press changes nothing. */
export async function planRenewal(
  context: Context,
  { sopId, year }: { readonly sopId: string; readonly year: number },
): Promise<Outcome<object>> {
  if (!isUuid(sopId)) return sopNotFound
  const { db, actor } = context
  const sop = await inGovernment(db, actor.governmentId, (tx) => findRenewedSop(tx, sopId))
  if (sop === undefined) return sopNotFound
  return changeInUnit<object>(context, sop.unitId, async (tx) => {
    const now = await findRenewedSop(tx, sopId)
    if (now === undefined || now.inForce === null) {
      return { outcome: { ok: false, code: 'not-in-force' } }
    }
    const planned = { year, quarter: null }
    const fields = {
      reason: '',
      dutyId: null,
      priority: 'medium',
      planned,
      personId: null,
    } as const
    const { title, unitId, inForce: replaces } = now
    const need = { ...fields, title, unitId, sopId, replaces, by: actor.personId }
    const [needId] = await insertNeeds(tx, [need])
    if (needId === undefined) return { outcome: { ok: true } }
    const subject = { kind: 'need', id: needId } as const
    const details = { unitId, title, sopId, replaces, planned }
    return { outcome: { ok: true }, audit: { action: 'need.added', subject, details } }
  })
}
