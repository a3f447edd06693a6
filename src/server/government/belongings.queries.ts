import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** What of a unit goes where: `ids` names some of it, without `ids` all that is there. */
export type Transfer = {
  readonly from: string
  readonly to: string
  readonly ids?: readonly string[]
}

export type Belonging = { readonly id: string; readonly title: string }

/**
 * Waits for whoever is changing something of these units and keeps others from adding to them, until
 * the transaction ends. SOPs, services, units: those that change one of them lock in this order, too.
 */
export async function holdUnits(tx: Tx, unitIds: readonly string[]): Promise<void> {
  const ids = sql<string>`any(${[...unitIds].toSorted()}::uuid[])`
  await tx
    .selectFrom('sop')
    .select('sop_id')
    .where('unit_id', '=', ids)
    .orderBy('sop_id')
    .forUpdate()
    .execute()
  await tx
    .selectFrom('service')
    .select('service_id')
    .where('unit_id', '=', ids)
    .orderBy('service_id')
    .forNoKeyUpdate()
    .execute()
  await tx
    .selectFrom('unit')
    .select('unit_id')
    .where('unit_id', '=', ids)
    .orderBy('unit_id')
    .forUpdate()
    .execute()
}

/** All SOPs of a unit, those in the bin too. */
export function listUnitSops(tx: Tx, unitId: string): Promise<Belonging[]> {
  return tx
    .selectFrom('sop')
    .select(['sop_id as id', 'title'])
    .where('unit_id', '=', unitId)
    .orderBy('title')
    .execute()
}

/** All services of a unit, closed ones too. */
export function listUnitServices(tx: Tx, unitId: string): Promise<Belonging[]> {
  return tx
    .selectFrom('service')
    .select(['service_id as id', 'name as title'])
    .where('unit_id', '=', unitId)
    .orderBy('name')
    .execute()
}

/** Everybody who works in a unit. */
export function listUnitPeople(tx: Tx, unitId: string): Promise<Belonging[]> {
  return tx
    .selectFrom('person')
    .select(['person_id as id', sql<string>`name || ', ' || position`.as('title')])
    .where('unit_id', '=', unitId)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** Says whether anything would be left behind if the unit closed. */
export async function hasBelongings(tx: Tx, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from sop where unit_id = ${unitId})
      or exists (select from person where unit_id = ${unitId})
      or exists (select from import where unit_id = ${unitId})
      or exists (select from duty where unit_id = ${unitId})
      or exists (select from sop_need where unit_id = ${unitId})
      or exists (select from service where unit_id = ${unitId})
      or exists (
        select from survey_follow_up
        where owner_unit_id = ${unitId} and state in ('planned', 'under-way')
      )
      or exists (select from assignment where unit_id = ${unitId} and ${unended})
      or exists (select from unit where parent_id = ${unitId} and closed_on is null) as found`.execute(
    tx,
  )
  return rows[0]?.found === true
}

/** Moves SOPs with everything that hangs on them: stage, notes and versions stay as they are. */
export function moveSops(tx: Tx, { from, to, ids }: Transfer): Promise<Belonging[]> {
  return tx
    .updateTable('sop')
    .set({ unit_id: to })
    .where('unit_id', '=', from)
    .$if(ids !== undefined, (query) => query.where('sop_id', '=', anyOf(ids)))
    .returning(['sop_id as id', 'title'])
    .execute()
}

/** Moves people, those who have left too, and the roles that they hold in the unit. */
export async function movePeople(tx: Tx, transfer: Transfer): Promise<void> {
  const { from, to, ids } = transfer
  await tx
    .updateTable('person')
    .set({ unit_id: to })
    .where('unit_id', '=', from)
    .$if(ids !== undefined, (query) => query.where('person_id', '=', anyOf(ids)))
    .execute()
  await moveAssignments(tx, transfer)
}

/** Roles end in the one unit and begin in the other; who holds the same there already keeps it. */
async function moveAssignments(tx: Tx, { from, to, ids }: Transfer): Promise<void> {
  const whose = ids === undefined ? sql`true` : sql`person_id = ${anyOf(ids)}`
  await sql`
    insert into assignment (person_id, unit_id, role, since, until)
    select person_id, ${to}, role, greatest(since, now()), until from assignment as held
    where unit_id = ${from} and ${unended} and ${whose} and not exists (
      select from assignment as there
      where there.person_id = held.person_id and there.role = held.role and there.unit_id = ${to}
        and there.until is null)`.execute(tx)
  await sql`
    update assignment set until = greatest(since, now())
    where unit_id = ${from} and ${unended} and ${whose}`.execute(tx)
}

/** Uploads that are not settled yet go on in the other unit. */
export async function moveImports(tx: Tx, { from, to }: Transfer): Promise<void> {
  await tx.updateTable('import').set({ unit_id: to }).where('unit_id', '=', from).execute()
}

/**
 * Needs go on in the other unit, those with `ids` after the SOPs that meet them. One that the other
 * unit has by the same title keeps its own, with where it comes from.
 */
export async function moveNeeds(tx: Tx, { from, to, ids }: Transfer): Promise<void> {
  const whose = ids === undefined ? sql`true` : sql`sop_id = ${anyOf(ids)}`
  await sql`
    update sop_need as need set
      unit_id = ${to},
      duty_id = ${ids === undefined ? sql`duty_id` : sql`null`},
      title = case
        when dropped_at is null and replaces is null and exists (
          select from sop_need as there where there.unit_id = ${to} and there.dropped_at is null
            and there.replaces is null and lower(there.title) = lower(need.title))
        then left(title, 150) || ' (' || (select left(name, 140) from unit where unit_id = ${from}) || ')'
        else title
      end
    where unit_id = ${from} and ${whose}`.execute(tx)
}

/** What the unit has to do is done by the other. */
export async function moveDuties(tx: Tx, { from, to }: Transfer): Promise<void> {
  await tx.updateTable('duty').set({ unit_id: to }).where('unit_id', '=', from).execute()
}

/** Services go on in the other unit, with their standards and addresses. */
export function moveServices(tx: Tx, { from, to, ids }: Transfer): Promise<Belonging[]> {
  return tx
    .updateTable('service')
    .set({ unit_id: to })
    .where('unit_id', '=', from)
    .$if(ids !== undefined, (query) => query.where('service_id', '=', anyOf(ids)))
    .returning(['service_id as id', 'name as title'])
    .execute()
}

const unended = sql<boolean>`(until is null or until > now())`

function anyOf(ids: readonly string[] = []) {
  return sql<string>`any(${[...ids]}::uuid[])`
}

/** What is to be done about results of surveys is to be done by the other unit from now on. */
export async function moveFollowUps(
  tx: Tx,
  { from, to, by }: Pick<Transfer, 'from' | 'to'> & { readonly by: string },
): Promise<void> {
  await sql`
    update survey_follow_up
    set owner_unit_id = ${to}, version = version + 1, saved_at = now(), saved_by = ${by}
    where owner_unit_id = ${from} and state in ('planned', 'under-way')`.execute(tx)
}
