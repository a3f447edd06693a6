import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Role } from '../session/actor.ts'
import { noticeKinds, type Notice, type NoticeKind } from './notice-record.ts'

export type News = {
  readonly kind: NoticeKind
  /** Which occurrence: whoever was told of it is not told again. */
  readonly occasion: string
  readonly address: string
  readonly title: string
  readonly toldBy: string
}

export async function insertNotices(
  tx: Tx,
  news: News,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  const { kind, occasion, address, title } = news
  const rows = personIds.map((person_id) => {
    return { person_id, kind, occasion, address, title, told_by: news.toldBy }
  })
  await tx
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Persons who hold one of the roles in a unit, or everywhere. `unitLine`: the unit and those above it. */
export async function listHolders(
  tx: Tx,
  roles: readonly Role[],
  unitLine: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectHolders(tx, roles, unitLine)
    .select('held.person_id as personId')
    .distinct()
    .execute()
  return rows.map(({ personId }) => personId)
}

/** The same by name, those nearest to the unit first. */
export async function listHolderNames(
  tx: Tx,
  roles: readonly Role[],
  unitLine: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectHolders(tx, roles, unitLine)
    .select('person.name')
    .orderBy(sql`coalesce(array_position(${[...unitLine]}::uuid[], held.unit_id), 100)`)
    .orderBy('person.name')
    .execute()
  return [...new Set(rows.map(({ name }) => name))]
}

function selectHolders(tx: Tx, roles: readonly Role[], unitLine: readonly string[]) {
  return tx
    .selectFrom('assignment as held')
    .innerJoin('person', 'person.person_id', 'held.person_id')
    .where('person.left_at', 'is', null)
    .where('held.role', 'in', roles)
    .where((where) =>
      where.or([
        where('held.role', 'in', ['bureau', 'auditor', 'administrator']),
        where('held.unit_id', '=', sql<string>`any(${[...unitLine]}::uuid[])`),
      ]),
    )
    .where((where) =>
      where.or([where('held.until', 'is', null), where('held.until', '>', sql<Date>`now()`)]),
    )
}

function selectNotices(tx: Tx, personId: string) {
  return tx
    .selectFrom('notice')
    .select([
      'notice_id as id',
      'kind',
      'address',
      'title',
      'told_by as toldBy',
      'told_at as toldAt',
      sql<boolean>`read_at is not null`.as('read'),
    ])
    .where('person_id', '=', personId)
    .orderBy('told_at', 'desc')
    .orderBy('notice_id', 'desc')
}

/** A person's notices, newest first, those after the one named by `after`. */
export async function listNoticeRows(
  tx: Tx,
  personId: string,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly Notice[]> {
  const { after, limit } = page
  const rows = await selectNotices(tx, personId)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(told_at, notice_id) < (select told_at, notice_id from notice
          where notice_id = ${after ?? ''} and person_id = ${personId})`,
      ),
    )
    .limit(limit)
    .execute()
  return rows.flatMap((row) => (isKnown(row.kind) ? [{ ...row, kind: row.kind }] : []))
}

function isKnown(kind: string): kind is NoticeKind {
  return noticeKinds.some((known) => known === kind)
}

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('notice')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Notes one of a person's notices as read, and gives where it leads; undefined: it is not theirs. */
export async function readNoticeRow(
  tx: Tx,
  personId: string,
  noticeId: string,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('notice')
    .set({ read_at: sql`coalesce(read_at, now())` })
    .where('person_id', '=', personId)
    .where('notice_id', '=', noticeId)
    .returning('address')
    .executeTakeFirst()
  return row?.address
}

/** Notes as read what a person had been told up to a moment: what came since is not lost. */
export async function readNoticesUntil(tx: Tx, personId: string, noticeId: string): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ read_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where(
      sql<boolean>`(told_at, notice_id) <= (select told_at, notice_id from notice
        where notice_id = ${noticeId} and person_id = ${personId})`,
    )
    .execute()
}
