import {
  clockOf,
  dayMs,
  estimateMinutes,
  minuteMs,
  quantitiesOf,
  type Duration,
  type DurationUnit,
  type OfficeTime,
} from '#time'
import type { Spread, WorkTime } from './scenario.ts'

/** Days of the wall calendar in its units; a month and what is made of months on average. */
const daysOf: Partial<Record<DurationUnit, number>> = {
  day: 1,
  period24h: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  semester: 182.6,
  year: 365.2,
}

/** How a promise is simulated: how long it takes, and whether it takes somebody's hands. */
type PromisedWork = { readonly time: WorkTime; readonly occupies: 'performer' | 'nobody' }

/** How far a time that is promised as one number varies, and what a working day holds. */
export type PromiseReading = {
  /** From 0 to 1: 0.3 is from 70 to 130 percent of what is promised, most often all of it. */
  readonly variation: number
  readonly office: OfficeTime
}

/**
 * Gives the time that a promise lets a step take; undefined where it states none. An assumption, to be
 * replaced by what a log shows (`ScenarioFitter`):
 * - Seconds, minutes and hours keep the performer busy. In working days, calendar days and "x 24 jam"
 *   the case rests with the step: nobody is held up by it.
 * - One number varies around itself by `variation`; "at most" means up to that number; a range goes
 *   from its one end to the other; of alternatives all that lies between the least and the greatest.
 * - Calendar time runs on the wall, all else on the office's calendar. At once, and what is counted in
 *   another step, takes no time.
 */
export function spreadOfPromise(
  duration: Duration,
  { variation, office }: PromiseReading,
): PromisedWork | undefined {
  const estimate = estimateMinutes(duration, office)
  if (estimate === undefined) return undefined
  const quantities = quantitiesOf(duration)
  const clock = clockOf(quantities[0]?.unit ?? 'minute')
  if (clock === 'calendar' || clock === 'consecutive') {
    const days = quantities.map(({ amount, unit }) => amount * (daysOf[unit] ?? 0) * dayMs)
    const limits = { least: Math.min(...days), greatest: Math.max(...days) }
    return { time: { clock: 'wall', spread: varied(limits, variation) }, occupies: 'nobody' }
  }
  const limits = { least: estimate.shortest * minuteMs, greatest: estimate.longest * minuteMs }
  const time = { clock: 'working', spread: varied(limits, variation) } as const
  return { time, occupies: clock === 'work' ? 'performer' : 'nobody' }
}

type Limits = { readonly least: number; readonly greatest: number }

function varied({ least, greatest }: Limits, variation: number): Spread {
  if (least < greatest) {
    return { kind: 'triangular', least, mode: (least + greatest) / 2, greatest }
  }
  if (variation === 0 || greatest === 0) return { kind: 'fixed', ms: greatest }
  return {
    kind: 'triangular',
    least: greatest * (1 - variation),
    mode: greatest,
    greatest: greatest * (1 + variation),
  }
}
