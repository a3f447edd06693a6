import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'

export type UnitRecord = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
}

/** Every unit, in the order of its siblings. A government has tens of them. */
export function listUnitRecords(tx: Tx): Promise<UnitRecord[]> {
  return tx
    .selectFrom('unit')
    .select(['unit_id as id', 'name', 'short_name as shortName', 'parent_id as parentId'])
    .orderBy('sort_order')
    .orderBy('name')
    .execute()
}

/** The sample governments of this database, before anyone is known; none where it holds real data. */
export async function listSampleGovernments(
  db: Database,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const query = sql<{ id: string; name: string }>`
    select government_id as id, name from sample_governments()`
  return (await query.execute(db.kysely)).rows
}

export async function findUnitShortName(tx: Tx, unitId: string): Promise<string> {
  const { short_name } = await tx
    .selectFrom('unit')
    .select('short_name')
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow()
  return short_name
}
