import { createHash } from 'node:crypto'
import { cleanText } from '#sop'
import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import { calendarOf } from '../calendar/unit-calendar.ts'
import { isUuid } from '../database/key.ts'
import {
  createCommentToken,
  judgeCommentToken,
  readReceiptCode,
  receiptCodeOf,
  senderMark,
  type TokenVerdict,
} from './comment-token.ts'
import {
  commentParts,
  type DraftSummary,
  type PublicComment,
  type PublishedDraft,
  type ReceiptStanding,
  type RoundDeadline,
} from './consultation-record.ts'
import { listRoundDeadlines } from './consultation-stages.ts'
import {
  findPublishedDraft,
  findReceiptRow,
  listDraftRows,
  listPublicComments,
  takeComment,
  withdrawRow,
  type Intaken,
} from './public-consultation.queries.ts'
import { likenessOf, screenComment } from '../screening/screening.ts'

const draftsOnPage = 50
const commentsOnPage = 50

/** Longest text and name of a comment, in characters. */
export const commentLimits = { text: 4000, shownName: 100 } as const

/** Published drafts of a government: those open or being improved first. */
export function listPublishedDrafts({ db, archive }: ArchiveContext, page: number) {
  return inArchive(db, archive.governmentId, async (tx) => {
    const offset = (page - 1) * draftsOnPage
    const rows = await listDraftRows(tx, { offset, limit: draftsOnPage + 1 })
    const items: readonly DraftSummary[] = rows.slice(0, draftsOnPage)
    return { items, page, hasMore: rows.length > draftsOnPage }
  })
}

export type DraftWithComments = {
  readonly draft: PublishedDraft
  readonly deadlines: readonly RoundDeadline[]
  readonly comments: readonly PublicComment[]
  readonly page: number
  readonly pageCount: number
}

/** A published draft with a page of its comments. */
export function getPublishedDraft(
  { db, archive }: ArchiveContext,
  consultationId: string,
  page: number,
): Promise<DraftWithComments | undefined> {
  if (!isUuid(consultationId)) return Promise.resolve(undefined)
  return inArchive(db, archive.governmentId, async (tx) => {
    const found = await findPublishedDraft(tx, consultationId)
    if (found === undefined) return undefined
    const { now, ...draft } = found
    const deadlines = listRoundDeadlines(draft, await calendarOf(tx, draft.unitId), now)
    const offset = (page - 1) * commentsOnPage
    const comments = await listPublicComments(tx, consultationId, { offset, limit: commentsOnPage })
    return { draft, deadlines, comments, page, pageCount: Math.ceil(draft.shown / commentsOnPage) }
  })
}

/** A token for a form that comments on a draft. */
export function offerCommentForm({ db, archive }: ArchiveContext, consultationId: string): string {
  return createCommentToken(
    db.secretKey,
    purposeOf(archive.governmentId, consultationId),
    Date.now(),
  )
}

export type TypedComment = {
  readonly token: string
  readonly part: string
  readonly text: string
  readonly shownName: string
  /** What a field holds that no person sees. */
  readonly trap: string
}

/** What became of a form that was sent; `taken` and what is in it gives the sender's code. */
export type CommentSent =
  | { readonly kind: 'taken'; readonly code: string }
  | {
      readonly kind:
        | Exclude<Intaken, 'taken'>
        | Exclude<TokenVerdict, 'good'>
        | 'empty'
        | 'too-long'
    }

/**
 * Takes a comment of somebody unknown. What looks like anything but a citizen's opinion is held for a
 * person, never dropped; one form sent twice counts once.
 */
export async function sendComment(
  { db, archive }: ArchiveContext,
  typed: TypedComment & { readonly consultationId: string; readonly address: string },
): Promise<CommentSent> {
  const { consultationId, token } = typed
  const text = cleanText(typed.text).trim()
  const shownName = cleanText(typed.shownName).replaceAll(/\s+/g, ' ').trim()
  if (text === '') return { kind: 'empty' }
  if (text.length > commentLimits.text || shownName.length > commentLimits.shownName) {
    return { kind: 'too-long' }
  }
  const purpose = purposeOf(archive.governmentId, consultationId)
  const verdict = judgeCommentToken(db.secretKey, token, { purpose, now: Date.now() })
  if (verdict !== 'good') return { kind: verdict }
  const code = receiptCodeOf(db.secretKey, token)
  const today = new Date().toISOString().slice(0, 10)
  const result = await inArchive(db, archive.governmentId, (tx) =>
    takeComment(tx, {
      consultationId,
      part: commentParts.find((part) => part === typed.part) ?? 'whole',
      text,
      shownName,
      reasons: [...screenComment(text, shownName), ...(typed.trap === '' ? [] : ['trap'])],
      likeness: hash(likenessOf(text)),
      receipt: hash(readReceiptCode(code) ?? ''),
      sender: senderMark(db.secretKey, typed.address, `${consultationId} ${today}`),
    }),
  )
  return result === 'taken' ? { kind: 'taken', code } : { kind: result }
}

/** What became of the comment that a code belongs to. */
export function findReceipt(
  { db, archive }: ArchiveContext,
  consultationId: string,
  code: string,
): Promise<ReceiptStanding | undefined> {
  const read = readReceiptCode(code)
  if (!isUuid(consultationId) || read === undefined) return Promise.resolve(undefined)
  return inArchive(db, archive.governmentId, (tx) => findReceiptRow(tx, consultationId, hash(read)))
}

/** Takes back the comment that a code belongs to; a second time changes nothing. */
export function withdrawComment(
  { db, archive }: ArchiveContext,
  consultationId: string,
  code: string,
): Promise<'withdrawn' | 'finished' | 'unknown'> {
  const read = readReceiptCode(code)
  if (!isUuid(consultationId) || read === undefined) return Promise.resolve('unknown')
  return inArchive(db, archive.governmentId, (tx) => withdrawRow(tx, consultationId, hash(read)))
}

function purposeOf(governmentId: string, consultationId: string): string {
  return `${governmentId} ${consultationId}`
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
