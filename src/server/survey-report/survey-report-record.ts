import type { ElementKey } from '#measures'
import type { SurveyResults } from '../survey-figures/figures-record.ts'

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

/** What the office means to do, or did, about an element: a row of the follow-up plan. */
export type ReportedAction = {
  readonly element: ElementKey
  /** Undefined: all services of the survey. */
  readonly serviceId: string | undefined
  readonly serviceName: string | undefined
  readonly cause: string
  readonly action: string
  readonly ownerUnitName: string
  readonly ownerPosition: string
  /** ISO date; with `dueByQuarter` the last day of a quarter. */
  readonly dueOn: string
  readonly dueByQuarter: boolean
  readonly state: 'planned' | 'under-way' | 'done' | 'given-up'
  readonly result: string
}

/** What the standard in force promises of a service, in words; '' where it says nothing. */
export type PromisedService = { readonly time: string; readonly fee: string }

/** All that a report is made of. */
export type ReportSource = {
  readonly governmentName: string
  readonly results: SurveyResults
  /** The surveys before, oldest first. */
  readonly earlier: readonly SurveyResults[]
  readonly texts: ReportTexts
  /** By the id of the service. */
  readonly promises: ReadonlyMap<string, PromisedService>
  readonly actions: readonly ReportedAction[]
  /** Those of the survey just before. */
  readonly earlierActions: readonly ReportedAction[]
  /** Today where the office is, ISO. */
  readonly today: string
}
