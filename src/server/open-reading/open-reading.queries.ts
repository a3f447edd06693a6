import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import type {
  ChangePlace,
  NamePlace,
  OpenChange,
  OpenFilter,
  OpenService,
  OpenServiceDetail,
  OpenSop,
  OpenSopDetail,
  OpenUnit,
  Stretch,
} from './open-record.ts'

// All of it runs as the role of the public (`inArchive`). Each list gives one row more than its limit.

/** The offices by name. */
export async function listUnitRows(
  tx: Tx,
  { limit, after }: Stretch<NamePlace>,
): Promise<OpenUnit[]> {
  const behind =
    after === undefined ? sql`true` : sql`(name, unit_id) > (${after.name}, ${after.id})`
  const { rows } = await sql<OpenUnit>`
    select unit_id as id, name, parent_id as "parentId" from unit where ${behind}
    order by name, unit_id limit ${limit + 1}`.execute(tx)
  return rows
}

type Sorted = { readonly sortsAs: string }

const updatedAt = sql`coalesce(p.ended_at, p.published_at)`
const end = sql`case when p.until is not null
  then jsonb_build_object('kind', p.end_kind, 'on', to_char(p.until, 'YYYY-MM-DD')) end`
const serviceColumns = sql`p.service_id as id, p.slug, p.name, p.name_en as "nameEn",
  p.life_events as "lifeEvents", p.version, p.decree, p.unit_id as "unitId",
  unit.name as "unitName", p.since, ${updatedAt} as "updatedAt", ${end} as "end"`
const sopColumns = sql`p.sop_id as id, p.revision, p.title, p.number, p.code,
  p.unit_id as "unitId", unit.name as "unitName", p.since, ${updatedAt} as "updatedAt",
  ${end} as "end"`

/** Services that are promised now, by name. */
export async function listServiceRows(
  tx: Tx,
  filter: OpenFilter,
  stretch: Stretch<NamePlace>,
): Promise<(OpenService & Sorted)[]> {
  const { lifeEvent } = filter
  const { rows } = await sql<OpenService & Sorted>`
    select ${serviceColumns}, p.sorts_as as "sortsAs"
    from published_standard p join unit on unit.unit_id = p.unit_id
    where ${narrowed(filter, stretch, sql`p.service_id`)}
      and ${lifeEvent === undefined ? sql`true` : sql`p.life_events @> array[${lifeEvent}]`}
    order by p.sorts_as, p.service_id limit ${stretch.limit + 1}`.execute(tx)
  return rows
}

/** SOPs in force, by title. */
export async function listSopRows(
  tx: Tx,
  filter: OpenFilter,
  stretch: Stretch<NamePlace>,
): Promise<(OpenSop & Sorted)[]> {
  const { rows } = await sql<OpenSop & Sorted>`
    select ${sopColumns}, p.sorts_as as "sortsAs"
    from published_revision p join unit on unit.unit_id = p.unit_id
    where ${narrowed(filter, stretch, sql`p.sop_id`)}
    order by p.sorts_as, p.sop_id limit ${stretch.limit + 1}`.execute(tx)
  return rows
}

/** What is in force, behind the place, as the filter has it. */
function narrowed(
  { unitId, q, updatedSince }: OpenFilter,
  { after }: Stretch<NamePlace>,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const conditions = [
    sql`p.until is null`,
    ...(after === undefined ? [] : [sql`(p.sorts_as, ${id}) > (${after.name}, ${after.id})`]),
    ...(unitId === undefined ? [] : [sql`p.unit_id = ${unitId}`]),
    ...(q === undefined ? [] : [sql`starts_with(p.sorts_as, lower(${q}))`]),
    ...(updatedSince === undefined ? [] : [sql`p.published_at >= ${updatedSince}`]),
  ]
  return sql.join(conditions, sql` and `)
}

/** All versions of a service that are or were promised, newest first. */
export async function listServiceVersionRows(tx: Tx, serviceId: string): Promise<OpenService[]> {
  const { rows } = await sql<OpenService>`
    select ${serviceColumns}
    from published_standard p join unit on unit.unit_id = p.unit_id
    where p.service_id = ${serviceId} order by p.version desc`.execute(tx)
  return rows
}

/** All revisions of an SOP that are or were in force, newest first. */
export async function listSopRevisionRows(tx: Tx, sopId: string): Promise<OpenSop[]> {
  const { rows } = await sql<OpenSop>`
    select ${sopColumns}
    from published_revision p join unit on unit.unit_id = p.unit_id
    where p.sop_id = ${sopId} order by p.revision desc`.execute(tx)
  return rows
}

/** The version of a service; without a number the one in force, else the last one that was. */
export async function findServiceRow(
  tx: Tx,
  serviceId: string,
  version: number | undefined,
): Promise<OpenServiceDetail | undefined> {
  const { rows } = await sql<OpenServiceDetail>`
    select ${serviceColumns}, p.content as standard, array(
        select sop_id from service_sop s where s.service_id = p.service_id
        order by sort_order, sop_id
      ) as "sopIds"
    from published_standard p join unit on unit.unit_id = p.unit_id
    where p.service_id = ${serviceId}
      and ${version === undefined ? sql`true` : sql`p.version = ${version}`}
    order by p.until is null desc, p.version desc limit 1`.execute(tx)
  return rows[0]
}

/** The steps of what is shown of some SOPs (`findSopRow` without a number), in their order. */
export async function listShownSteps(
  tx: Tx,
  sopIds: readonly string[],
): Promise<readonly { readonly sopId: string; readonly steps: readonly string[] }[]> {
  const { rows } = await sql<{ sopId: string; steps: readonly string[] }>`
    select distinct on (sop_id) sop_id as "sopId", array(
        select step ->> 'id' from jsonb_array_elements(content -> 'steps')
          with ordinality as line (step, at) order by at
      ) as steps
    from published_revision where sop_id = any(${sopIds}::uuid[])
    order by sop_id, until is null desc, revision desc`.execute(tx)
  return rows
}

/** The same of an SOP. */
export async function findSopRow(
  tx: Tx,
  sopId: string,
  revision: number | undefined,
): Promise<OpenSopDetail | undefined> {
  const { rows } = await sql<OpenSopDetail>`
    select ${sopColumns}, p.content as document
    from published_revision p join unit on unit.unit_id = p.unit_id
    where p.sop_id = ${sopId}
      and ${revision === undefined ? sql`true` : sql`p.revision = ${revision}`}
    order by p.until is null desc, p.revision desc limit 1`.execute(tx)
  return rows[0]
}

/**
 * What came in force or ended from a moment on, oldest first. What came in at one stroke has one
 * moment, so that the place is told by the rest, too.
 */
export async function listChangeRows(
  tx: Tx,
  since: Date | undefined,
  { limit, after }: Stretch<ChangePlace>,
): Promise<OpenChange[]> {
  const end = sql`limit ${limit + 1}`
  const later = (moment: RawBuilder<unknown>, place: RawBuilder<unknown>) =>
    sql.join(
      [
        sql`${moment} is not null`,
        ...(since === undefined ? [] : [sql`${moment} >= ${since}`]),
        ...(after === undefined ? [] : [sql`${moment} >= ${after.at}::timestamptz`, behind(place)]),
      ],
      sql` and `,
    )
  const behind = (place: RawBuilder<unknown>) => sql`(${place}) >
    (${after?.at}::timestamptz, ${after?.id}::uuid, ${after?.version}::integer, ${after?.kind}::text)`
  const part = ({ source, moment, kind, on }: ChangePart) => {
    const place = sql`${moment}, id, version, ${kind}`
    return sql`(select ${moment} as moment, ${kind} as kind, of, id, version, name, unit_id,
      ${on} as on from ${source} as source where ${later(moment, place)} order by ${place} ${end})`
  }
  const { rows } = await sql<OpenChange>`
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, kind, of, id,
      version, event.name, event.unit_id as "unitId", unit.name as "unitName", event.on
    from (${sql.join(changeParts.map(part), sql` union all `)}) as event
    join unit on unit.unit_id = event.unit_id
    order by moment, id, version, kind ${end}`.execute(tx)
  return rows
}

type ChangePart = Readonly<Record<'source' | 'moment' | 'kind' | 'on', RawBuilder<unknown>>>

const standards = sql`(select 'service' as of, service_id as id, version, name, unit_id, since,
  published_at, until, ended_at, end_kind from published_standard)`
const revisions = sql`(select 'sop' as of, sop_id as id, revision as version, title as name,
  unit_id, since, published_at, until, ended_at, end_kind from published_revision)`
const began = { moment: sql`published_at`, kind: sql`'in-force'::text`, on: sql`since` }
const ended = { moment: sql`ended_at`, kind: sql`end_kind::text`, on: sql`until` }
const changeParts: readonly ChangePart[] = [standards, revisions].flatMap((source) => [
  { source, ...began },
  { source, ...ended },
])
