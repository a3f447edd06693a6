import type { ElementKey, Trend } from '#measures'

/** `done` and `given-up` have a day and say what came of it. */
export const followUpStates = ['planned', 'under-way', 'done', 'given-up'] as const
export type FollowUpState = (typeof followUpStates)[number]

/** Is it over, however it ended? Then it has a day, and says what came of it. */
export function isEnded({ state }: { readonly state: FollowUpState }): boolean {
  return state === 'done' || state === 'given-up'
}

/** What an office does about an element of a survey, as it is filled in. */
export type FollowUpContent = {
  readonly element: ElementKey
  /** Undefined: all services of the survey. */
  readonly serviceId: string | undefined
  readonly cause: string
  readonly action: string
  readonly ownerUnitId: string
  readonly ownerPosition: string
  /** ISO date; with `dueByQuarter` the last day of a quarter. */
  readonly dueOn: string
  readonly dueByQuarter: boolean
  readonly state: FollowUpState
  readonly begunOn: string | undefined
  readonly endedOn: string | undefined
  readonly result: string
}

/** An action as it stands. */
export type FollowUp = FollowUpContent & {
  readonly id: string
  readonly surveyId: string
  readonly surveyTitle: string
  /** The unit whose survey it is. */
  readonly unitId: string
  readonly unitName: string
  readonly serviceName: string | undefined
  readonly ownerUnitName: string
  readonly version: number
  readonly madeAt: Date
  readonly savedAt: Date
  readonly savedBy: string
  readonly isOverdue: boolean
}

/** One version of an action: what it said, and who saved it. */
export type FollowUpVersion = {
  readonly version: number
  readonly content: FollowUpContent
  readonly savedAt: Date
  readonly savedBy: string
}

/** Whether an element changed until the next survey; never what the office says of itself. */
export type FollowUpEffect =
  | { readonly kind: 'no-survey-yet' | 'too-few-answers' }
  | { readonly kind: 'compared'; readonly trend: Trend }
