import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export type NamedUnit = { readonly id: string; readonly name: string }

/** As many as one page can show as links. */
const mostBelow = 200

/** The unit and those above it, from itself to the topmost; none for an unknown unit. */
export async function listUnitLine(tx: Tx, unitId: string): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    with recursive line as (
      select unit_id, parent_id, name, 0 as height from unit where unit_id = ${unitId}
      union all
      select u.unit_id, u.parent_id, u.name, line.height + 1
      from line join unit u on u.unit_id = line.parent_id
    ) cycle unit_id set repeats using path
    select unit_id as id, name from line where not repeats order by height`.execute(tx)
  return rows
}

/** The units right below one. */
export function listUnitsBelow(tx: Tx, unitId: string): Promise<NamedUnit[]> {
  return tx
    .selectFrom('unit')
    .select(['unit_id as id', 'name'])
    .where('parent_id', '=', unitId)
    .orderBy('sort_order')
    .orderBy('name')
    .limit(mostBelow)
    .execute()
}
