import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { DescribedService, OpenExtent, OpenPage, ServiceChange } from './open-data-record.ts'

// All of it runs as the role of the public (`inArchive`).

export async function readExtent(tx: Tx): Promise<OpenExtent> {
  const { rows } = await sql<OpenExtent>`
    select
      (select count(*)::int from published_standard where until is null) as services,
      (select count(*)::int from published_revision where until is null) as sops,
      (select count(*)::int from unit) as units,
      (select count(*)::int from published_survey where latest) as surveys,
      least(
        (select min(published_at) from published_standard),
        (select min(published_at) from published_revision),
        (select min(published_at) from published_survey)
      ) as "begunAt",
      greatest(
        (select max(published_at) from published_standard),
        (select max(ended_at) from published_standard),
        (select max(published_at) from published_revision),
        (select max(ended_at) from published_revision),
        (select max(published_at) from published_survey)
      ) as "changedAt"`.execute(tx)
  const [extent] = rows
  if (extent === undefined) throw new Error('a select without a table gave no row')
  return extent
}

const described = sql`
  p.service_id as "serviceId", p.slug, p.version, p.unit_id as "unitId", unit.name as "unitName",
  p.decree, p.since, p.until, coalesce(p.ended_at, p.published_at) as "changedAt",
  p.content as standard, (
    select coalesce(jsonb_agg(
      jsonb_build_object('sopId', r.sop_id, 'title', r.title, 'number', r.number)
      order by s.sort_order, r.sop_id
    ), '[]')
    from service_sop s join published_revision r on r.sop_id = s.sop_id and r.until is null
    where s.service_id = p.service_id
  ) as sops`

/** What is promised of the service of that slug; where it has ended, what was last. */
export async function findDescribed(tx: Tx, slug: string): Promise<DescribedService | undefined> {
  const { rows } = await sql<DescribedService>`
    select ${described}
    from published_standard p join unit on unit.unit_id = p.unit_id
    where p.slug = ${slug}
    order by p.until is null desc, p.version desc limit 1`.execute(tx)
  return rows[0]
}

/** Services that are promised, by id, those behind an id. */
export async function listDescribed(
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<readonly DescribedService[]> {
  const { rows } = await sql<DescribedService>`
    select ${described}
    from published_standard p join unit on unit.unit_id = p.unit_id
    where p.until is null and ${after === undefined ? sql`true` : sql`p.service_id > ${after}`}
    order by p.service_id limit ${limit}`.execute(tx)
  return rows
}

/** What changed last, newest first. A standard that gave way to the next is told with that one. */
export async function listServiceChangeRows(
  tx: Tx,
  limit: number,
): Promise<readonly ServiceChange[]> {
  const { rows } = await sql<ServiceChange>`
    select event.kind, event.slug, event.version, event.name, unit.name as "unitName",
      event.decree, event.on, event.at, event.consultation_id as "consultationId"
    from (
      (select case when exists (
            select from published_standard earlier
            where earlier.service_id = p.service_id and earlier.version < p.version
          ) then 'changed' else 'new' end as kind,
          slug, version, content -> 'name' as name, unit_id, decree, since as on,
          published_at as at, service_id, null::uuid as consultation_id
        from published_standard p order by published_at desc, service_id limit ${limit})
      union all
      (select 'ended', slug, version, content -> 'name', unit_id, decree, until, ended_at, service_id,
          null
        from published_standard where ended_at is not null and end_kind = 'revoked'
        order by ended_at desc, service_id limit ${limit})
      union all
      (select 'draft', slug, 0, content -> 'name', unit_id, '',
          ((closes_at - interval '1 second') at time zone 'UTC'
            + make_interval(mins => government_zone_minutes()))::date, published_at, service_id, consultation_id
        from published_consultation order by published_at desc, consultation_id limit ${limit})
      order by at desc, service_id, version desc limit ${limit}
    ) as event
    join unit on unit.unit_id = event.unit_id
    order by event.at desc, event.service_id, event.version desc`.execute(tx)
  return rows
}

/** What has pages of its own in a portal and an archive, and where the next part of it begins. */
export type PageKind = 'service' | 'sop' | 'unit' | 'survey'

/** The ids behind which the parts of so many pages each begin, after the first part. */
export async function listPartBegins(
  tx: Tx,
  kind: PageKind,
  size: number,
): Promise<readonly string[]> {
  const { id, source } = pageKinds[kind]
  const { rows } = await sql<{ id: string }>`
    select id from (
      select ${id} as id, row_number() over (order by ${id}) as place from ${source}
    ) as numbered
    where place % ${size} = 0 order by place`.execute(tx)
  return rows.map((row) => row.id)
}

/** A stretch of the pages of a kind, by id. */
export async function listPages(
  tx: Tx,
  kind: PageKind,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly (OpenPage & { readonly id: string })[]> {
  const { id, key, changedAt, source } = pageKinds[kind]
  const { rows } = await sql<OpenPage & { id: string }>`
    select ${id} as id, ${key} as key, ${changedAt} as "changedAt" from ${source}
    and ${after === undefined ? sql`true` : sql`${id} > ${after}::uuid`}
    order by ${id} limit ${limit}`.execute(tx)
  return rows
}

const inForce = { changedAt: sql`published_at` }
const pageKinds = {
  service: {
    id: sql`service_id`,
    key: sql`slug`,
    source: sql`published_standard where until is null`,
    ...inForce,
  },
  sop: {
    id: sql`sop_id`,
    key: sql`sop_id`,
    source: sql`published_revision where until is null`,
    ...inForce,
  },
  survey: {
    id: sql`survey_id`,
    key: sql`slug`,
    source: sql`published_survey where latest`,
    ...inForce,
  },
  unit: {
    id: sql`unit_id`,
    key: sql`unit_id`,
    source: sql`unit where exists (
      select from published_standard p where p.unit_id = unit.unit_id and p.until is null)`,
    changedAt: sql`(select max(published_at) from published_standard p where p.unit_id = unit.unit_id)`,
  },
} as const
