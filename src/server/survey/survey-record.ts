import type { ElementKey, Instrument } from '#measures'
import type { SurveyAction } from './survey.policy.ts'

/** `draft`: nobody can answer yet; `open`: from its first to its last day; `closed`: counted for ever. */
export const surveyStates = ['draft', 'open', 'closed'] as const
export type SurveyState = (typeof surveyStates)[number]

/** The ways in which an answer comes. `paper`: entered later by an officer. */
export const answerChannels = ['link', 'poster', 'code', 'kiosk', 'tablet', 'paper'] as const
export type AnswerChannel = (typeof answerChannels)[number]

/** `held`: waits for a person and enters no figure until then. */
export type AnswerState = 'counted' | 'held' | 'left-out'

/** Whether a text may stand in public. */
export type RemarkState = 'held' | 'shown' | 'refused'

/** How the size of a sample is rounded. */
export type SurveyRounding = 'nearest' | 'up'

/** A service that a survey asks about. */
export type SurveyedService = {
  readonly serviceId: string
  readonly slug: string
  readonly name: string
  /** Its users in the period, and how many of them were asked, where known. */
  readonly population: number | undefined
  readonly asked: number | undefined
  /** Elements that it cannot have. */
  readonly leftOut: readonly ElementKey[]
}

/** The survey of a unit in a period, with what it asks. */
export type Survey = {
  readonly id: string
  readonly unitId: string
  readonly slug: string
  readonly title: string
  readonly instrument: Instrument
  /** ISO dates, both included. */
  readonly beginsOn: string
  readonly endsOn: string
  /** The day on which it was closed before its last day. */
  readonly closedEarlyOn?: string | undefined
  readonly state: SurveyState
  readonly rounding: SurveyRounding
  readonly mostPerSender: number
  readonly version: number
  readonly services: readonly SurveyedService[]
  /** Shares of the sample by channel in per cent; empty: no such quotas. */
  readonly channels: readonly { readonly channel: AnswerChannel; readonly share: number }[]
}

/** The last day on which a survey was really asked. */
export function lastDayOf({ endsOn, closedEarlyOn }: Pick<Survey, 'endsOn' | 'closedEarlyOn'>) {
  return closedEarlyOn ?? endsOn
}

/** A survey, its unit, and what the person may do with it. */
export type SurveyToLead = {
  readonly survey: Survey
  readonly unitName: string
  readonly may: readonly SurveyAction[]
}

/** Which surveys are listed. `year`: those whose period lies in it, at least in part. */
export type SurveyListRequest = {
  readonly page: number
  readonly unitId?: string
  readonly state?: SurveyState
  readonly year?: number
}

/** A line of the list. */
export type SurveySummary = {
  readonly id: string
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly beginsOn: string
  readonly endsOn: string
  readonly closedEarlyOn: string | null
  readonly state: SurveyState
  /** Open although its last day is over. */
  readonly isOverdue: boolean
  /** Answers that enter the figures, and how many there should be; undefined without a population. */
  readonly counted: number
  readonly wanted: number | undefined
}

export type SurveyList = {
  readonly items: readonly SurveySummary[]
  readonly page: number
  readonly hasMore: boolean
  /** Years in which a survey lies, the newest first. */
  readonly years: readonly number[]
  /** Units none of whose services is surveyed this year, for those who oversee all units. */
  readonly unsurveyed: readonly UnsurveyedUnit[]
  readonly thisYear: number
}

/** A unit with services of which none is in a survey of this year. */
export type UnsurveyedUnit = {
  readonly unitId: string
  readonly unitName: string
  readonly services: number
}
