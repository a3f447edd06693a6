import type { ServiceStandard } from '#standard'
import type { Tx } from '../database/database.ts'
import { hashContent } from '../sop/content-identity.ts'
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

/** Adds a move that was made at some time before now. */
export async function insertPastMove(
  tx: Tx,
  made: {
    readonly sopId: string
    readonly revision: number
    readonly number: number
    readonly move: string
    readonly from: string | null
    readonly to: string
    readonly note: string
    readonly movedAt: Date
    readonly personId: string
  },
): Promise<void> {
  await tx
    .insertInto('passage_move')
    .values({
      sop_id: made.sopId,
      revision: made.revision,
      number: made.number,
      move: made.move,
      from_stage: made.from,
      to_stage: made.to,
      note: made.note,
      moved_at: made.movedAt,
      moved_by: made.personId,
    })
    .execute()
  await tx
    .updateTable('passage')
    .set({ stage: made.to, since: made.movedAt, moves: made.number })
    .where('sop_id', '=', made.sopId)
    .where('revision', '=', made.revision)
    .execute()
}

/** Adds a service with its draft and the SOPs that deliver it. */
export async function insertService(
  tx: Tx,
  made: {
    readonly serviceId: string
    readonly unitId: string
    readonly slug: string
    readonly content: ServiceStandard
    readonly sops: readonly string[]
    readonly personId: string
  },
): Promise<void> {
  const { serviceId: service_id, content, personId } = made
  await tx
    .insertInto('service')
    .values({
      service_id,
      unit_id: made.unitId,
      slug: made.slug,
      name: content.name.id,
      created_by: personId,
      updated_by: personId,
    })
    .execute()
  await tx
    .insertInto('standard_draft')
    .values({ service_id, version: 1, content: JSON.stringify(content), saved_by: personId })
    .execute()
  const links = made.sops.map((sop_id, sort_order) => ({ service_id, sop_id, sort_order }))
  if (links.length > 0) await tx.insertInto('service_sop').values(links).execute()
}

/** Fixes the first version of a service's standard, which is promised from then on. */
export async function insertPromise(
  tx: Tx,
  made: {
    readonly serviceId: string
    readonly content: ServiceStandard
    readonly decree: string
    readonly decreedOn: string
    readonly since: string
    readonly personId: string
  },
): Promise<void> {
  const { serviceId: service_id, content } = made
  await tx
    .insertInto('standard_version')
    .values({
      service_id,
      number: 1,
      content: JSON.stringify(content),
      content_hash: hashContent(content),
      decree: made.decree,
      decreed_on: made.decreedOn,
      since: made.since,
      origin: 'before',
      fixed_by: made.personId,
    })
    .execute()
  await tx
    .updateTable('service')
    .set({ version: 1, in_force: 1 })
    .where('service_id', '=', service_id)
    .execute()
}
