import type { Sop } from '#sop'
import type { LinkedSop } from '#standard'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { readSearch } from '../sop/search-words.ts'
import type { SopLink } from './standard-record.ts'

/** The SOPs of a service, in their order. */
export function listServiceSops(tx: Tx, serviceId: string): Promise<SopLink[]> {
  return tx
    .selectFrom('service_sop')
    .innerJoin('sop', 'sop.sop_id', 'service_sop.sop_id')
    .select(['sop.sop_id as id', 'sop.title', 'sop.number', 'sop.in_force as inForce'])
    .where('service_sop.service_id', '=', serviceId)
    .orderBy('service_sop.sort_order')
    .orderBy('sop.title')
    .execute()
}

/** The official contents of the SOPs in force of several services, in their order, by service. */
export async function listSopsInForce(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkedSop[]>> {
  const { rows } = await sql<{ serviceId: string; id: string; sop: Sop }>`
    select link.service_id as "serviceId", sop.sop_id as id,
      coalesce(official.content, revision.content) as sop
    from service_sop as link
    join sop using (government_id, sop_id)
    join sop_revision as revision
      on revision.sop_id = sop.sop_id and revision.number = sop.in_force
    left join ratification as official
      on official.sop_id = sop.sop_id and official.revision = sop.in_force
    where link.service_id = any(${[...serviceIds]}::uuid[])
    order by link.sort_order, sop.title`.execute(tx)
  const byService = Map.groupBy(rows, ({ serviceId }) => serviceId)
  return new Map([...byService].map(([id, sops]) => [id, sops.map(({ id, sop }) => ({ id, sop }))]))
}

/**
 * Keeps SOPs as they are until the transaction ends, and says which of them there are. Before the
 * service is locked: merging units locks in this order, too.
 */
export async function holdSops(tx: Tx, sopIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sop')
    .select('sop_id')
    .where('sop_id', '=', sql<string>`any(${[...sopIds]}::uuid[])`)
    .where('state', '<>', 'deleted')
    .orderBy('sop_id')
    .forKeyShare()
    .execute()
  return rows.map(({ sop_id }) => sop_id)
}

/** Says by which SOPs a service is delivered, in the given order, and by no others. */
export async function replaceServiceSops(
  tx: Tx,
  serviceId: string,
  sopIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('service_sop').where('service_id', '=', serviceId).execute()
  if (sopIds.length === 0) return
  const rows = sopIds.map((sop_id, at) => ({ service_id: serviceId, sop_id, sort_order: at + 1 }))
  await tx.insertInto('service_sop').values(rows).execute()
}

/** Services that are delivered by an SOP and not closed. */
export function listServicesOfSop(
  tx: Tx,
  sopId: string,
): Promise<{ id: string; name: string; unitId: string }[]> {
  return tx
    .selectFrom('service_sop')
    .innerJoin('service', 'service.service_id', 'service_sop.service_id')
    .select(['service.service_id as id', 'service.name', 'service.unit_id as unitId'])
    .where('service_sop.sop_id', '=', sopId)
    .where('service.state', '=', 'open')
    .orderBy('service.service_id')
    .execute()
}

/** An SOP in force that may deliver a service. */
export type LikelySop = { readonly id: string; readonly title: string; readonly unitName: string }

const mostLikely = 12

/** SOPs in force with words of a text in their title: the more words the sooner, those of the unit first. */
export function findLikelySops(
  tx: Tx,
  { text, unitId }: { readonly text: string; readonly unitId: string },
): Promise<LikelySop[]> {
  const { patterns } = readSearch(text)
  const hits = sql<number>`(select count(*) from unnest(${patterns}::text[]) as pattern
    where ' ' || lower(sop.title) like pattern)`
  return tx
    .selectFrom('sop')
    .innerJoin('unit', 'unit.unit_id', 'sop.unit_id')
    .select(['sop.sop_id as id', 'sop.title', 'unit.name as unitName'])
    .where('sop.in_force', 'is not', null)
    .where(hits, '>', 0)
    .orderBy(hits, 'desc')
    .orderBy(sql`sop.unit_id::text = ${unitId}`, 'desc')
    .orderBy('sop.title')
    .limit(mostLikely)
    .execute()
}
