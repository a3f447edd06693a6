import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AgingSop, PlanLine, YearPlan } from './plan-record.ts'

const mostLines = 1000
const mostAging = 200

const unitTree = (unitId: string) => sql`tree as (
    select unit_id from unit where unit_id = ${unitId}
    union
    select child.unit_id from tree join unit child on child.parent_id = tree.unit_id
  )`

const planned = (unitId: string, year: number) => sql`
  with recursive ${unitTree(unitId)},
  line as (
    select n.need_id as "needId", n.title, u.name as "unitName", n.replaces is not null as renews,
      n.planned_quarter as quarter, p.name as "personName", need_state(n, s) as state,
      government_today(current_government()) >=
        make_date(n.planned_year, coalesce(n.planned_quarter, 4) * 3, 1) + interval '1 month' as past
    from sop_need n
    join unit u on u.unit_id = n.unit_id
    left join person p on p.person_id = n.person_id
    left join sop s on s.sop_id = n.sop_id
    where n.planned_year = ${year} and n.dropped_at is null
      and n.unit_id = any (array(select unit_id from tree))
  )`

/** What is planned for a year in a unit and those below it. */
export async function listPlan(tx: Tx, unitId: string, year: number): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`${planned(unitId, year)}
    select "needId", title, "unitName", renews, quarter, "personName", state,
      past and state <> 'in-force' as "isLate"
    from line order by quarter nulls last, lower(title), "needId" limit ${mostLines}`.execute(tx)
  return rows
}

/** How much of it there is, is done, and is late. */
export async function sumPlan(
  tx: Tx,
  unitId: string,
  year: number,
): Promise<Pick<YearPlan, 'planned' | 'done' | 'late'>> {
  const { rows } = await sql<Pick<YearPlan, 'planned' | 'done' | 'late'>>`${planned(unitId, year)}
    select count(*) as planned, count(*) filter (where state = 'in-force') as done,
      count(*) filter (where past and state <> 'in-force') as late
    from line`.execute(tx)
  return rows[0] ?? { planned: 0, done: 0, late: 0 }
}

/** SOPs that are over-aged by the end of a year and not needed anew yet, the oldest first. */
export async function listAging(tx: Tx, unitId: string, year: number): Promise<AgingSop[]> {
  const { rows } = await sql<AgingSop>`
    with recursive ${unitTree(unitId)}
    select s.sop_id as "sopId", s.title, u.name as "unitName",
      (c.since + make_interval(months => p.months))::date as "renewBy"
    from review_clock c
    join review_periods(current_government()) p on p.kind = c.kind
    join sop s on s.sop_id = c.sop_id
    join unit u on u.unit_id = s.unit_id
    where c.kind = 'renewal' and c.unit_id = any (array(select unit_id from tree))
      and c.since + make_interval(months => p.months) < make_date(${year} + 1, 1, 1)
      and not exists (
        select from sop_need n
        where n.sop_id = s.sop_id and n.replaces = s.in_force and n.dropped_at is null)
    order by c.since, s.sop_id limit ${mostAging}`.execute(tx)
  return rows
}

/** The SOP that is to be renewed, and its revision in force. */
export function findRenewedSop(tx: Tx, sopId: string) {
  return tx
    .selectFrom('sop')
    .select(['unit_id as unitId', 'title', 'in_force as inForce'])
    .where('sop_id', '=', sopId)
    .executeTakeFirst()
}
