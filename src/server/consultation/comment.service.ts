import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { inRound } from './change-round.ts'
import { answerRow, judgeRows, listCommentRows, type CommentShelf } from './comment.queries.ts'
import type { CommentOutcome, StaffComment } from './consultation-record.ts'
import { seesConsultations } from './consultation.policy.ts'
import { notAt } from './change-round.ts'

const commentsOnPage = 50

const commentNotFound = { ok: false, code: 'not-found', what: 'comment' } as const satisfies Failure

export type CommentList = {
  readonly items: readonly StaffComment[]
  readonly page: number
  readonly hasMore: boolean
}

/** A page of the comments of a round, oldest first; held ones that begin alike as one. */
export function listComments(
  { db, actor }: Context,
  at: { readonly consultationId: string; readonly shelf: CommentShelf; readonly page: number },
): Promise<Outcome<{ readonly list: CommentList }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesConsultations(actor)) return { ok: false, code: 'not-allowed', action: 'read' }
    if (!isUuid(at.consultationId)) return { ok: false, code: 'not-found', what: 'consultation' }
    const offset = (at.page - 1) * commentsOnPage
    const rows = await listCommentRows(tx, at, { offset, limit: commentsOnPage + 1 })
    const items = rows.slice(0, commentsOnPage)
    return { ok: true, list: { items, page: at.page, hasMore: rows.length > commentsOnPage } }
  })
}

/** Which comments are judged: one, or all that wait and begin alike. */
export type JudgedComments =
  | { readonly consultationId: string; readonly id: string }
  | { readonly consultationId: string; readonly likeness: string }

/**
 * Shows comments or does not, with a reason that their senders are told. Who judges at the same time as
 * another changes nothing a second time; the later verdict on one comment stands, and both are in the
 * audit. What was refused can still be shown.
 */
export function judgeComments(
  context: Context,
  which: JudgedComments,
  { verdict, refusal }: { readonly verdict: 'shown' | 'refused'; readonly refusal: string },
): Promise<Outcome<object>> {
  const { consultationId } = which
  return inRound(context, { consultationId, action: 'judge' }, async (tx, round) => {
    if (round.publishedAt === null || round.finishedAt !== null) return notAt(round)
    const needsReason = verdict === 'refused' && refusal === ''
    if (needsReason) return { ok: false, code: 'invalid-fields', fields: { refusal: 'missing' } }
    if (!isKnown(which)) return commentNotFound
    const by = context.actor.personId
    const said = verdict === 'refused' ? refusal : ''
    const count = await judgeRows(tx, { consultationId, verdict, refusal: said, by }, which)
    if (count === 0) return { ok: false, code: 'no-longer-open' }
    const action = verdict === 'shown' ? 'comment.released' : 'comment.refused'
    const details = { count, ...('id' in which && { commentId: which.id }), refusal: said }
    return { ok: true, audit: { action, details } }
  })
}

function isKnown(which: JudgedComments): boolean {
  return 'id' in which ? isUuid(which.id) : /^[0-9a-f]{64}$/.test(which.likeness)
}

/** Says in public what became of a comment. A rejection says why. Until the round is finished it may be changed. */
export function answerComment(
  context: Context,
  { consultationId, commentId }: { readonly consultationId: string; readonly commentId: string },
  { outcome, answer }: { readonly outcome: CommentOutcome; readonly answer: string },
): Promise<Outcome<object>> {
  return inRound(context, { consultationId, action: 'judge' }, async (tx, round) => {
    if (round.publishedAt === null || round.finishedAt !== null) return notAt(round)
    if (answer === '') return { ok: false, code: 'invalid-fields', fields: { answer: 'missing' } }
    const by = context.actor.personId
    const at = { consultationId, commentId }
    const found = isUuid(commentId) && (await answerRow(tx, at, { outcome, answer, by }))
    if (!found) return commentNotFound
    return { ok: true, audit: { action: 'comment.answered', details: { commentId, outcome } } }
  })
}
