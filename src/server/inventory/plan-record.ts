import type { NeedState, UnitPlace } from './need-record.ts'

/** An SOP that is planned for a year. */
export type PlanLine = {
  readonly needId: string
  readonly title: string
  readonly unitName: string
  /** It replaces one that is in force. */
  readonly renews: boolean
  readonly quarter: number | null
  readonly personName: string | null
  readonly state: NeedState
  /** Its quarter, or the year where it has none, has gone by without it. */
  readonly isLate: boolean
}

/** An SOP that is over-aged within the year, and no need says that it will be renewed. */
export type AgingSop = {
  readonly sopId: string
  readonly title: string
  readonly unitName: string
  /** From this day on it is over-aged. */
  readonly renewBy: string
}

/** What a unit and those below it plan to write and renew in a year, and how much of it is done. */
export type YearPlan = {
  readonly unit: UnitPlace
  readonly year: number
  readonly planned: number
  readonly done: number
  readonly late: number
  /** The earliest first; not more than one page can show. */
  readonly lines: readonly PlanLine[]
  readonly aging: readonly AgingSop[]
  readonly mayWrite: boolean
}
