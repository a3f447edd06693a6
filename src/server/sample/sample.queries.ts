import type { Tx } from '../database/database.ts'
import type { Role } from '../session/actor.ts'

/** Makes the government unless it is there; says whether it was made. */
export async function insertSampleGovernment(
  tx: Tx,
  government: { readonly id: string; readonly name: string; readonly timeZone: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('government')
    .values({
      government_id: government.id,
      name: government.name,
      time_zone: government.timeZone,
      is_sample: true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('government_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Adds units; parents come before their children or in the same call. */
export async function insertUnits(
  tx: Tx,
  units: readonly {
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly parentId: string | null
  }[],
): Promise<void> {
  const rows = units.map((unit, sort_order) => ({
    unit_id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    parent_id: unit.parentId,
    sort_order,
  }))
  await tx.insertInto('unit').values(rows).execute()
}

export async function insertPersons(
  tx: Tx,
  persons: readonly {
    readonly id: string
    readonly unitId: string
    readonly name: string
    readonly position: string
    readonly role: Role
  }[],
): Promise<void> {
  const rows = persons.map((person) => ({
    person_id: person.id,
    unit_id: person.unitId,
    name: person.name,
    position: person.position,
  }))
  await tx.insertInto('person').values(rows).execute()
  const roles = persons.map(({ id, unitId, role }) => ({ person_id: id, unit_id: unitId, role }))
  await tx.insertInto('assignment').values(roles).execute()
}
