import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { InventoryLine, Need, NeedFields, NeedState } from './need-record.ts'

type PlannedColumns = {
  readonly planned_year: number | null
  readonly planned_quarter: number | null
}

const stateOf = sql<NeedState>`need_state(n, s)`

/** As many lines as one unit's page shows. */
const mostLines = 1000

/** What a unit needs and has: its needs, and its SOPs that no need names. The open ones first. */
export async function listInventory(tx: Tx, unitId: string): Promise<InventoryLine[]> {
  const { rows } = await sql<Omit<InventoryLine, 'planned'> & PlannedColumns>`with line as (
      select n.need_id, s.sop_id, n.title, coalesce(s.number, '') as number, ${stateOf} as state,
        n.priority, n.duty_id, n.planned_year, n.planned_quarter, n.person_id, n.dropped_reason
      from sop_need n left join sop s on s.sop_id = n.sop_id
      where n.unit_id = ${unitId}
      union all
      select null, s.sop_id, s.title, s.number, need_state(null, s), null, null, null, null, null, ''
      from sop s
      where s.unit_id = ${unitId} and need_state(null, s) <> 'needed'
        and not exists (select from sop_need n where n.sop_id = s.sop_id and n.dropped_at is null)
    )
    select line.need_id as "needId", line.sop_id as "sopId", line.title, line.number, line.state,
      line.priority, line.duty_id as "dutyId", line.planned_year, line.planned_quarter,
      p.name as "personName", c.since as "inForceSince", line.dropped_reason as "droppedReason",
      coalesce(c.since + make_interval(months => r.months) < government_today(current_government()), false)
        as "overAged",
      (extract(year from age) * 12 + extract(month from age))::integer as "ageMonths"
    from line
    left join person p on p.person_id = line.person_id
    left join review_clock c on c.sop_id = line.sop_id and c.kind = 'renewal'
    left join lateral age(government_today(current_government()), c.since) as age on true
    left join review_periods(current_government()) r on r.kind = 'renewal'
    order by array_position(array['needed', 'drafted', 'under-way', 'in-force', 'dropped'], line.state),
      line.planned_year, line.planned_quarter, lower(line.title), line.sop_id
    limit ${mostLines}`.execute(tx)
  return rows.map(({ planned_year, planned_quarter, ...line }) => ({
    ...line,
    planned: plannedOf({ planned_year, planned_quarter }),
  }))
}

function plannedOf({ planned_year: year, planned_quarter: quarter }: PlannedColumns) {
  return year === null ? null : { year, quarter }
}

/** One need as it stands. */
export async function findNeed(tx: Tx, needId: string): Promise<Need | undefined> {
  const { rows } = await sql<Omit<Need, 'planned'> & PlannedColumns>`
    select n.need_id as id, n.unit_id as "unitId", u.name as "unitName", n.title, n.reason,
      n.duty_id as "dutyId", n.priority, n.planned_year, n.planned_quarter, n.person_id as "personId",
      n.sop_id as "sopId", s.title as "sopTitle", ${stateOf} as state, n.replaces,
      n.dropped_reason as "droppedReason", n.version, n.updated_at as "updatedAt", p.name as "updatedBy"
    from sop_need n
    join unit u on u.unit_id = n.unit_id
    join person p on p.person_id = n.updated_by
    left join sop s on s.sop_id = n.sop_id
    where n.need_id = ${needId}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { planned_year, planned_quarter, ...need } = row
  return { ...need, planned: plannedOf({ planned_year, planned_quarter }) }
}

/** Locks a need for the rest of the transaction, and gives it as it then stands. */
export async function lockNeed(tx: Tx, needId: string): Promise<Need | undefined> {
  await tx
    .selectFrom('sop_need')
    .select('need_id')
    .where('need_id', '=', needId)
    .forUpdate()
    .execute()
  return findNeed(tx, needId)
}

function columnsOf({ title, reason, dutyId, priority, planned, personId }: NeedFields) {
  return {
    title,
    reason,
    duty_id: dutyId,
    priority,
    planned_year: planned?.year ?? null,
    planned_quarter: planned?.quarter ?? null,
    person_id: personId,
  }
}

/** What a new need is made of: what a person states, and for a revision the SOP to be revised. */
export type NewNeed = NeedFields & {
  readonly unitId: string
  readonly by: string
  readonly sopId?: string
  readonly replaces?: number
}

/** Adds needs that the units do not have yet, by title or by the revision to be replaced; gives their ids. */
export async function insertNeeds(tx: Tx, needs: readonly NewNeed[]): Promise<readonly string[]> {
  if (needs.length === 0) return []
  const rows = needs.map(({ unitId, by, sopId, replaces, ...fields }) => ({
    unit_id: unitId,
    ...columnsOf(fields),
    sop_id: sopId ?? null,
    replaces: replaces ?? null,
    created_by: by,
    updated_by: by,
  }))
  const made = await tx
    .insertInto('sop_need')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('need_id')
    .execute()
  return made.map((row) => row.need_id)
}

/** What changes in a need; `dropped`: why it is needed no more, or null when it is again. */
export type NeedChange = {
  readonly fields?: NeedFields
  readonly sopId?: string | null
  readonly dropped?: string | null
}

/** Writes a change of a locked need as its next version. */
export async function updateNeed(
  tx: Tx,
  needId: string,
  { fields, sopId, dropped, by }: NeedChange & { readonly by: string },
): Promise<void> {
  await tx
    .updateTable('sop_need')
    .set({
      ...(fields === undefined ? {} : columnsOf(fields)),
      ...(sopId === undefined ? {} : { sop_id: sopId }),
      ...(dropped === undefined ? {} : droppedColumns(dropped)),
      version: sql`version + 1`,
      updated_at: sql`now()`,
      updated_by: by,
    })
    .where('need_id', '=', needId)
    .execute()
}

function droppedColumns(reason: string | null) {
  return reason === null
    ? { dropped_at: null, dropped_reason: '' }
    : { dropped_at: sql<Date>`now()`, dropped_reason: reason }
}

/** Needs that a person is on and that are not met yet. */
export async function listNeedsOf(tx: Tx, personId: string) {
  const { rows } = await sql<{ readonly id: string; readonly title: string }>`
    select n.need_id as id, n.title
    from sop_need n left join sop s on s.sop_id = n.sop_id
    where n.person_id = ${personId} and need_state(n, s) not in ('in-force', 'dropped')
    order by lower(n.title), n.need_id`.execute(tx)
  return rows
}

/** Puts another on what a person is on. */
export async function giveNeeds(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('sop_need')
    .set({ person_id: to, version: sql`version + 1` })
    .where('person_id', '=', from)
    .where('dropped_at', 'is', null)
    .execute()
}

/** What a need names and is not there: a duty of its unit, or a person of the government. */
export async function findUnknownReference(
  tx: Tx,
  unitId: string,
  { dutyId, personId }: Pick<NeedFields, 'dutyId' | 'personId'>,
): Promise<'duty' | 'person' | undefined> {
  if (dutyId !== null) {
    const duty = await tx
      .selectFrom('duty')
      .select('duty_id')
      .where('duty_id', '=', dutyId)
      .where('unit_id', '=', unitId)
      .executeTakeFirst()
    if (duty === undefined) return 'duty'
  }
  if (personId === null) return undefined
  const person = await tx
    .selectFrom('person')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return person === undefined ? 'person' : undefined
}

/** People of the unit and of those above it, who may be on a need. */
export function listUnitPeople(tx: Tx, unitIds: readonly string[]) {
  return tx
    .selectFrom('person')
    .select(['person_id as id', 'name', 'position'])
    .where('unit_id', 'in', unitIds)
    .where('left_at', 'is', null)
    .orderBy('name')
    .limit(500)
    .execute()
}

/** SOPs of the unit that no live need names: what a need may be linked to. */
export async function listUnlinkedSops(tx: Tx, unitId: string) {
  const { rows } = await sql<{ readonly id: string; readonly title: string }>`
    select s.sop_id as id, s.title from sop s
    where s.unit_id = ${unitId} and s.state <> 'deleted'
      and not exists (select from sop_need n where n.sop_id = s.sop_id and n.dropped_at is null)
    order by lower(s.title), s.sop_id limit 500`.execute(tx)
  return rows
}
