import type { DeadlineCalendar, WorkingCalendar, WorkingWeek } from '#time'

/** Why the offices are closed on a day. */
export const holidayKinds = ['national', 'collective-leave', 'local'] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** A day on which the offices are closed. `source`: what says so. */
export type OfficeHoliday = {
  readonly day: string
  readonly name: string
  readonly kind: HolidayKind
  readonly source: string
}

/** A holiday as people look after it. */
export type KeptHoliday = OfficeHoliday & { readonly enteredBy: string; readonly enteredAt: Date }

/** Hours of a unit from a day on; without a week they are those of the unit above. */
export type HoursVersion = { readonly since: string; readonly week: WorkingWeek | null }

/** Days of other hours; `unitId` is null where they are those of the whole government. */
export type HoursPeriod = {
  readonly id: string
  readonly unitId: string | null
  readonly from: string
  readonly to: string
  readonly name: string
  readonly week: WorkingWeek
}

/** By what a unit's deadlines are counted: `countDeadline` takes it as it is. */
export type UnitCalendar = DeadlineCalendar & { readonly working: WorkingCalendar }

/** What a portal says about when an office is open. */
export type OpeningHours = {
  /** The day it is there. */
  readonly today: string
  /** The week of today, that of Ramadan in Ramadan. */
  readonly week: WorkingWeek
  /** The period of other hours that today lies in. */
  readonly period: HoursPeriod | undefined
  /** Open at this moment: until when; else from when next, if ever, in milliseconds UTC. */
  readonly isOpen: boolean
  readonly changesAt: number | undefined
  /** Holidays of the next 30 days on which it would be open, and other hours that begin in them. */
  readonly holidays: readonly Omit<OfficeHoliday, 'source'>[]
  readonly periods: readonly HoursPeriod[]
}
