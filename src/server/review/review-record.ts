import { z } from 'zod'
import type { Sop } from '#sop'
import type { ReviewKind } from './review-period.ts'

/** What is begun and finished; a renewal is only due. */
export type HeldKind = Exclude<ReviewKind, 'renewal'>

export const heldKinds = ['monitoring', 'evaluation'] as const satisfies HeldKind[]

/** What an evaluation comes to: the SOP stays, is revised, or is revoked. */
export const conclusions = ['keep', 'revise', 'revoke'] as const
export type Conclusion = (typeof conclusions)[number]

const text = z.string().max(2000)
const name = z.string().max(200)

/** What is filled in; of a monitoring the steps, of an evaluation the criteria and the conclusion. */
export const reviewContent = z.object({
  steps: z.array(
    z.object({
      stepId: z.string().max(100),
      verdict: z.enum(['well', 'badly']).nullable(),
      note: text,
      action: text,
    }),
  ),
  criteria: z.array(
    z.object({
      id: z.string().max(100),
      answer: z.enum(['yes', 'no']).nullable(),
      remark: text,
    }),
  ),
  conclusion: z.enum(conclusions).nullable(),
  recommendation: text,
  /** Who signs the minutes: the assessor, and the one who wrote or answers for the SOP. */
  signers: z.array(z.object({ name, position: name })).length(2),
})

export type ReviewContent = z.infer<typeof reviewContent>

export type Review = {
  readonly id: string
  readonly sopId: string
  readonly title: string
  readonly number: string
  readonly unitId: string
  readonly unitName: string
  readonly kind: HeldKind
  /** The revision that is looked at. */
  readonly revision: number
  readonly rules: string
  /** Day on which it was held, as `2026-11-26`. */
  readonly heldOn: string
  readonly method: string
  readonly content: ReviewContent
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: string
  readonly finishedAt: Date | null
}

/** A review with what its form shows. */
export type ReviewToFill = {
  readonly review: Review
  readonly steps: Sop['steps']
  /** May the person fill it in? */
  readonly mayWrite: boolean
}

/** One line of what is due. */
export type DueReview = {
  readonly sopId: string
  readonly title: string
  readonly unitName: string
  readonly kind: HeldKind
  readonly dueOn: string
  readonly isOverdue: boolean
  /** The review that somebody has begun. */
  readonly openReviewId: string | null
}

export type DueList = {
  readonly items: readonly DueReview[]
  readonly page: number
  readonly hasMore: boolean
}

/** One line of an SOP's history of reviews. */
export type ReviewSummary = Pick<Review, 'id' | 'kind' | 'revision' | 'heldOn' | 'finishedAt'> & {
  readonly conclusion: Conclusion | null
  /** Of a monitoring: how many steps do not go well. */
  readonly badSteps: number
}

export type ReviewHistory = {
  readonly title: string
  readonly unitName: string
  readonly due: readonly Pick<DueReview, 'kind' | 'dueOn' | 'isOverdue' | 'openReviewId'>[]
  readonly reviews: readonly ReviewSummary[]
  readonly mayWrite: boolean
}

/** What must still be filled in: `held-on`, `steps/<id>`, `criteria/<id>`, `conclusion` … */
export type MissingPart = string
