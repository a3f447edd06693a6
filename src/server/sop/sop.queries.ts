import type { Sop } from '#sop'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../database/database.ts'
import { isRowNumber } from '../database/key.ts'
import { readSearch, writeSearchText } from './search-words.ts'
import { sopStates, type SopSort, type SopState, type SopSummary } from './sop-record.ts'

/** Which SOPs a list shows. `published`: only what is in force, under the title of that revision. */
export type SopFilter = {
  /** Ids that a search found; absent without a search. */
  readonly found?: readonly string[] | undefined
  readonly published: boolean
  readonly unitIds?: ReadonlySet<string> | undefined
  readonly state?: SopState | undefined
}

export type SopPage = {
  readonly sort: SopSort
  /** For `relevance`: what was searched. */
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** A row of the list before its stage has a name. */
export type SopRow = Omit<SopSummary, 'stage'> & {
  readonly stage: string | null
  readonly lifeCycle: number | null
}

/** How many SOPs one unit has in one state. */
export type SopCount = {
  readonly unitId: string
  readonly state: SopState
  readonly count: number
}

/** An SOP while it is being changed: its row is locked until the transaction ends. */
export type LockedSop = {
  readonly id: string
  readonly unitId: string
  readonly state: SopState
  readonly title: string
  readonly version: number
  readonly revision: number
  readonly inForce: number | null
  readonly underway: number | null
  /** Number of the revision in force, where it was ratified. */
  readonly officialNumber: string | null
  readonly updatedAt: Date
  readonly updatedBy: string
}

function selectSummaries(tx: Tx, published: boolean) {
  return tx
    .selectFrom('sop')
    .innerJoin('unit', 'unit.unit_id', 'sop.unit_id')
    .innerJoin('person', 'person.person_id', 'sop.updated_by')
    .leftJoin('sop_revision as fixed', (join) =>
      join
        .onRef('fixed.sop_id', '=', 'sop.sop_id')
        .onRef('fixed.number', '=', 'sop.in_force')
        .on(sql<SqlBool>`${sql.lit(published)}`),
    )
    .leftJoin('passage as way', (join) =>
      join
        .onRef('way.sop_id', '=', 'sop.sop_id')
        .onRef('way.revision', '=', 'sop.underway')
        .on(sql<SqlBool>`not ${sql.lit(published)}`),
    )
    .select([
      'sop.sop_id as id',
      sql<string>`coalesce(fixed.title, sop.title)`.as('title'),
      'sop.number',
      'sop.unit_id as unitId',
      'unit.name as unitName',
      'sop.state',
      'sop.step_count as stepCount',
      sql<number>`${sql.ref(published ? 'sop.in_force' : 'sop.revision')}`.as('revision'),
      'sop.in_force as inForce',
      'sop.underway',
      'way.stage',
      'way.life_cycle as lifeCycle',
      'sop.updated_at as updatedAt',
      'person.name as updatedBy',
    ])
    .$if(published, (query) => query.where('sop.in_force', 'is not', null))
}

/** Ids of the SOPs with all words of the search, by the words themselves or their stems. */
export async function searchSops(tx: Tx, search: string): Promise<readonly string[]> {
  const { patterns, words } = readSearch(search)
  const { rows } = await sql<{ id: string }>`
    select search_sops(${patterns}::text[], plainto_tsquery('indonesian', ${words})) as id`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

/**
 * One page of the list, in two steps: which SOPs, from narrow rows, then the names that go with
 * them. As one statement its plan would depend on statistics that a new database does not have.
 */
export async function listSopRows(
  tx: Tx,
  filter: SopFilter,
  page: SopPage,
): Promise<readonly SopRow[]> {
  const ids = await listPageIds(tx, filter, page)
  const rows = await selectSummaries(tx, filter.published)
    .where('sop.sop_id', '=', anyOf(ids))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function listPageIds(
  tx: Tx,
  { found, state, unitIds, published }: SopFilter,
  page: SopPage,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sop')
    .select('sop_id')
    .$if(published, (query) => query.where('in_force', 'is not', null))
    .$if(state === undefined, (query) => query.where('state', '<>', 'deleted'))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'draft'))
    .$if(unitIds !== undefined, (query) => query.where('unit_id', '=', anyOf(unitIds ?? [])))
    .$if(found !== undefined, (query) => query.where('sop_id', '=', anyOf(found ?? [])))
    .orderBy(orderOf(page))
    .orderBy('updated_at', 'desc')
    .orderBy('sop_id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map((row) => row.sop_id)
}

/** The counts behind total and filters, by unit and state: kept ones, or those that a search found. */
export function countSops(tx: Tx, { found, published }: SopFilter): Promise<SopCount[]> {
  const columns = ['unit_id as unitId', 'state'] as const
  const visible: readonly SopState[] = published ? ['fixed', 'revising'] : sopStates
  if (found === undefined) {
    return tx
      .selectFrom('sop_count')
      .select([...columns, 'count'])
      .where('state', 'in', visible)
      .$if(published, (query) => query.where('in_force', '=', true))
      .execute()
  }
  return tx
    .selectFrom('sop')
    .select((select) => [...columns, select.fn.countAll<number>().as('count')])
    .where('sop_id', '=', anyOf(found))
    .where('state', 'in', visible)
    .$if(published, (query) => query.where('in_force', 'is not', null))
    .groupBy(['unit_id', 'state'])
    .execute()
}

function anyOf(ids: Iterable<string>) {
  return sql<string>`any(${[...ids]}::uuid[])`
}

function orderOf({ sort, search }: SopPage) {
  switch (sort) {
    case 'updated':
      return sql`sop.updated_at desc`
    case 'title':
      return sql`lower(sop.title)`
    case 'number':
      return sql`sop.number`
    case 'unit':
      return sql`(select name from unit where unit.unit_id = sop.unit_id)`
    case 'relevance':
      return sql`(select count(*) from unnest(${readSearch(search).patterns}::text[]) as pattern
        where lower(sop.title) like pattern) desc`
  }
}

/** One SOP as the list shows it, with the version of its draft. */
export function findSopSummary(
  tx: Tx,
  sopId: string,
  published: boolean,
): Promise<(SopRow & { version: number }) | undefined> {
  return selectSummaries(tx, published)
    .select('sop.draft_version as version')
    .where('sop.sop_id', '=', sopId)
    .executeTakeFirst()
}

/**
 * Locks the SOP for the rest of the transaction, so that changes to one SOP come one after another.
 * Locked first and read afterwards: a joined read that has to wait for the lock looks again only at
 * the locked row, not at the person who has changed it meanwhile, and would find nothing.
 */
export async function lockSop(tx: Tx, sopId: string): Promise<LockedSop | undefined> {
  await tx.selectFrom('sop').select('sop_id').where('sop_id', '=', sopId).forUpdate().execute()
  return tx
    .selectFrom('sop')
    .innerJoin('person', 'person.person_id', 'sop.updated_by')
    .leftJoin('ratification', (join) =>
      join
        .onRef('ratification.sop_id', '=', 'sop.sop_id')
        .onRef('ratification.revision', '=', 'sop.in_force'),
    )
    .select([
      'sop.sop_id as id',
      'sop.unit_id as unitId',
      'sop.state',
      'sop.title',
      'ratification.number as officialNumber',
      'sop.draft_version as version',
      'sop.revision',
      'sop.in_force as inForce',
      'sop.underway',
      'sop.updated_at as updatedAt',
      'person.name as updatedBy',
    ])
    .where('sop.sop_id', '=', sopId)
    .executeTakeFirst()
}

/** A version of the draft. */
export async function findDraftContent(
  tx: Tx,
  sopId: string,
  version: number,
): Promise<Sop | undefined> {
  const row = await tx
    .selectFrom('sop_draft')
    .select('content')
    .where('sop_id', '=', sopId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.content
}

/** The newest kept draft not younger than `version`: an ancestor of whatever was made from that version. */
export async function findDraftBefore(
  tx: Tx,
  sopId: string,
  version: number,
): Promise<Sop | undefined> {
  if (!isRowNumber(version)) return undefined
  const row = await tx
    .selectFrom('sop_draft')
    .select('content')
    .where('sop_id', '=', sopId)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.content
}

export async function insertSop(
  tx: Tx,
  sop: { readonly unitId: string; readonly content: Sop; readonly personId: string },
): Promise<string> {
  const { sop_id } = await tx
    .insertInto('sop')
    .values({
      unit_id: sop.unitId,
      ...describeContent(sop.content),
      created_by: sop.personId,
      updated_by: sop.personId,
    })
    .returning('sop_id')
    .executeTakeFirstOrThrow()
  await insertDraft(tx, { sopId: sop_id, version: 1, content: sop.content, personId: sop.personId })
  await noteAuthor(tx, { sopId: sop_id, afterRevision: 0, personId: sop.personId })
  const words = writeSearchText(sop.content)
  await tx.insertInto('sop_search').values({ sop_id, words }).execute()
  return sop_id
}

/** Makes `content` the next version of the draft; `at` must be locked. */
export async function insertNextDraft(
  tx: Tx,
  at: LockedSop,
  next: { readonly content: Sop; readonly state: SopState; readonly personId: string },
): Promise<number> {
  const version = at.version + 1
  const { personId } = next
  await insertDraft(tx, { sopId: at.id, version, content: next.content, personId })
  await noteAuthor(tx, { sopId: at.id, afterRevision: at.revision, personId })
  await thinOutDrafts(tx, at.id, version)
  await tx
    .updateTable('sop')
    .set({
      draft_version: version,
      state: next.state,
      ...describeContent(next.content, at.officialNumber),
      updated_at: sql`now()`,
      updated_by: next.personId,
    })
    .where('sop_id', '=', at.id)
    .execute()
  const words = writeSearchText(next.content)
  await tx.updateTable('sop_search').set({ words }).where('sop_id', '=', at.id).execute()
  return version
}

async function insertDraft(
  tx: Tx,
  draft: {
    readonly sopId: string
    readonly version: number
    readonly content: Sop
    readonly personId: string
  },
): Promise<void> {
  await tx
    .insertInto('sop_draft')
    .values({
      sop_id: draft.sopId,
      version: draft.version,
      content: JSON.stringify(draft.content),
      saved_by: draft.personId,
    })
    .execute()
}

/** Notes who wrote for the revision that comes after `afterRevision`. */
async function noteAuthor(
  tx: Tx,
  saved: { readonly sopId: string; readonly afterRevision: number; readonly personId: string },
): Promise<void> {
  await tx
    .insertInto('sop_author')
    .values({
      sop_id: saved.sopId,
      after_revision: saved.afterRevision,
      person_id: saved.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Keeps the first version, the last 100, every 16th of the last 1,600 and every 256th before: hours
 * of autosaving stay small, and a second editor's starting point has a kept ancestor not far back.
 */
async function thinOutDrafts(tx: Tx, sopId: string, version: number): Promise<void> {
  await sql`
    delete from sop_draft
    where sop_id = ${sopId} and version > 1 and (
      (version < ${version - 100} and version % 16 <> 0)
      or (version < ${version - 1600} and version % 256 <> 0))`.execute(tx)
}

/** A number once given stays the one that lists show, whatever the draft says. */
function describeContent(content: Sop, officialNumber: string | null = null) {
  return {
    title: content.title,
    number: officialNumber ?? content.identity.number,
    step_count: content.steps.length,
  }
}

/** Moves an SOP between states without a new draft. */
export async function updateSopState(
  tx: Tx,
  sopId: string,
  change: {
    readonly state: SopState
    readonly personId: string
  },
): Promise<void> {
  await tx
    .updateTable('sop')
    .set({
      state: change.state,
      updated_at: sql`now()`,
      updated_by: change.personId,
    })
    .where('sop_id', '=', sopId)
    .execute()
}
