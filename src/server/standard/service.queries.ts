import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import { readSearch } from '../sop/search-words.ts'
import type { ServiceRow, ServiceStage } from './standard-record.ts'

/** Which services a list shows; no stage: all but the closed ones. */
export type ServiceFilter = {
  readonly search?: string | undefined
  readonly unitIds?: ReadonlySet<string> | undefined
  readonly stage?: ServiceStage | undefined
  /** Only those with a round of drafting that lasts. */
  readonly consulted?: boolean | undefined
}

/** How many services one unit has at one stage. */
export type ServiceCount = {
  readonly unitId: string
  readonly stage: ServiceStage
  readonly count: number
}

/** A service while it is being changed: its row is locked until the transaction ends. */
export type LockedService = Omit<ServiceRow, 'unitName' | 'since' | 'comesOn'>

const stageOf = sql<ServiceStage>`case when service.state = 'closed' then 'closed'
  when service.in_force is null then 'unpromised' else 'promised' end`

function selectServices(tx: Tx) {
  return tx
    .selectFrom('service')
    .innerJoin('person', 'person.person_id', 'service.updated_by')
    .select([
      'service.service_id as id',
      'service.slug',
      'service.name',
      'service.unit_id as unitId',
      stageOf.as('stage'),
      'service.draft_version as draftVersion',
      'service.version',
      'service.in_force as inForce',
      'service.updated_at as updatedAt',
      'person.name as updatedBy',
    ])
}

function selectSummaries(tx: Tx) {
  return selectServices(tx)
    .innerJoin('unit', 'unit.unit_id', 'service.unit_id')
    .leftJoin('standard_version as promised', (join) =>
      join
        .onRef('promised.service_id', '=', 'service.service_id')
        .onRef('promised.number', '=', 'service.in_force'),
    )
    .select([
      'unit.name as unitName',
      'promised.since',
      sql<string | null>`(
        select min(later.since) from standard_version as later
        where later.service_id = service.service_id and service.state = 'open'
          and later.number > coalesce(service.in_force, 0)
          and later.since > government_today(service.government_id))`.as('comesOn'),
    ])
}

export function findServiceRow(tx: Tx, serviceId: string): Promise<ServiceRow | undefined> {
  return selectSummaries(tx).where('service.service_id', '=', serviceId).executeTakeFirst()
}

/** One page of the services, by name. */
export function listServiceRows(
  tx: Tx,
  filter: ServiceFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<ServiceRow[]> {
  const { stage } = filter
  return selectSummaries(tx)
    .where(isFound(filter))
    .where(stage === undefined ? sql<SqlBool>`service.state = 'open'` : isAt(stage))
    .orderBy(sql`lower(service.name)`)
    .orderBy('service.service_id')
    .modifyEnd(pageOf(page))
    .execute()
}

/** The counts behind total and filters: of what the search finds, by unit and stage. */
export function countServices(tx: Tx, filter: ServiceFilter): Promise<ServiceCount[]> {
  return tx
    .selectFrom('service')
    .select((select) => [
      'unit_id as unitId',
      stageOf.as('stage'),
      select.fn.countAll<number>().as('count'),
    ])
    .where(isFound({ search: filter.search, consulted: filter.consulted }))
    .groupBy(['unit_id', stageOf])
    .execute()
}

function isAt(stage: ServiceStage) {
  return sql<SqlBool>`${stageOf} = ${stage}`
}

function isFound({ search = '', unitIds, consulted = false }: ServiceFilter) {
  const { patterns } = readSearch(search)
  const units = unitIds === undefined ? undefined : [...unitIds]
  return sql<SqlBool>`(' ' || lower(service.name)) like all(${patterns}::text[])
    and (${units === undefined} or service.unit_id = any(${units ?? []}::uuid[]))
    and (${!consulted} or exists (select from consultation as round
      where round.service_id = service.service_id and round.finished_at is null))`
}

/** Locks the service for the rest of the transaction, so that changes to it come one after another. */
export async function lockService(tx: Tx, serviceId: string): Promise<LockedService | undefined> {
  await tx
    .selectFrom('service')
    .select('service_id')
    .where('service_id', '=', serviceId)
    .forNoKeyUpdate()
    .execute()
  return selectServices(tx).where('service.service_id', '=', serviceId).executeTakeFirst()
}

/** Adds a service; undefined where its address is taken. */
export async function insertService(
  tx: Tx,
  made: {
    readonly unitId: string
    readonly slug: string
    readonly name: string
    readonly personId: string
  },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('service')
    .values({
      unit_id: made.unitId,
      slug: made.slug,
      name: made.name,
      created_by: made.personId,
      updated_by: made.personId,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'slug']).doNothing())
    .returning('service_id')
    .executeTakeFirst()
  return row?.service_id
}

/** Has the unit an open service of this name? */
export async function hasServiceNamed(tx: Tx, unitId: string, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('service')
    .select('service_id')
    .where('unit_id', '=', unitId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes what stands of a service in its own row, and notes who did it. */
export async function updateService(
  tx: Tx,
  serviceId: string,
  change: {
    readonly state?: 'open' | 'closed'
    readonly name?: string
    readonly draftVersion?: number
    readonly version?: number
    readonly inForce?: number | null
    readonly personId: string
  },
): Promise<void> {
  const { state, name, draftVersion, version, inForce, personId } = change
  await tx
    .updateTable('service')
    .set({
      state,
      name,
      draft_version: draftVersion,
      version,
      in_force: inForce,
      updated_at: sql`now()`,
      updated_by: personId,
    })
    .where('service_id', '=', serviceId)
    .execute()
}
