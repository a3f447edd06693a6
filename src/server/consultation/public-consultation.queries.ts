import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type {
  DraftSummary,
  OpenDraft,
  PublicComment,
  PublishedDraft,
  ReceiptStanding,
} from './consultation-record.ts'
import { stageOf } from './consultation-stages.ts'

// All of it runs as the role of the public (`inArchive`), which may select views and call functions.

type Page = { readonly offset: number; readonly limit: number }
type Now = { readonly now: Date }

/** Published drafts: those that last first, then the newest. */
export async function listDraftRows(tx: Tx, page: Page): Promise<readonly DraftSummary[]> {
  const { rows } = await sql<
    Omit<DraftSummary, 'stage'> & Pick<PublishedDraft, 'signedOn' | 'publishedAt'> & Now
  >`
    select c.consultation_id as id, c.content -> 'name' as name, u.name as "unitName",
      c.signed_on as "signedOn", c.published_at as "publishedAt", c.closes_at as "closesAt",
      c.finished_at as "finishedAt", c.shown, now() as now
    from published_consultation c join unit u on u.unit_id = c.unit_id
    order by c.finished_at desc nulls first, c.published_at desc, c.consultation_id
    ${pageOf(page)}`.execute(tx)
  return rows.map(({ now, ...row }) => ({ ...row, stage: stageOf(row, now) }))
}

export async function findPublishedDraft(
  tx: Tx,
  consultationId: string,
): Promise<(PublishedDraft & Now) | undefined> {
  const { rows } = await sql<Omit<PublishedDraft, 'stage'> & Now>`
    select c.consultation_id as id, c.slug as "serviceSlug",
      exists (select from published_standard p where p.slug = c.slug and p.until is null) as "isPromised",
      c.unit_id as "unitId", u.name as "unitName", c.content,
      c.met_on as "metOn", c.place, c.minutes, c.attendance, c.organisations,
      c.signed_on as "signedOn", c.published_at as "publishedAt", c.closes_at as "closesAt", c.closing,
      c.reopening, c.finished_at as "finishedAt", c.shown, c.held, c.refused, now() as now
    from published_consultation c join unit u on u.unit_id = c.unit_id
    where c.consultation_id = ${consultationId}`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, stage: stageOf(row, row.now) }
}

/** The draft of a service that takes comments now. */
export async function findOpenDraft(tx: Tx, slug: string): Promise<OpenDraft | undefined> {
  const { rows } = await sql<OpenDraft>`
    select consultation_id as id, closes_at as "closesAt" from published_consultation
    where slug = ${slug} and finished_at is null and closes_at > now()`.execute(tx)
  return rows[0]
}

/** How many drafts take comments now. */
export async function countOpenDrafts(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from published_consultation
    where finished_at is null and closes_at > now()`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Comments that stand in public, oldest first. */
export async function listPublicComments(
  tx: Tx,
  consultationId: string,
  page: Page,
): Promise<readonly PublicComment[]> {
  const { rows } = await sql<PublicComment>`
    select comment_id as id, part, text, shown_name as "shownName", sent_at as "sentAt", outcome,
      answer, answered_at as "answeredAt"
    from published_comment where consultation_id = ${consultationId}
    order by sent_at, comment_id ${pageOf(page)}`.execute(tx)
  return rows
}

export type SentComment = {
  readonly consultationId: string
  readonly part: string
  readonly text: string
  readonly shownName: string
  readonly reasons: readonly string[]
  readonly likeness: Uint8Array
  readonly receipt: Uint8Array
  readonly sender: Uint8Array
}

/** What became of a comment that was sent: see `take_comment`. */
export type Intaken = 'taken' | 'closed' | 'full' | 'too-often' | 'unknown'

export async function takeComment(tx: Tx, sent: SentComment): Promise<Intaken> {
  const { rows } = await sql<{ result: Intaken }>`
    select take_comment(${sent.consultationId}, ${sent.part}, ${sent.text}, ${sent.shownName},
      ${[...sent.reasons]}::text[], ${sent.likeness}, ${sent.receipt}, ${sent.sender}) as result`.execute(
    tx,
  )
  return rows[0]?.result ?? 'unknown'
}

type ReceiptRow = Omit<ReceiptStanding, 'state'> & {
  readonly state: ReceiptStanding['state']
  readonly withdrawn: boolean
}

export async function findReceiptRow(
  tx: Tx,
  consultationId: string,
  receipt: Uint8Array,
): Promise<ReceiptStanding | undefined> {
  const { rows } = await sql<ReceiptRow>`
    select part, words as text, state, sent_at as "sentAt", refusal, outcome, answer, withdrawn
    from find_receipt(${consultationId}, ${receipt})`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { withdrawn, ...standing } = row
  return withdrawn ? { ...standing, state: 'withdrawn' } : standing
}

export async function withdrawRow(
  tx: Tx,
  consultationId: string,
  receipt: Uint8Array,
): Promise<'withdrawn' | 'finished' | 'unknown'> {
  const { rows } = await sql<{ result: 'withdrawn' | 'finished' | 'unknown' }>`
    select withdraw_comment(${consultationId}, ${receipt}) as result`.execute(tx)
  return rows[0]?.result ?? 'unknown'
}
