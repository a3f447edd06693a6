import type { SurveyFigures } from '#measures'
import type { AnswerChannel, AnswerState } from '../survey/survey-record.ts'

/** By what answers are grouped; `pattern`: by their very scores. */
export const answerGroupings = ['flag', 'day', 'channel', 'service', 'pattern'] as const
export type AnswerGrouping = (typeof answerGroupings)[number]

/** Answers that wait, or about which somebody decided, by what they have in common. */
export type AnswerChoice = {
  readonly state: AnswerState
  readonly flag?: string
  /** ISO date on which they came. */
  readonly day?: string
  readonly channel?: AnswerChannel
  readonly serviceId?: string
  readonly pattern?: string
}

/** Answers that have one thing in common. */
export type AnswerGroup = {
  /** What they have in common; leads on as the value of the grouping in a choice. */
  readonly key: string
  readonly answers: number
  /** How many different patterns of scores they have, and how many have the most frequent one. */
  readonly patterns: number
  readonly mostAlike: number
  /** The scores in the order of the elements, where they are grouped by them; 0: none. */
  readonly scores?: readonly number[]
}

/** How many answers were chosen, and a mark that changes whenever others are. */
export type ChosenAnswers = { readonly count: number; readonly mark: string }

/** What somebody decided about answers. */
export type Judgement = {
  readonly id: string
  readonly verdict: Exclude<AnswerState, 'held'>
  readonly reason: string
  readonly count: number
  /** How many of them it still stands for; of others somebody decided anew. */
  readonly standing: number
  readonly isCorrection: boolean
  readonly judgedAt: Date
  readonly judgedBy: string
  readonly takenBackAt: Date | null
  readonly takenBackBy: string | null
}

/** What the chosen answers would change: both ways are always shown. */
export type JudgingEffect = {
  readonly counted: SurveyFigures
  readonly leftOut: SurveyFigures
}

export type AnswersByState = Readonly<Record<AnswerState, number>>
