import { defaultRuleContext, wayTimes } from '#sop'
import {
  estimateMinutes,
  standardOfficeTime,
  type Duration,
  type MinutesEstimate,
  type SingleDuration,
} from '#time'
import type { SopPath } from './read-path.ts'

/**
 * The time that an SOP takes. `kind`: promised by the SOP, the sum of its steps along the longest way,
 * or of those steps alone that state a time, so that it takes longer. `minutes`: working minutes of
 * that; calendar time leaves a span, and a sum goes from the usual way to the longest.
 */
export type NeededTime = {
  readonly kind: 'promised' | 'sum' | 'part'
  readonly duration: Duration
  readonly minutes: MinutesEstimate
}

/** Gives the time that an SOP takes; undefined where neither it nor any step states a measurable one. */
export function findNeededTime({ sop, graph }: SopPath): NeededTime | undefined {
  const promised = sop.promisedDuration
  const minutes = promised && longestCase(promised)
  if (promised && minutes) return { kind: 'promised', duration: promised, minutes }
  const untimed = sop.steps.filter(({ duration }) => !duration || !estimateMinutes(duration)).length
  if (untimed === sop.steps.length) return undefined
  const { likely, longest } = wayTimes(graph, defaultRuleContext.office)
  const kind = untimed === 0 ? 'sum' : 'part'
  return { kind, duration: roundUp(longest), minutes: { shortest: likely, longest } }
}

/** Minutes as a promise a person can keep in mind: never less, in whole minutes, hours or days. */
function roundUp(minutes: number): Duration {
  const { minutesPerDay } = standardOfficeTime
  if (minutes > minutesPerDay) return amount(Math.ceil(minutes / minutesPerDay), 'workingDay')
  if (minutes > 60) return amount(Math.ceil(minutes / 60), 'workingHour')
  return minutes > 0 ? amount(Math.ceil(minutes), 'minute') : { kind: 'instant' }
}

function amount(count: number, unit: 'minute' | 'workingHour' | 'workingDay'): Duration {
  return { kind: 'amount', quantity: { amount: count, unit } }
}

/**
 * Gives the working minutes of a duration in its longest case: of a range the upper end, of several
 * the longest, of a time after an event ("3 hari kerja sejak berkas lengkap") that time. Undefined
 * where none can be said.
 */
export function longestCase(duration: Duration): MinutesEstimate | undefined {
  if (duration.kind !== 'alternatives') return estimateMinutes(worst(duration))
  const cases = duration.options.map((option) => estimateMinutes(worst(option.duration)))
  const known = cases.filter((each) => each !== undefined)
  if (known.length < cases.length) return undefined
  return {
    shortest: Math.max(...known.map(({ shortest }) => shortest)),
    longest: Math.max(...known.map(({ longest }) => longest)),
  }
}

function worst(duration: SingleDuration): SingleDuration {
  if (duration.kind === 'amount') {
    return { kind: 'amount', quantity: duration.equals ?? duration.quantity }
  }
  if (duration.kind === 'range') {
    return { kind: 'amount', quantity: duration.equals ?? duration.to }
  }
  const isAfter = duration.kind === 'relative' && duration.relation !== 'before'
  return isAfter ? { kind: 'amount', quantity: duration.quantity } : duration
}

/** Gives the one of several times with the longest case; of equal ones the promised, else the first by id. */
export function findLongest<T extends { readonly id: string; readonly time: NeededTime }>(
  times: readonly T[],
): T | undefined {
  return times.toSorted(
    (a, b) =>
      b.time.minutes.longest - a.time.minutes.longest ||
      b.time.minutes.shortest - a.time.minutes.shortest ||
      Number(b.time.kind === 'promised') - Number(a.time.kind === 'promised') ||
      (a.id < b.id ? -1 : 1),
  )[0]
}
