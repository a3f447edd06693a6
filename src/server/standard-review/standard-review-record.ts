import { z } from 'zod'
import type { CommentPart } from '../consultation/consultation-record.ts'
import type { CountedDeadline } from '../consultation/legal-clock.ts'

/** What is due for each standard in force: evaluation of how it is applied, review of the standard itself. */
export const standardReviewKinds = ['evaluation', 'review'] as const
export type StandardReviewKind = (typeof standardReviewKinds)[number]

/** What a look at a standard comes to; a change is drafted with the public again (PP 96/2012 art. 33). */
export const standardConclusions = ['keep', 'change'] as const
export type StandardConclusion = (typeof standardConclusions)[number]

/** What is filled in: a finding for each component that has one, and what follows. */
export const standardReviewContent = z.object({
  findings: z.record(z.string().max(40), z.string().max(2000)),
  conclusion: z.enum(standardConclusions).nullable(),
  recommendation: z.string().max(4000),
})
export type StandardReviewContent = z.infer<typeof standardReviewContent>
export type StandardFindings = Readonly<Partial<Record<CommentPart, string>>>

export type StandardReview = {
  readonly id: string
  readonly serviceId: string
  readonly serviceName: string
  readonly unitId: string
  readonly standard: number
  readonly kind: StandardReviewKind
  readonly heldOn: string
  readonly content: StandardReviewContent
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: string
  readonly finishedAt: Date | null
}

/** What is due for a service, and the form that somebody has begun. */
export type StandardDue = CountedDeadline & {
  readonly serviceId: string
  readonly serviceName: string
  readonly unitName: string
  readonly kind: StandardReviewKind
  readonly isLate: boolean
  readonly openId: string | null
}
