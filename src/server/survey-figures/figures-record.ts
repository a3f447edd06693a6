import type {
  ElementKey,
  ScoreCounts,
  SurveyFault,
  SurveyFigures,
  SurveySettings,
  Trend,
} from '#measures'
import type { AnswerChannel, Survey } from '../survey/survey-record.ts'

/** Answers by what a person, or nobody yet, decided; only `counted` ones enter a figure. */
export type AnswerCounts = {
  readonly counted: number
  readonly held: number
  readonly leftOut: number
}

/** How the index and the elements changed since the survey before; only what can be compared is there. */
export type GroupTrend = {
  readonly index?: Trend
  readonly elements: Readonly<Partial<Record<ElementKey, Trend>>>
}

/** How often each score was given for an element; the lowest first. */
export type ScoreDistribution = {
  readonly performance: ScoreCounts
  readonly importance: ScoreCounts
}

/** All that is known of a group of answers. Below the floor of privacy nothing but their number. */
export type GroupFigures = {
  readonly figures: SurveyFigures
  readonly counts: AnswerCounts
  /** Users in the period, and how many were asked, where known of all services of the group. */
  readonly population?: number
  readonly asked?: number
  /** A number that cannot be beside so many answers, and so entered no figure. */
  readonly fault?: SurveyFault
  readonly distributions: Readonly<Partial<Record<ElementKey, ScoreDistribution>>>
  readonly trend?: GroupTrend
}

export type ServiceFigures = GroupFigures & {
  readonly serviceId: string
  readonly slug: string
  readonly name: string
}

export type ChannelFigures = GroupFigures & { readonly channel: AnswerChannel }

/** The survey of the same unit before this one. */
export type PreviousSurvey = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly beginsOn: string
  readonly endsOn: string
}

/** All figures of a survey as it stands, or as it was when they were fixed. */
export type SurveyResults = {
  readonly survey: Survey
  readonly unitName: string
  readonly whole: GroupFigures
  /** By name. */
  readonly services: readonly ServiceFigures[]
  /** Those by which answers came. */
  readonly channels: readonly ChannelFigures[]
  readonly previous?: PreviousSurvey
  /** Version of the formulas, and the floors. */
  readonly formula: string
  readonly settings: SurveySettings
  /** ISO instant. */
  readonly computedAt: string
}
