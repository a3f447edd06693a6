import { legalDeadline, type DeadlineCalendar, type LegalDeadlineId } from '#time'
import { recordAudit } from '../audit/audit.service.ts'
import { calendarOf } from '../calendar/unit-calendar.ts'
import { findToday } from '../consultation/consultation.queries.ts'
import { countLegal } from '../consultation/legal-clock.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { mayReview, seesReviews } from '../review/review.policy.ts'
import type { Actor } from '../session/actor.ts'
import type {
  StandardDue,
  StandardReview,
  StandardReviewContent,
  StandardReviewKind,
} from './standard-review-record.ts'
import {
  beginReviewRow,
  findReviewed,
  findStandardReview,
  holdReviewed,
  listReviewClocks,
  listStandardReviews,
  lockStandardReview,
  updateStandardReview,
} from './standard-review.queries.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotWrite = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure
const serviceNotFound = { ok: false, code: 'not-found', what: 'service' } as const satisfies Failure
const reviewNotFound = { ok: false, code: 'not-found', what: 'review' } as const satisfies Failure

const deadlineIds = {
  evaluation: 'evaluate-standard',
  review: 'review-standard',
} as const satisfies Record<StandardReviewKind, LegalDeadlineId>

/** Told this long ahead. */
const daysAhead = 30
const mostDue = 200

/** What comes due in the whole government within a month, longest overdue first. */
export function listStandardsDue({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly due: readonly StandardDue[] }>> {
  return inGovernment(db, actor.governmentId, async (tx) =>
    seesReviews(actor) ? { ok: true, due: await findDue(tx, {}) } : mayNotRead,
  )
}

/** What is due within a month, or of one service whenever it is due. */
export async function findDue(
  tx: Tx,
  { serviceId }: { readonly serviceId?: string },
): Promise<readonly StandardDue[]> {
  const today = await findToday(tx)
  const latest = serviceId === undefined ? addDays(today, daysAhead) : '9999-01-01'
  const before = {
    evaluation: yearsBefore('evaluation', latest),
    review: yearsBefore('review', latest),
  }
  const clocks = await listReviewClocks(tx, {
    before,
    limit: mostDue,
    ...(serviceId !== undefined && { serviceId }),
  })
  const calendars = new Map<string, DeadlineCalendar>()
  const due: StandardDue[] = []
  for (const { unitId, since, ...clock } of clocks) {
    const calendar = calendars.get(unitId) ?? (await calendarOf(tx, unitId))
    calendars.set(unitId, calendar)
    const counted = countLegal(deadlineIds[clock.kind], since, calendar)
    due.push({ ...clock, ...counted, isLate: counted.deadline.lastDay < today })
  }
  return due.toSorted((a, b) => a.deadline.due - b.deadline.due)
}

/** The latest beginning of a clock that is due by a day. */
function yearsBefore(kind: StandardReviewKind, day: string): string {
  const years = legalDeadline(deadlineIds[kind], day)?.limit.amount ?? 0
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`.replace('-02-29', '-02-28')
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export type StandardReviews = {
  readonly service: { readonly id: string; readonly name: string }
  readonly due: readonly StandardDue[]
  readonly reviews: readonly StandardReview[]
  readonly mayWrite: boolean
}

/** What is due for one service, and the minutes so far. */
export function getStandardReviews(
  { db, actor }: Context,
  serviceId: string,
): Promise<Outcome<StandardReviews>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<StandardReviews>> => {
    const service = isUuid(serviceId) ? await findReviewed(tx, serviceId) : undefined
    if (service === undefined) return serviceNotFound
    if (!seesReviews(actor)) return mayNotRead
    return {
      ok: true,
      service: { id: serviceId, name: service.name },
      due: await findDue(tx, { serviceId }),
      reviews: await listStandardReviews(tx, serviceId),
      mayWrite: await mayWriteIn(tx, actor, service.unitId),
    }
  })
}

async function mayWriteIn(tx: Tx, actor: Actor, unitId: string): Promise<boolean> {
  const line = await listUnitLine(tx, unitId)
  return mayReview(
    actor,
    'write',
    line.map(({ id }) => id),
  )
}

/** Begins a form about the standard in force, or leads to the one that is open. */
export function beginStandardReview(
  { db, actor }: Context,
  { serviceId, kind }: { readonly serviceId: string; readonly kind: StandardReviewKind },
): Promise<Outcome<{ readonly reviewId: string }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const service = isUuid(serviceId) ? await holdReviewed(tx, serviceId) : undefined
    if (service === undefined) return serviceNotFound
    if (!(await mayWriteIn(tx, actor, service.unitId))) return mayNotWrite
    if (service.inForce === null) return { ok: false, code: 'not-in-force' }
    const content = { findings: {}, conclusion: null, recommendation: '' }
    const by = actor.personId
    const begun = await beginReviewRow(tx, {
      serviceId,
      standard: service.inForce,
      kind,
      content,
      by,
    })
    if (begun.isNew) {
      const subject = { kind: 'service', id: serviceId } as const
      const details = { reviewId: begun.id, kind }
      await recordAudit(tx, { actor, subject, action: 'standard-review.begun', details })
    }
    return { ok: true, reviewId: begun.id }
  })
}

/** A form or its minutes. */
export function getStandardReview(
  { db, actor }: Context,
  reviewId: string,
): Promise<Outcome<{ readonly review: StandardReview; readonly mayWrite: boolean }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const review = isUuid(reviewId) ? await findStandardReview(tx, reviewId) : undefined
    if (review === undefined) return reviewNotFound
    if (!seesReviews(actor)) return mayNotRead
    const mayWrite = review.finishedAt === null && (await mayWriteIn(tx, actor, review.unitId))
    return { ok: true, review, mayWrite }
  })
}

export type FilledStandardReview = {
  readonly reviewId: string
  readonly version: number
  /** '' where what was typed is no day. */
  readonly heldOn: string
  readonly content: StandardReviewContent
  /** Minutes from then on. */
  readonly finishes: boolean
}

/** Saves a form, or finishes it where it is whole: a day that has come, a conclusion, and for a change why. */
export function saveStandardReview(
  { db, actor }: Context,
  filled: FilledStandardReview,
): Promise<Outcome<object>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    const { reviewId, content, finishes: finished } = filled
    const review = isUuid(reviewId) ? await lockStandardReview(tx, reviewId) : undefined
    if (review === undefined) return reviewNotFound
    if (!(await mayWriteIn(tx, actor, review.unitId))) return mayNotWrite
    const changed = findChanged(review, filled.version)
    if (changed !== undefined) return changed
    const missing = finished ? findMissing(filled, await findToday(tx)) : []
    if (missing.length > 0) return { ok: false, code: 'review-incomplete', missing }
    const heldOn = filled.heldOn === '' ? review.heldOn : filled.heldOn
    await updateStandardReview(tx, reviewId, { heldOn, content, by: actor.personId, finished })
    if (!finished) return { ok: true }
    const subject = { kind: 'service', id: review.serviceId } as const
    const { kind } = review
    const details = { reviewId, kind, heldOn, conclusion: content.conclusion }
    await recordAudit(tx, { actor, subject, action: 'standard-review.finished', details })
    return { ok: true }
  })
}

function findChanged(review: StandardReview, version: number): Failure | undefined {
  if (review.finishedAt !== null) return { ok: false, code: 'review-finished' }
  if (review.version === version) return undefined
  const { savedBy: changedBy, savedAt: changedAt } = review
  return { ok: false, code: 'changed-meanwhile', version: review.version, changedBy, changedAt }
}

function findMissing({ heldOn, content }: FilledStandardReview, today: string): readonly string[] {
  const { conclusion, recommendation } = content
  return [
    ...(heldOn === '' || heldOn > today ? ['held-on'] : []),
    ...(conclusion === null ? ['conclusion'] : []),
    ...(conclusion === 'change' && recommendation === '' ? ['recommendation'] : []),
  ]
}
