import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { insertNeeds } from '../inventory/need.queries.ts'
import { findMissing } from './find-missing.ts'
import type { MissingPart, Review } from './review-record.ts'
import { rulesOf } from './review-rules.ts'
import {
  deleteReview,
  findReviewDays,
  findReviewedSop,
  lockReview,
  startClock,
  updateReview,
  type ReviewChange,
} from './review.queries.ts'
import { mayIn, mayNot, reviewNotFound } from './review.service.ts'

/** What was filled in, and the version of the form that it was filled into. */
export type FilledReview = ReviewChange & { readonly reviewId: string; readonly version: number }

/** Saves a form that may still lack things; told to who saves on an older version than stands. */
export function saveReview(context: Context, filled: FilledReview): Promise<Outcome<object>> {
  return changeReview<object>(context, filled, async (tx, review) => {
    const change = keepKnown(review, filled)
    await updateReview(tx, review.id, { ...change, by: context.actor.personId, finished: false })
    return { ok: true }
  })
}

/**
 * Finishes a form that lacks nothing: minutes from then on. Starts the SOP's clock anew; an evaluation
 * that concludes a revision makes a need of the unit, with its reason.
 */
export function finishReview(context: Context, filled: FilledReview): Promise<Outcome<object>> {
  return changeReview<object>(context, filled, async (tx, review) => {
    const change = keepKnown(review, filled)
    const missing = [
      ...(await findWrongDay(tx, review.sopId, change.heldOn)),
      ...findMissing(review.kind, change.content),
    ]
    if (missing.length > 0) return { ok: false, code: 'review-incomplete', missing }
    const by = context.actor.personId
    await updateReview(tx, review.id, { ...change, by, finished: true })
    await followUp(tx, { ...review, ...change }, by)
    const { sopId, kind, revision } = review
    const details = {
      reviewId: review.id,
      revision,
      heldOn: change.heldOn,
      conclusion: change.content.conclusion,
    }
    const subject = { kind: 'sop', id: sopId } as const
    await recordAudit(tx, { actor: context.actor, subject, action: `${kind}.finished`, details })
    return { ok: true }
  })
}

/** Gives up a form that was not finished. */
export function discardReview(
  context: Context,
  at: Pick<FilledReview, 'reviewId' | 'version'>,
): Promise<Outcome<{ readonly sopId: string }>> {
  return changeReview(context, at, async (tx, { id, sopId, kind }) => {
    await deleteReview(tx, id)
    const subject = { kind: 'sop', id: sopId } as const
    await recordAudit(tx, { actor: context.actor, subject, action: `${kind}.discarded` })
    return { ok: true, sopId }
  })
}

/** The frame of every change to a form: lock → may they → is it open and as they saw it → change. */
async function changeReview<T>(
  { db, actor }: Context,
  { reviewId, version }: Pick<FilledReview, 'reviewId' | 'version'>,
  change: (tx: Tx, review: Review) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(reviewId)) return reviewNotFound
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    const review = await lockReview(tx, reviewId)
    if (review === undefined) return reviewNotFound
    const allowed = await mayIn(tx, actor, { action: 'write', unitId: review.unitId })
    if (!allowed) return mayNot('write')
    return findChanged(review, version) ?? change(tx, review)
  })
}

function findChanged(review: Review, version: number): Failure | undefined {
  if (review.finishedAt !== null) return { ok: false, code: 'review-finished' }
  if (review.version === version) return undefined
  const { savedBy: changedBy, savedAt: changedAt } = review
  return { ok: false, code: 'changed-meanwhile', version: review.version, changedBy, changedAt }
}

/** A form has the rows that it was begun with, whatever is sent; a day that is none stays what it was. */
function keepKnown(review: Review, { heldOn, method, content }: ReviewChange): ReviewChange {
  const steps = new Map(content.steps.map((step) => [step.stepId, step]))
  const criteria = new Map(content.criteria.map((one) => [one.id, one]))
  return {
    heldOn: isDay(heldOn) ? heldOn : review.heldOn,
    method: rulesOf(review.rules).methods.includes(method) ? method : review.method,
    content: {
      ...content,
      steps: review.content.steps.map((step) => steps.get(step.stepId) ?? step),
      criteria: review.content.criteria.map((one) => criteria.get(one.id) ?? one),
    },
  }
}

function isDay(text: string): boolean {
  const day = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Minutes are of a day that has come, and on which the SOP was in force. */
async function findWrongDay(tx: Tx, sopId: string, heldOn: string): Promise<MissingPart[]> {
  const { today, inForceSince } = await findReviewDays(tx, sopId)
  const isWrong = heldOn > today || (inForceSince !== null && heldOn < inForceSince)
  return isWrong ? ['held-on'] : []
}

/** What follows from minutes, where the revision that they are about is still the one in force. */
async function followUp(tx: Tx, review: Review, by: string): Promise<void> {
  const { sopId, kind, revision, heldOn: day, content } = review
  const sop = await findReviewedSop(tx, sopId)
  if (sop?.inForce !== revision) return
  await startClock(tx, { sopId, kind, day })
  if (content.conclusion !== 'revise') return
  const { title, unitId } = review
  const fields = { dutyId: null, priority: 'high', planned: null, personId: null } as const
  const reason = content.recommendation
  await insertNeeds(tx, [{ ...fields, title, unitId, reason, by, sopId, replaces: revision }])
}
