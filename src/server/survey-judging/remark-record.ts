import type { RemarkState } from '../survey/survey-record.ts'

export const remarkStates = ['held', 'shown', 'refused'] as const satisfies readonly RemarkState[]

/** Which remarks of a survey are looked at. */
export type RemarkChoice = {
  readonly state: RemarkState
  readonly serviceId?: string
  /** Why screening doubts it; `none`: it does not. */
  readonly reason?: string
}

/** What somebody wrote, numbers and addresses masked: nobody needs them, on no page. */
export type Remark = {
  readonly id: string
  readonly serviceName: string
  /** Key of the question in the instrument. */
  readonly question: string
  readonly text: string
  readonly reasons: readonly string[]
  readonly state: RemarkState
  /** First day of the month in which it came. */
  readonly month: string
  readonly judgedAt: Date | null
  readonly judgedBy: string | null
}

export type RemarksByState = Readonly<Record<RemarkState, number>>
