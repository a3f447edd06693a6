import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'

export type UnitRecord = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
  readonly openedOn: string | null
  /** Absent while the unit is open. */
  readonly closedOn: string | null
}

/** Every unit, closed ones too, in the order of its siblings. */
export function listUnitRecords(tx: Tx): Promise<UnitRecord[]> {
  return tx
    .selectFrom('unit')
    .select([
      'unit_id as id',
      'name',
      'short_name as shortName',
      'parent_id as parentId',
      'opened_on as openedOn',
      'closed_on as closedOn',
    ])
    .orderBy('sort_order')
    .orderBy('name')
    .execute()
}

const longestLine = 100

/** A unit and those above it, from itself to the topmost: what `lineOf` of the tree gives, without the tree. */
export async function listUnitLine(tx: Tx, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (unit_id, parent_id, height) as (
      select unit_id, parent_id, 1 from unit where unit_id = ${unitId}
      union all
      select unit.unit_id, unit.parent_id, height + 1
      from line join unit on unit.unit_id = line.parent_id where height < ${longestLine}
    )
    select unit_id as id from line order by height`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * An open unit, which stays open until the transaction ends: whoever closes it waits, and after one
 * who closes it there is none.
 */
export async function holdOpenUnit(
  tx: Tx,
  unitId: string,
): Promise<{ readonly name: string } | undefined> {
  return tx
    .selectFrom('unit')
    .select('name')
    .where('unit_id', '=', unitId)
    .where('closed_on', 'is', null)
    .forKeyShare()
    .executeTakeFirst()
}

/**
 * Lets changes to the government's units and people come one after another, and tells its day. Work
 * on SOPs does not wait.
 */
export async function lockGovernment(tx: Tx): Promise<{ readonly today: string }> {
  return tx
    .selectFrom('government')
    .select(sql<string>`(now() at time zone time_zone)::date`.as('today'))
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
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
