/** Minutes of a day from midnight: `from` up to, but not with, `to`. */
export type OpenHours = { readonly from: number; readonly to: number }

/** Hours of each weekday, Monday first; apart and ascending; empty: closed. */
export type WorkingWeek = readonly (readonly OpenHours[])[]

/**
 * When an office works. The zone is a fixed distance to UTC: Indonesia's three zones know no summer time.
 */
export type WorkingCalendar = {
  /** Minutes that local time is ahead of UTC: WIB 420, WITA 480, WIT 540. */
  readonly zoneMinutes: number
  readonly week: WorkingWeek
  /** Days on which the office is closed, as ISO dates: national holidays, collective leave. */
  readonly holidays: ReadonlySet<string>
  /** Times of another week, as Ramadan; a holiday in one stays a holiday, of two the later rules. */
  readonly periods?: readonly WorkingPeriod[]
}

/** From one ISO date to another, both with it, the office keeps another week. */
export type WorkingPeriod = {
  readonly from: string
  readonly to: string
  readonly week: WorkingWeek
}
