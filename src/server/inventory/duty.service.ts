import type { Context } from '../context.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { deleteDuty, insertDuty, updateDuty, type DutyFields } from './duty.queries.ts'
import { changeInUnit } from './in-unit.ts'

const dutyNotFound = { ok: false, code: 'not-found', what: 'duty' } as const satisfies Failure

/** Where a duty is: its unit, and its own id. */
export type DutyPlace = { readonly unitId: string; readonly dutyId: string }

/** Adds a duty (tugas, fungsi) of a unit, after those that it has. */
export function addDuty(
  context: Context,
  unitId: string,
  fields: DutyFields,
): Promise<Outcome<{ readonly dutyId: string }>> {
  return changeInUnit(context, unitId, async (tx) => {
    const dutyId = await insertDuty(tx, unitId, fields)
    const subject = { kind: 'duty', id: dutyId } as const
    return {
      outcome: { ok: true, dutyId },
      audit: { action: 'duty.added', subject, details: { unitId, ...fields } },
    }
  })
}

/** Changes the words of a duty. */
export function editDuty(
  context: Context,
  place: DutyPlace,
  fields: DutyFields,
): Promise<Outcome<object>> {
  return changeInUnit<object>(context, place.unitId, async (tx) => {
    const found = isUuid(place.dutyId) && (await updateDuty(tx, place, fields))
    if (!found) return { outcome: dutyNotFound }
    const subject = { kind: 'duty', id: place.dutyId } as const
    return {
      outcome: { ok: true },
      audit: { action: 'duty.edited', subject, details: { ...fields } },
    }
  })
}

/** Takes a duty away; what the unit needs for it stays, without a duty. */
export function removeDuty(context: Context, place: DutyPlace): Promise<Outcome<object>> {
  return changeInUnit<object>(context, place.unitId, async (tx) => {
    const text = isUuid(place.dutyId) ? await deleteDuty(tx, place) : undefined
    if (text === undefined) return { outcome: dutyNotFound }
    const subject = { kind: 'duty', id: place.dutyId } as const
    return { outcome: { ok: true }, audit: { action: 'duty.removed', subject, details: { text } } }
  })
}
