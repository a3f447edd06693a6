import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/**
 * A title that a unit has: of a live need, of a dropped one, or of an SOP; `free`: an SOP that no live
 * need names.
 */
export type KnownTitle = {
  readonly unitId: string
  readonly title: string
  readonly kind: 'need' | 'dropped' | 'free'
  readonly sopId: string | null
}

/** The titles of what these units need, gave up and have. */
export async function listKnownTitles(tx: Tx, unitIds: readonly string[]): Promise<KnownTitle[]> {
  const { rows } = await sql<KnownTitle>`
    select unit_id as "unitId", title, null as "sopId",
      case when dropped_at is null then 'need' else 'dropped' end as kind
    from sop_need where unit_id = any (${unitIds}::uuid[]) and replaces is null
    union all
    select s.unit_id, s.title, s.sop_id, case when exists (
        select from sop_need n where n.sop_id = s.sop_id and n.dropped_at is null
      ) then 'need' else 'free' end
    from sop s where s.unit_id = any (${unitIds}::uuid[]) and s.state <> 'deleted' and s.title <> ''`.execute(
    tx,
  )
  return rows
}

/** The duties of these units, in their order. */
export function listDutiesOf(tx: Tx, unitIds: readonly string[]) {
  return tx
    .selectFrom('duty')
    .select(['duty_id as id', 'unit_id as unitId', 'text'])
    .where('unit_id', '=', sql<string>`any (${unitIds}::uuid[])`)
    .orderBy('sort_order')
    .orderBy('duty_id')
    .execute()
}

/** Somebody who works in a unit. */
export type Colleague = {
  readonly id: string
  readonly unitId: string
  readonly name: string
  readonly position: string
}

/** Everybody who works in these units. */
export function listColleagues(tx: Tx, unitIds: readonly string[]): Promise<Colleague[]> {
  return tx
    .selectFrom('person')
    .select(['person_id as id', 'unit_id as unitId', 'name', 'position'])
    .where('unit_id', '=', sql<string>`any (${unitIds}::uuid[])`)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute()
}
