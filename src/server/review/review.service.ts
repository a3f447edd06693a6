import type { Sop } from '#sop'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Actor } from '../session/actor.ts'
import { findRevision } from '../sop/revision.queries.ts'
import type { ReviewPeriod } from './review-period.ts'
import type {
  DueList,
  HeldKind,
  ReviewContent,
  ReviewHistory,
  ReviewToFill,
} from './review-record.ts'
import { reviewRules, type ReviewRules } from './review-rules.ts'
import { mayReview, reviewedUnits, seesReviews, type ReviewAction } from './review.policy.ts'
import {
  findOpenReview,
  findReview,
  findReviewedSop,
  insertReview,
  listDueOfSop,
  listDueRows,
  listReviewPeriods,
  listReviewsOfSop,
  lockReviewedSop,
  upsertReviewPeriod,
} from './review.queries.ts'

export const reviewNotFound = {
  ok: false,
  code: 'not-found',
  what: 'review',
} as const satisfies Failure
const sopNotFound = { ok: false, code: 'not-found', what: 'sop' } as const satisfies Failure

export function mayNot(action: ReviewAction): Failure {
  return { ok: false, code: 'not-allowed', action }
}

const pageSize = 50

/** What is due for the person's units, overdue first; for the bureau and auditors in all units. */
export async function listDueReviews(
  { db, actor }: Context,
  { page = 1 }: { readonly page?: number },
): Promise<Outcome<{ readonly due: DueList }>> {
  if (!seesReviews(actor)) return mayNot('read')
  return inGovernment(db, actor.governmentId, async (tx) => {
    const offset = (page - 1) * pageSize
    const rows = await listDueRows(tx, reviewedUnits(actor), { offset, limit: pageSize + 1 })
    const due = { items: rows.slice(0, pageSize), page, hasMore: rows.length > pageSize }
    return { ok: true, due }
  })
}

/** What is due for one SOP, and its reviews so far. */
export async function getReviewHistory(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly history: ReviewHistory }>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!seesReviews(actor)) return mayNot('read')
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await findReviewedSop(tx, sopId)
    if (sop === undefined) return sopNotFound
    const due = await listDueOfSop(tx, sopId)
    const reviews = await listReviewsOfSop(tx, sopId)
    const mayWrite = await mayIn(tx, actor, { action: 'write', unitId: sop.unitId })
    const { title, unitName } = sop
    return { ok: true, history: { title, unitName, due, reviews, mayWrite } }
  })
}

/** May the person do this in that unit? */
export async function mayIn(
  tx: Tx,
  actor: Actor,
  { action, unitId }: { readonly action: ReviewAction; readonly unitId: string },
): Promise<boolean> {
  const line = await listUnitLine(tx, unitId)
  return mayReview(
    actor,
    action,
    line.map(({ id }) => id),
  )
}

/** A review with the steps of the revision that it looks at. */
export async function getReview(
  { db, actor }: Context,
  reviewId: string,
): Promise<Outcome<ReviewToFill>> {
  if (!isUuid(reviewId)) return reviewNotFound
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<ReviewToFill>> => {
    const review = await findReview(tx, reviewId)
    if (review === undefined) return reviewNotFound
    if (!seesReviews(actor)) return mayNot('read')
    const revision = await findRevision(tx, review.sopId, review.revision)
    const isOpen = review.finishedAt === null
    const mayWrite = isOpen && (await mayIn(tx, actor, { action: 'write', unitId: review.unitId }))
    return { ok: true, review, steps: revision?.content.steps ?? [], mayWrite }
  })
}

/**
 * Begins a review of the revision in force, or leads to the one that is open: two people who press at
 * once fill in the same form.
 */
export async function beginReview(
  { db, actor }: Context,
  { sopId, kind }: { readonly sopId: string; readonly kind: HeldKind },
): Promise<Outcome<{ readonly reviewId: string }>> {
  if (!isUuid(sopId)) return sopNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await lockReviewedSop(tx, sopId)
    if (sop === undefined) return sopNotFound
    if (!(await mayIn(tx, actor, { action: 'write', unitId: sop.unitId }))) return mayNot('write')
    const open = await findOpenReview(tx, sopId, kind)
    if (open !== undefined) return { ok: true, reviewId: open }
    if (sop.inForce === null) return { ok: false, code: 'not-in-force' }
    const revision = await findRevision(tx, sopId, sop.inForce)
    const [rules] = reviewRules
    const reviewId = await insertReview(tx, {
      sopId,
      revision: sop.inForce,
      kind,
      rules: rules.id,
      method: rules.methods[0] ?? '',
      content: emptyContent(kind, rules, { steps: revision?.content.steps ?? [], actor }),
      by: actor.personId,
    })
    if (reviewId === undefined) return reviewNotFound
    const subject = { kind: 'sop', id: sopId } as const
    await recordAudit(tx, { actor, subject, action: `${kind}.begun`, details: { reviewId } })
    return { ok: true, reviewId }
  })
}

function emptyContent(
  kind: HeldKind,
  rules: ReviewRules,
  { steps, actor }: { readonly steps: Sop['steps']; readonly actor: Actor },
): ReviewContent {
  const isMonitoring = kind === 'monitoring'
  return {
    steps: isMonitoring
      ? steps.map(({ id }) => ({ stepId: id, verdict: null, note: '', action: '' }))
      : [],
    criteria: isMonitoring ? [] : rules.criteria.map((id) => ({ id, answer: null, remark: '' })),
    conclusion: null,
    recommendation: '',
    signers: [
      { name: actor.name, position: '' },
      { name: '', position: '' },
    ],
  }
}

/** How often SOPs are looked at here, with what says so. */
export async function getReviewPeriods({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly periods: readonly ReviewPeriod[] }>> {
  if (!seesReviews(actor)) return mayNot('read')
  const periods = await inGovernment(db, actor.governmentId, listReviewPeriods)
  return { ok: true, periods }
}

/** Sets the government's own period of one kind, with its legal source. */
export async function setReviewPeriod(
  { db, actor }: Context,
  period: ReviewPeriod,
): Promise<Outcome<object>> {
  if (!mayReview(actor, 'set-periods', [])) return mayNot('set-periods')
  return inGovernment(db, actor.governmentId, async (tx) => {
    await upsertReviewPeriod(tx, period)
    const subject = { kind: 'government', id: actor.governmentId } as const
    await recordAudit(tx, { actor, subject, action: 'review-period.set', details: { ...period } })
    return { ok: true }
  })
}
