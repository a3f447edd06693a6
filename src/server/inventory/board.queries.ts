import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import { readSearch } from '../sop/search-words.ts'
import type { BoardCounts, BoardRow, BoardSort } from './board-record.ts'

export type BoardFilter = { readonly search: string; readonly unitId?: string | undefined }

/** Counts the government's board for today, once a day: a second of work for 5,000 units. */
export async function refreshBoard(tx: Tx): Promise<void> {
  await sql`select refresh_board()`.execute(tx)
}

const counts = sql`b.needed, b.drafted, b.under_way as "underWay", b.in_force as "inForce",
  b.over_aged as "overAged", b.overdue`

/** Totals over the units of the filter, and how many units they are; of the whole board they are kept. */
export async function sumBoard(
  tx: Tx,
  filter: BoardFilter,
): Promise<BoardCounts & { readonly unitCount: number }> {
  const whole = filter.unitId === undefined && filter.search === ''
  const { rows } = await sql<BoardCounts & { readonly unitCount: number }>`
    ${whole ? sql`select ${counts}, b.units as "unitCount" from board_total b` : sumOf(filter)}`.execute(
    tx,
  )
  return rows[0] ?? nothing
}

function sumOf(filter: BoardFilter) {
  return sql`
    select count(*) as "unitCount", coalesce(sum(b.needed), 0) as needed,
      coalesce(sum(b.drafted), 0) as drafted, coalesce(sum(b.under_way), 0) as "underWay",
      coalesce(sum(b.in_force), 0) as "inForce", coalesce(sum(b.over_aged), 0) as "overAged",
      coalesce(sum(b.overdue), 0) as overdue
    from unit_board b join unit u using (unit_id) where ${matches(filter)}`
}

const nothing = {
  unitCount: 0,
  needed: 0,
  drafted: 0,
  underWay: 0,
  inForce: 0,
  overAged: 0,
  overdue: 0,
}

/** One page of the board. */
export async function listBoardRows(
  tx: Tx,
  filter: BoardFilter,
  page: { readonly sort: BoardSort; readonly offset: number; readonly limit: number },
): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select b.unit_id as "unitId", u.name as "unitName", ${counts}, b.changed_at as "changedAt",
      (select above.name from unit above where above.unit_id = u.parent_id) as above,
      (select count(*) from unit below where below.parent_id = u.unit_id) as below
    from unit_board b join unit u using (unit_id)
    where ${matches(filter)}
    order by ${orders[page.sort]}
    ${pageOf(page)}`.execute(tx)
  return rows
}

const orders: Readonly<Record<BoardSort, ReturnType<typeof sql>>> = {
  name: sql`lower(u.name), u.unit_id`,
  needed: sql`b.needed desc, b.unit_id`,
  'in-force': sql`b.in_force desc, b.unit_id`,
  'over-aged': sql`b.over_aged desc, b.unit_id`,
  overdue: sql`b.overdue desc, b.unit_id`,
  changed: sql`b.changed_at nulls first, b.unit_id`,
}

function matches({ search, unitId }: BoardFilter) {
  const words =
    search === '' ? sql`true` : sql`' ' || lower(u.name) like all (${patternsOf(search)})`
  if (unitId === undefined) return words
  return sql`${words} and u.unit_id = any (array(
    with recursive tree as (
      select unit_id from unit where unit_id = ${unitId}
      union
      select child.unit_id from tree join unit child on child.parent_id = tree.unit_id
    )
    select unit_id from tree))`
}

function patternsOf(search: string) {
  return sql`${readSearch(search).patterns}::text[]`
}
