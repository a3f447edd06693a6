import type { ServiceStandard } from '#standard'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { isRowNumber } from '../database/key.ts'
import type { StandardOrigin, StandardVersion, StandardVersionSummary } from './standard-record.ts'

/** The draft of a service; every service has one. */
export async function getStandardDraft(tx: Tx, serviceId: string): Promise<ServiceStandard> {
  const { content } = await tx
    .selectFrom('standard_draft')
    .select('content')
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow()
  return content
}

/** The drafts of several services, by their ids. */
export async function listStandardDrafts(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, ServiceStandard>> {
  const rows = await tx
    .selectFrom('standard_draft')
    .select(['service_id', 'content'])
    .where('service_id', '=', sql<string>`any(${[...serviceIds]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ service_id, content }) => [service_id, content]))
}

/** Writes the draft of a service, over the one before. */
export async function writeStandardDraft(
  tx: Tx,
  draft: {
    readonly serviceId: string
    readonly version: number
    readonly content: ServiceStandard
    readonly personId: string
  },
): Promise<void> {
  const saved = {
    version: draft.version,
    content: JSON.stringify(draft.content),
    saved_by: draft.personId,
    saved_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('standard_draft')
    .values({ service_id: draft.serviceId, ...saved })
    .onConflict((conflict) => conflict.columns(['government_id', 'service_id']).doUpdateSet(saved))
    .execute()
}

/** Keeps a standard as it was fixed, for ever. */
export async function insertStandardVersion(
  tx: Tx,
  made: {
    readonly serviceId: string
    readonly number: number
    readonly content: ServiceStandard
    readonly contentHash: Buffer
    readonly decree: string
    readonly decreedOn: string
    readonly since: string
    readonly origin: StandardOrigin
    readonly personId: string
  },
): Promise<void> {
  await tx
    .insertInto('standard_version')
    .values({
      service_id: made.serviceId,
      number: made.number,
      content: JSON.stringify(made.content),
      content_hash: made.contentHash,
      decree: made.decree,
      decreed_on: made.decreedOn,
      since: made.since,
      origin: made.origin,
      fixed_by: made.personId,
    })
    .execute()
}

function selectVersions(tx: Tx, serviceId: string) {
  return tx
    .selectFrom('standard_version')
    .innerJoin('person', 'person.person_id', 'standard_version.fixed_by')
    .select([
      'number',
      'decree',
      'decreed_on as decreedOn',
      'since',
      'origin',
      'fixed_at as fixedAt',
      'fixed_by as fixedById',
      'person.name as fixedBy',
    ])
    .where('service_id', '=', serviceId)
}

/** The standards of a service as they were fixed, newest first, without their content. */
export function listStandardVersions(tx: Tx, serviceId: string): Promise<StandardVersionSummary[]> {
  return selectVersions(tx, serviceId).orderBy('number', 'desc').execute()
}

export async function findStandardVersion(
  tx: Tx,
  serviceId: string,
  number: number,
): Promise<StandardVersion | undefined> {
  if (!isRowNumber(number)) return undefined
  return selectVersions(tx, serviceId)
    .select('content')
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Number of the newest standard of a service whose day has come. */
export async function findDueVersion(tx: Tx, serviceId: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('standard_version')
    .select('number')
    .where('service_id', '=', serviceId)
    .where(sql<boolean>`since <= government_today(government_id)`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** Open services whose newest due standard is not the one that is promised. */
export async function listServicesDue(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select service_id as id from service
    where state = 'open' and version > coalesce(in_force, 0) and exists (
      select from standard_version as due
      where due.service_id = service.service_id and due.number > coalesce(service.in_force, 0)
        and due.since <= government_today(due.government_id))`.execute(tx)
  return rows.map(({ id }) => id)
}
