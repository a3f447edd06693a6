export {
  countDeadline,
  type CountedKind,
  type CountedRun,
  type Deadline,
  type DeadlineRequest,
  type Limit,
  type LimitUnit,
} from './deadlines/count-deadline.ts'
export type { DeadlineCalendar } from './deadlines/deadline-calendar.ts'
export {
  legalDeadline,
  type LegalDeadline,
  type LegalDeadlineId,
  type TwoTexts,
} from './deadlines/legal-deadline.ts'
export { legalDeadlines } from './deadlines/legal-deadlines.ts'
export { wordDeadline, type DeadlineWords } from './deadlines/word-deadline.ts'
export { durationUnits } from './duration-units.ts'
export type {
  Duration,
  DurationOption,
  DurationTerms,
  DurationUnit,
  Quantity,
  SingleDuration,
} from './duration.ts'
export {
  clockOf,
  estimateMinutes,
  quantitiesOf,
  standardOfficeTime,
  type Clock,
  type MinutesEstimate,
  type OfficeTime,
} from './estimate-minutes.ts'
export {
  addJsonFault,
  insideJson,
  readJsonDocument,
  readJsonFields,
  readJsonList,
  readJsonText,
  type JsonFault,
  type JsonPlace,
} from './json-fields.ts'
export { judgePromise, type Judgement, type NotComparable } from './judge-promise.ts'
export { ramadanWeek, standardCalendar, standardWeek, zones, type Zone } from './office-hours.ts'
export {
  averageDayMs,
  dayMs,
  dayOf,
  minuteMs,
  openCalendar,
  type OpenCalendar,
} from './open-calendar.ts'
export { openStretch } from './open-stretch.ts'
export { printDate } from './print-date.ts'
export { printDay } from './print-day.ts'
export { printDuration, type DurationLanguage } from './print-duration.ts'
export { printNumber } from './print-number.ts'
export { printClockTime, printWorkingTime } from './print-working-time.ts'
export { findQuantities } from './quantity.ts'
export {
  readCalendar,
  type CalendarFault,
  type CalendarReading,
  type Holiday,
} from './read-calendar.ts'
export { readDate } from './read-date.ts'
export { readDuration } from './read-duration.ts'
export { wordCalendarFault } from './word-calendar-fault.ts'
export { wordJsonFault } from './word-json-fault.ts'
export type { OpenHours, WorkingCalendar, WorkingPeriod, WorkingWeek } from './working-calendar.ts'
export { addWorkingDays, addWorkingMs, workingDays, workingMs, type Span } from './working-time.ts'
