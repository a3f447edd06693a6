export type {
  Duration,
  DurationOption,
  DurationTerms,
  DurationUnit,
  Quantity,
  SingleDuration,
} from './duration.ts'
export { durationUnits } from './duration-units.ts'
export {
  clockOf,
  estimateMinutes,
  quantitiesOf,
  standardOfficeTime,
  type Clock,
  type MinutesEstimate,
  type OfficeTime,
} from './estimate-minutes.ts'
export { printDate } from './print-date.ts'
export { printDuration, type DurationLanguage } from './print-duration.ts'
export { findQuantities } from './quantity.ts'
export { readDate } from './read-date.ts'
export { readDuration } from './read-duration.ts'
export type { OpenHours, WorkingCalendar } from './working-calendar.ts'
