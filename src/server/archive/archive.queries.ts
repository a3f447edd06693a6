import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import { readSearch } from '../sop/search-words.ts'
import type {
  Archive,
  ArchiveEvent,
  ArchiveHit,
  ArchiveItem,
  ArchiveUnit,
  PublishedSop,
  PublishedVersion,
} from './archive-record.ts'

// All but the first run as the role of the public (`inArchive`).

/** The open archives, by name; with a slug the one of that address. */
export async function listOpenArchives(db: Database, slug?: string): Promise<readonly Archive[]> {
  const query = sql<Archive>`
    select government_id as "governmentId", slug, name, time_zone as "timeZone"
    from open_archives(${slug ?? null}::text)`
  return (await query.execute(db.kysely)).rows
}

/** SOPs in force by first letter. */
export function countByLetter(tx: Tx): Promise<{ letter: string; count: number }[]> {
  return tx
    .selectFrom('published_count')
    .select(['key as letter', 'count'])
    .where('facet', '=', sql.lit('letter'))
    .where('count', '>', sql.lit(0))
    .orderBy('key')
    .execute()
}

/** The offices right below another (null: the topmost) under which anything is in force. */
export async function listUnitsBelow(tx: Tx, parentId: string | null): Promise<ArchiveUnit[]> {
  const { rows } = await sql<ArchiveUnit>`
    select id, name, count
    from (
      select unit_id as id, name, sort_order, (
          select count from published_count where facet = 'unit' and key = unit_id::text
        ) as count
      from unit where ${parentId === null ? sql`parent_id is null` : sql`parent_id = ${parentId}`}
    ) as below
    where count > 0
    order by sort_order, name`.execute(tx)
  return rows
}

/** An office and those above it, itself first; empty where there is none. */
export async function listUnitLine(
  tx: Tx,
  unitId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive line as (
      select unit_id, parent_id, name, 1 as height from unit where unit_id = ${unitId}
      union all
      select u.unit_id, u.parent_id, u.name, l.height + 1
      from unit u join line l on u.unit_id = l.parent_id where l.height < 20
    )
    select unit_id as id, name from line order by height`.execute(tx)
  return rows
}

/** How many SOPs of an office and those below it are in force, and how many of its own. */
export async function countInUnit(
  tx: Tx,
  unitId: string,
): Promise<{ readonly own: number; readonly all: number }> {
  const { rows } = await sql<{ own: number; all: number }>`
    select
      (select count(*) from published_revision where unit_id = ${unitId} and until is null) as own,
      coalesce(
        (select count from published_count where facet = 'unit' and key = ${unitId}), 0
      ) as all`.execute(tx)
  return rows[0] ?? { own: 0, all: 0 }
}

/** Which part of what is in force: of one office, or of one first letter. */
export type ArchiveShelf = { readonly unitId: string } | { readonly letter: string }

/** A page of what is in force, by title. What stands before it is passed over in the index alone. */
export async function listShelf(
  tx: Tx,
  shelf: ArchiveShelf,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ArchiveItem[]> {
  const onShelf =
    'unitId' in shelf ? sql`unit_id = ${shelf.unitId}` : sql`initial = ${shelf.letter}`
  const { rows } = await sql<ArchiveItem>`
    select p.sop_id as "sopId", p.title, p.number, unit.name as "unitName", p.since
    from (
      select sop_id, sorts_as from published_revision where until is null and ${onShelf}
      order by sorts_as, sop_id ${pageOf({ offset, limit })}
    ) as place
    join published_revision p on p.sop_id = place.sop_id and p.until is null
    join unit on unit.unit_id = p.unit_id
    order by place.sorts_as, place.sop_id`.execute(tx)
  return rows
}

/** The words of a search, each as it is written or by its stem. */
function wordsOf(search: string) {
  return questionOf(search, sql`''`)
}

/** The same, longer words also as a beginning. Numbers are typed whole. */
function beginningsOf(search: string) {
  return questionOf(search, sql`case when word ~ '^[^0-9]{4,}$' then ':*' else '' end`)
}

function questionOf(search: string, mark: RawBuilder<unknown>) {
  const words = readSearch(search).words.split(' ').slice(0, 8)
  return sql`(
    select string_agg(
      '(' || quote_literal(word) || ${mark}
        || coalesce('|' || nullif(plainto_tsquery('indonesian', word)::text, ''), '') || ')', '&'
    )::tsquery
    from unnest(${words}::text[]) as word)`
}

/** Ids that a search found, those with all words in their title first, shorter titles before longer ones. */
export async function searchPublished(tx: Tx, search: string): Promise<readonly FoundSop[]> {
  const { rows } = await sql<FoundSop>`
    select sop_id as "sopId", in_title as "inTitle"
    from search_published(${wordsOf(search)}, ${beginningsOf(search)})
    order by in_title desc, length(title), title, sop_id`.execute(tx)
  return rows
}

export type FoundSop = { readonly sopId: string; readonly inTitle: boolean }

/** What was found, in its order; with the first step that has one of the words where the title has not all. */
export async function listHits(
  tx: Tx,
  found: readonly FoundSop[],
  search: string,
): Promise<readonly ArchiveHit[]> {
  const ids = (some: readonly FoundSop[]) => some.map(({ sopId }) => sopId)
  const { rows } = await sql<ArchiveItem & { text: string | null; at: number | null }>`
    select p.sop_id as "sopId", p.title, p.number, unit.name as "unitName", p.since,
      match.text, match.at
    from published_revision p
    join unit on unit.unit_id = p.unit_id
    cross join (select ${beginningsOf(search)}) as asked (question)
    left join lateral (
      select step ->> 'activity' as text, at
      from jsonb_array_elements(p.content -> 'steps') with ordinality as steps (step, at)
      cross join word_stems(step ->> 'activity') as stems
      where p.sop_id = any(${ids(found.filter(({ inTitle }) => !inTitle))}::uuid[])
        and stems @@ replace(question::text, '&', '|')::tsquery
      order by stems @@ question desc, at limit 1
    ) as match on true
    where p.until is null and p.sop_id = any(${ids(found)}::uuid[])`.execute(tx)
  const byId = new Map(rows.map((row) => [row.sopId, row]))
  return found.flatMap(({ sopId }) => {
    const row = byId.get(sopId)
    if (row === undefined) return []
    const { text, at, ...item } = row
    return [{ ...item, ...(text !== null && at !== null && { step: { number: at, text } }) }]
  })
}

/** SOPs in force with a title nearly like what was asked for. */
export async function listSimilar(tx: Tx, search: string): Promise<readonly ArchiveItem[]> {
  const question = search.toLowerCase().slice(0, 100)
  const { rows } = await sql<{ id: string }>`
    select similar_published(${question}) as id`.execute(tx)
  const found = rows.map(({ id }) => ({ sopId: id, inTitle: true }))
  return found.length === 0 ? [] : listHits(tx, found, question)
}

/** All versions of an SOP that are or were in force, newest first. */
export async function listVersions(tx: Tx, sopId: string): Promise<readonly PublishedVersion[]> {
  const rows = await tx
    .selectFrom('published_revision')
    .select([
      'revision',
      'title',
      'number',
      'code',
      'since',
      'until',
      'end_kind as kind',
      'end_reason as reason',
    ])
    .where('sop_id', '=', sopId)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(({ until, kind, reason, ...version }) =>
    until === null || kind === null ? version : { ...version, end: { kind, on: until, reason } },
  )
}

/** What else a version has: its content, its office, when it was published. */
export function findVersionContent(
  tx: Tx,
  sopId: string,
  revision: number,
): Promise<Pick<PublishedSop, 'content' | 'unitId' | 'unitName' | 'publishedAt'> | undefined> {
  return tx
    .selectFrom('published_revision as p')
    .innerJoin('unit', 'unit.unit_id', 'p.unit_id')
    .select([
      'p.content',
      'p.unit_id as unitId',
      'unit.name as unitName',
      'p.published_at as publishedAt',
    ])
    .where('p.sop_id', '=', sopId)
    .where('p.revision', '=', revision)
    .executeTakeFirst()
}

/** What happened last, newest first. */
export async function listEventRows(tx: Tx, limit: number): Promise<readonly ArchiveEvent[]> {
  const page = pageOf({ offset: 0, limit })
  const { rows } = await sql<ArchiveEvent>`
    select event.kind, event.sop_id as "sopId", event.revision, event.title, event.number,
      unit.name as "unitName", event.on, event.at, event.reason
    from (
      (select 'in-force' as kind, sop_id, unit_id, revision, title, number,
        since as on, published_at as at, '' as reason
      from published_revision order by published_at desc, sop_id ${page})
      union all
      (select end_kind, sop_id, unit_id, revision, title, number, until, ended_at, end_reason
      from published_revision where ended_at is not null order by ended_at desc, sop_id ${page})
      order by at desc, sop_id, revision desc ${page}
    ) as event
    join unit on unit.unit_id = event.unit_id
    order by event.at desc, event.sop_id, event.revision desc`.execute(tx)
  return rows
}
