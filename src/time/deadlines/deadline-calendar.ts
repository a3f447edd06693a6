import type { OpenCalendar } from '../open-calendar.ts'

/** A calendar by which deadlines are counted: when an office works, and what its closed days are called. */
export type DeadlineCalendar = {
  readonly open: OpenCalendar
  /** Names of holidays by ISO date. One without a name is told as a closed day. */
  readonly names: ReadonlyMap<string, string>
  /** Years whose holidays are known; a deadline counted over another year says so. */
  readonly filledYears: ReadonlySet<number>
}
