import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Duty } from './need-record.ts'

/** The duties of a unit, in their order. */
export function listDutyRows(tx: Tx, unitId: string): Promise<Duty[]> {
  return tx
    .selectFrom('duty')
    .select(['duty_id as id', 'text', 'source'])
    .where('unit_id', '=', unitId)
    .orderBy('sort_order')
    .orderBy('duty_id')
    .execute()
}

export type DutyFields = Pick<Duty, 'text' | 'source'>

/** Adds a duty after those that the unit has. */
export async function insertDuty(tx: Tx, unitId: string, duty: DutyFields): Promise<string> {
  const { duty_id } = await tx
    .insertInto('duty')
    .values({
      unit_id: unitId,
      ...duty,
      sort_order: sql<number>`(
        select coalesce(max(sort_order), 0) + 1 from duty where unit_id = ${unitId})`,
    })
    .returning('duty_id')
    .executeTakeFirstOrThrow()
  return duty_id
}

/** Says whether the unit has such a duty. */
export async function updateDuty(
  tx: Tx,
  { unitId, dutyId }: { readonly unitId: string; readonly dutyId: string },
  duty: DutyFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('duty')
    .set(duty)
    .where('duty_id', '=', dutyId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a duty away; needs that named it name none. Gives its text, where the unit had it. */
export async function deleteDuty(
  tx: Tx,
  { unitId, dutyId }: { readonly unitId: string; readonly dutyId: string },
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('duty')
    .where('duty_id', '=', dutyId)
    .where('unit_id', '=', unitId)
    .returning('text')
    .executeTakeFirst()
  return row?.text
}
