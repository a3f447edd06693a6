import { sql, type RawBuilder } from 'kysely'
import type { ArchiveUnit } from '../archive/archive-record.ts'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type {
  DeliveringSop,
  NameLanguage,
  PromisedVersion,
  PublishedService,
  ServiceItem,
} from './portal-record.ts'

// All run as the role of the public (`inArchive`).

export type CountFacet = 'event' | 'letter-id' | 'letter-en'

/** How many services are promised under each key of a facet; keys without any are left out. */
export function countStandards(
  tx: Tx,
  facet: CountFacet,
): Promise<readonly { readonly key: string; readonly count: number }[]> {
  return tx
    .selectFrom('standard_count')
    .select(['key', 'count'])
    .where('facet', '=', sql.lit(facet))
    .where('count', '>', sql.lit(0))
    .orderBy('key')
    .execute()
}

/** How many services of an office and those below it are promised, and how many of its own. */
export async function countStandardsOfUnit(
  tx: Tx,
  unitId: string,
): Promise<{ readonly own: number; readonly all: number }> {
  const rows = await tx
    .selectFrom('standard_count')
    .select(['facet', 'count'])
    .where('facet', 'in', ['own', 'unit'])
    .where('key', '=', unitId)
    .execute()
  const countOf = (facet: string) => rows.find((row) => row.facet === facet)?.count ?? 0
  return { own: countOf('own'), all: countOf('unit') }
}

/** The offices right below another (null: the topmost) under which anything is promised. */
export async function listUnitsWithServices(
  tx: Tx,
  parentId: string | null,
): Promise<readonly ArchiveUnit[]> {
  const { rows } = await sql<ArchiveUnit>`
    select unit_id as id, name, count
    from unit
    join standard_count on facet = 'unit' and key = unit_id::text and count > 0
    where ${parentId === null ? sql`parent_id is null` : sql`parent_id = ${parentId}`}
    order by sort_order, name`.execute(tx)
  return rows
}

/** Which part of what is promised: of an office, of a life event, of a first letter in a language. */
export type ServiceShelf =
  | { readonly unitId: string }
  | { readonly event: string }
  | { readonly letter: string; readonly language: NameLanguage }

const item = sql`p.slug, p.content -> 'name' as name, p.content -> 'summary' as summary,
  unit.name as "unitName", p.since`

/** A page of what is promised, by name. What stands before it is passed over in the index alone. */
export async function listServices(
  tx: Tx,
  shelf: ServiceShelf,
  place: { readonly offset: number; readonly limit: number },
): Promise<readonly ServiceItem[]> {
  const { rows } = await sql<ServiceItem>`
    select ${item}
    from (${placesOf(shelf)} ${pageOf(place)}) as place (service_id, sorts_as)
    join published_standard p on p.service_id = place.service_id and p.until is null
    join unit on unit.unit_id = p.unit_id
    order by place.sorts_as, place.service_id`.execute(tx)
  return rows
}

function placesOf(shelf: ServiceShelf): RawBuilder<unknown> {
  if ('event' in shelf) {
    return sql`select service_id, sorts_as from standard_of_event where event = ${shelf.event}
      order by sorts_as, service_id`
  }
  if ('unitId' in shelf) {
    return sql`select service_id, sorts_as from published_standard
      where until is null and unit_id = ${shelf.unitId} order by sorts_as, service_id`
  }
  return shelf.language === 'id'
    ? sql`select service_id, sorts_as from published_standard
        where until is null and initial = ${shelf.letter} order by sorts_as, service_id`
    : sql`select service_id, sorts_as_en from published_standard
        where until is null and initial_en = ${shelf.letter} order by sorts_as_en, service_id`
}

/** What was published last and still is promised, newest first. */
export async function listNewestServices(tx: Tx, limit: number): Promise<readonly ServiceItem[]> {
  const { rows } = await sql<ServiceItem>`
    select ${item}
    from published_standard p join unit on unit.unit_id = p.unit_id
    where p.until is null
    order by p.published_at desc, p.service_id ${pageOf({ offset: 0, limit })}`.execute(tx)
  return rows
}

/** All versions of the service of that address, newest first; none where there is no such service. */
export async function listPromisedVersions(
  tx: Tx,
  slug: string,
): Promise<readonly PromisedVersion[]> {
  const rows = await tx
    .selectFrom('published_standard')
    .select(['version', 'decree', 'since', 'until', 'end_kind as kind'])
    .where('slug', '=', slug)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ until, kind, ...version }) =>
    until === null || kind === null ? version : { ...version, end: { kind, on: until } },
  )
}

/** What else a version of a service has. */
export function findStandard(
  tx: Tx,
  slug: string,
  version: number,
): Promise<
  | Pick<PublishedService, 'serviceId' | 'unitId' | 'unitName' | 'standard' | 'publishedAt'>
  | undefined
> {
  return tx
    .selectFrom('published_standard as p')
    .innerJoin('unit', 'unit.unit_id', 'p.unit_id')
    .select([
      'p.service_id as serviceId',
      'p.unit_id as unitId',
      'unit.name as unitName',
      'p.content as standard',
      'p.published_at as publishedAt',
    ])
    .where('p.slug', '=', slug)
    .where('p.version', '=', version)
    .executeTakeFirst()
}

/** The SOPs in force by which a service is delivered, in their order. */
export function listDeliveringSops(tx: Tx, serviceId: string): Promise<readonly DeliveringSop[]> {
  return tx
    .selectFrom('service_sop as s')
    .innerJoin('published_revision as p', 'p.sop_id', 's.sop_id')
    .select(['p.sop_id as sopId', 'p.revision', 'p.title', 'p.content'])
    .where('s.service_id', '=', serviceId)
    .where('p.until', 'is', null)
    .orderBy('s.sort_order')
    .orderBy('s.sop_id')
    .execute()
}
