/** Minutes of a day from midnight: `from` up to, but not with, `to`. */
export type OpenHours = { readonly from: number; readonly to: number }

/**
 * When an office works. The zone is a fixed distance to UTC: Indonesia's three zones know no summer time.
 */
export type WorkingCalendar = {
  /** Minutes that local time is ahead of UTC: WIB 420, WITA 480, WIT 540. */
  readonly zoneMinutes: number
  /** Hours of each weekday, Monday first; apart and ascending; empty: closed. */
  readonly week: readonly (readonly OpenHours[])[]
  /** Days on which the office is closed, as ISO dates: national holidays, collective leave. */
  readonly holidays: ReadonlySet<string>
}
