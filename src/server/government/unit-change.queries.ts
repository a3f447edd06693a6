import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { UnitChange, UnitChangeDetails, UnitChangeKind } from './unit-change.ts'
import { unitChangeDetails } from './unit-change.ts'

export type NewUnit = {
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
}

/** Adds a unit after its siblings. */
export async function insertUnit(tx: Tx, unit: NewUnit, openedOn: string): Promise<string> {
  const { unit_id } = await tx
    .insertInto('unit')
    .values({
      name: unit.name,
      short_name: unit.shortName,
      parent_id: unit.parentId,
      opened_on: openedOn,
      sort_order: sql`(select coalesce(max(sort_order), 0) + 1 from unit)`,
    })
    .returning('unit_id')
    .executeTakeFirstOrThrow()
  return unit_id
}

/** Changes what is given of a unit. */
export async function updateUnit(
  tx: Tx,
  unitId: string,
  change: Partial<NewUnit> & { readonly closedOn?: string },
): Promise<void> {
  await tx
    .updateTable('unit')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.shortName === undefined ? {} : { short_name: change.shortName }),
      ...(change.parentId === undefined ? {} : { parent_id: change.parentId }),
      ...(change.closedOn === undefined ? {} : { closed_on: change.closedOn }),
    })
    .where('unit_id', '=', unitId)
    .execute()
}

export async function insertUnitChange(
  tx: Tx,
  change: {
    readonly unitId: string
    readonly kind: UnitChangeKind
    readonly happenedOn: string
    readonly legalBasis: string
    readonly details: UnitChangeDetails
    readonly personId: string
  },
): Promise<void> {
  const { unitId, kind, happenedOn, legalBasis, details, personId } = change
  await sql`
    insert into unit_change (unit_id, kind, happened_on, legal_basis, details, recorded_by)
    values (${unitId}, ${kind}, ${happenedOn}, ${legalBasis}, ${JSON.stringify(details)}, ${personId})`.execute(
    tx,
  )
}

export async function insertSuccessors(
  tx: Tx,
  unitId: string,
  successorIds: readonly string[],
): Promise<void> {
  if (successorIds.length === 0) return
  const rows = successorIds.map((successor_id) => ({ unit_id: unitId, successor_id }))
  await tx.insertInto('unit_successor').values(rows).execute()
}

/** The history of a unit, newest first. */
export async function listUnitChanges(tx: Tx, unitId: string): Promise<readonly UnitChange[]> {
  const rows = await tx
    .selectFrom('unit_change')
    .innerJoin('person', 'person.person_id', 'unit_change.recorded_by')
    .select([
      'kind',
      'happened_on as happenedOn',
      'legal_basis as legalBasis',
      'details',
      'recorded_at as recordedAt',
      'person.name as recordedBy',
    ])
    .where('unit_change.unit_id', '=', unitId)
    .orderBy('happened_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, details: unitChangeDetails.parse(row.details) }))
}

/** Every pair of a unit that ended and one that went on with its work. */
export function listSuccessors(tx: Tx): Promise<{ unitId: string; successorId: string }[]> {
  return tx
    .selectFrom('unit_successor')
    .select(['unit_id as unitId', 'successor_id as successorId'])
    .execute()
}

/** How many people work in each unit. */
export function countPeople(tx: Tx): Promise<{ unitId: string; count: number }[]> {
  return tx
    .selectFrom('person')
    .select((select) => ['unit_id as unitId', select.fn.countAll<number>().as('count')])
    .where('left_at', 'is', null)
    .groupBy('unit_id')
    .execute()
}

/** How many SOPs each unit has; `published`: only those in force. */
export function countUnitSops(
  tx: Tx,
  published: boolean,
): Promise<{ unitId: string; count: number }[]> {
  return tx
    .selectFrom('sop_count')
    .select((select) => ['unit_id as unitId', select.fn.sum<number>('count').as('count')])
    .where('state', '<>', 'deleted')
    .$if(published, (query) => query.where('in_force', '=', true))
    .groupBy('unit_id')
    .execute()
}
