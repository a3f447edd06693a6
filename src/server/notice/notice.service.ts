import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import type { Role } from '../session/actor.ts'
import type { NoticeList } from './notice-record.ts'
import {
  countUnread,
  insertNotices,
  listHolders,
  listNoticeRows,
  readNoticeRow,
  readNoticesUntil,
  type News,
} from './notice.queries.ts'

const pageSize = 50

/** Whom something concerns: persons, and whoever holds one of the roles in a unit or those above it. */
export type Audience = {
  readonly personIds?: readonly string[]
  readonly roles?: readonly Role[]
  readonly unitLine?: readonly string[]
  /** Who did it need not be told. */
  readonly except: string
}

/** Tells people of something, in the transaction in which it happens; each of them once. */
export async function tell(tx: Tx, news: News, audience: Audience): Promise<void> {
  const { personIds = [], roles = [], unitLine = [], except } = audience
  const holders = roles.length === 0 ? [] : await listHolders(tx, roles, unitLine)
  const told = new Set([...personIds, ...holders])
  told.delete(except)
  await insertNotices(tx, news, [...told])
}

/** What the asking person was told, newest first; `after`: the last one of the page before. */
export function listNotices({ db, actor }: Context, after?: string): Promise<NoticeList> {
  const from = isUuid(after ?? '') ? after : undefined
  return inGovernment(db, actor.governmentId, async (tx) => {
    const page = { after: from, limit: pageSize + 1 }
    const rows = await listNoticeRows(tx, actor.personId, page)
    const items = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? items.at(-1) : undefined
    const unread = await countUnread(tx, actor.personId)
    return { items, unread, ...(last === undefined ? {} : { next: last.id }) }
  })
}

/** Notes a notice as read and gives where it leads. */
export function openNotice(
  { db, actor }: Context,
  noticeId: string,
): Promise<Outcome<{ readonly address: string }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const address = isUuid(noticeId) ? await readNoticeRow(tx, actor.personId, noticeId) : undefined
    if (address === undefined) return { ok: false, code: 'not-found', what: 'notice' }
    return { ok: true, address }
  })
}

/** Notes as read everything up to the newest notice that the person has seen. */
export async function readNotices({ db, actor }: Context, newestSeen: string): Promise<void> {
  if (!isUuid(newestSeen)) return
  await inGovernment(db, actor.governmentId, (tx) =>
    readNoticesUntil(tx, actor.personId, newestSeen),
  )
}
