import type { SurveyResults } from '../survey-figures/figures-record.ts'
import type { FollowUp } from '../survey-follow-up/follow-up-record.ts'

/** The parts of a report that an office writes itself, in the order of the report. Numbers are never among them. */
export const reportTextKeys = [
  'background',
  'purpose',
  'legalBasis',
  'team',
  'method',
  'place',
  'respondents',
  'analysis',
  'closing',
  'signedPlace',
  'signedOn',
  'signatoryPosition',
  'signatoryName',
  'signatoryNumber',
] as const
export type ReportTextKey = (typeof reportTextKeys)[number]

/** `legalBasis` and `team` are lists, a line each; `signedOn` is an ISO date; '': left for writing by hand. */
export type ReportTexts = Readonly<Record<ReportTextKey, string>>

/** Texts as they come from a form or were kept by an older program. */
export type TypedTexts = Readonly<Partial<Record<ReportTextKey, string>>>

/** The texts as somebody saved them. Version 0: nobody has yet, they are proposed. */
export type SavedTexts = {
  readonly version: number
  readonly texts: ReportTexts
  readonly savedAt: Date | undefined
  readonly savedBy: string | undefined
}

/** What the office means to do/** What a report tells of an action that follows from a survey. */
export type ReportedAction = Pick<
  FollowUp,
  | 'element'
  | 'serviceId'
  | 'serviceName'
  | 'cause'
  | 'action'
  | 'ownerUnitName'
  | 'ownerPosition'
  | 'dueOn'
  | 'dueByQuarter'
  | 'state'
  | 'result'
  | 'savedAt'
>

/** What the standard in force during the survey promised of a service, in words; '' where it says nothing. */
export type PromisedService = { readonly time: string; readonly fee: string }

export type ChoiceCounts = ReadonlyMap<string, ReadonlyMap<number, number>>

/** All that a report is made of. */
export type ReportSource = {
  readonly governmentName: string
  readonly results: SurveyResults
  /** The surveys before, oldest first. */
  readonly earlier: readonly SurveyResults[]
  readonly texts: ReportTexts
  /** By the id of the service. */
  readonly promises: ReadonlyMap<string, PromisedService>
  /** How often each choice of a further question was taken, from 1, by the question's key. */
  readonly choices: ChoiceCounts
  readonly actions: readonly ReportedAction[]
  /** Those of the survey just before. */
  readonly earlierActions: readonly ReportedAction[]
  /** Today where the office is, ISO. */
  readonly today: string
}
