import type { ServiceStandard } from '#standard'
import type { CountedDeadline } from './legal-clock.ts'

/** Where a comment stands: in public, waiting for a person, not shown with a reason, taken back. */
export type CommentState = 'shown' | 'held' | 'refused' | 'withdrawn'

/** What became of a comment. */
export const commentOutcomes = ['accepted', 'partly', 'rejected', 'noted'] as const
export type CommentOutcome = (typeof commentOutcomes)[number]

/** What a comment can be about: the whole, or one of the fourteen components. */
export const commentParts = [
  'whole',
  'requirements',
  'procedure',
  'duration',
  'fee',
  'product',
  'complaints',
  'legalBasis',
  'facilities',
  'competences',
  'supervision',
  'staff',
  'serviceGuarantee',
  'safetyGuarantee',
  'evaluation',
] as const
export type CommentPart = (typeof commentParts)[number]

/** Who comes to a discussion, by kind; published as numbers. */
export const attendeeKinds = [
  'public',
  'experts',
  'organisations',
  'business',
  'officials',
] as const
export type AttendeeKind = (typeof attendeeKinds)[number]
export type Attendance = Readonly<Record<AttendeeKind, number>>

/** How far a round is. */
export type ConsultationStage = 'discussion' | 'minutes' | 'open' | 'improving' | 'finished'

/** The meeting as it is written down. `attendees`: names for the file, never published. */
export type Meeting = {
  readonly metOn: string | null
  readonly place: string
  readonly minutes: string
  readonly attendance: Attendance
  readonly organisations: string
  readonly attendees: string
  readonly signedOn: string | null
}

/** How comments are taken. */
export type Intake = {
  readonly showsAtOnce: boolean
  readonly mostComments: number
  readonly mostPerSender: number
}

export type Tally = {
  readonly taken: number
  readonly shown: number
  readonly held: number
  readonly refused: number
  readonly withdrawn: number
  readonly unanswered: number
}

/** One round of drafting a standard with the public. */
export type Consultation = Meeting &
  Intake & {
    readonly id: string
    readonly serviceId: string
    readonly serviceName: string
    readonly unitId: string
    readonly unitName: string
    readonly version: number
    readonly content: ServiceStandard | null
    readonly publishedAt: Date | null
    readonly closesAt: Date | null
    readonly closing: CountedDeadline | null
    readonly reopening: string
    readonly finishedAt: Date | null
    readonly savedBy: string
    readonly savedAt: Date
    readonly stage: ConsultationStage
    readonly tally: Tally
  }

export type ConsultationSummary = Pick<
  Consultation,
  'id' | 'serviceName' | 'unitName' | 'stage' | 'closesAt' | 'finishedAt'
> & { readonly held: number; readonly unanswered: number }

/** One of the deadlines of a round: when it ends, and whether it was kept; `metAt` null: not done yet. */
export type RoundDeadline = CountedDeadline & {
  readonly metAt: Date | null
  readonly isLate: boolean
}

/** A comment as those see it who judge it. */
export type StaffComment = {
  readonly id: string
  readonly part: CommentPart
  readonly text: string
  readonly shownName: string
  readonly reasons: readonly string[]
  readonly state: CommentState
  readonly sentAt: Date
  readonly refusal: string
  readonly outcome: CommentOutcome | null
  readonly answer: string
  /** Of held ones: how many wait that begin alike, itself included. */
  readonly alike: number
  /** Hex; names the group. */
  readonly likeness: string
}

/** A draft as the public reads it. */
export type PublishedDraft = Omit<Meeting, 'attendees'> & {
  readonly id: string
  readonly serviceSlug: string
  /** Has the service a standard in force beside this draft? */
  readonly isPromised: boolean
  readonly unitId: string
  readonly unitName: string
  readonly content: ServiceStandard
  readonly publishedAt: Date
  readonly closesAt: Date
  readonly closing: CountedDeadline
  readonly reopening: string
  readonly finishedAt: Date | null
  readonly stage: ConsultationStage
  readonly shown: number
  readonly held: number
  readonly refused: number
}

export type DraftSummary = Pick<
  PublishedDraft,
  'id' | 'unitName' | 'closesAt' | 'finishedAt' | 'stage' | 'shown'
> & { readonly name: ServiceStandard['name'] }

/** A draft that takes comments now. */
export type OpenDraft = { readonly id: string; readonly closesAt: Date }

export type PublicComment = {
  readonly id: string
  readonly part: CommentPart
  readonly text: string
  readonly shownName: string
  readonly sentAt: Date
  readonly outcome: CommentOutcome | null
  readonly answer: string
  readonly answeredAt: Date | null
}

/** What a sender is told of the comment that a code belongs to. */
export type ReceiptStanding = Pick<
  PublicComment,
  'part' | 'text' | 'sentAt' | 'outcome' | 'answer'
> & {
  readonly state: CommentState
  readonly refusal: string
}
