import type { Duration, Quantity } from '#time'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * Proposes a promise from a measured time: rounded up to whole minutes below 10, to 5 minutes below an
 * hour, to hours below a day, else to days of the calendar. Undefined for nothing measured and for no time.
 */
export function proposeDuration(measuredMs: number | undefined): Duration | undefined {
  if (measuredMs === undefined || !(measuredMs > 0)) return undefined
  return { kind: 'amount', quantity: roundUp(measuredMs) }
}

function roundUp(measuredMs: number): Quantity {
  const minutes = Math.ceil(measuredMs / minuteMs)
  if (minutes <= 10) return { amount: minutes, unit: 'minute' }
  if (minutes <= 55) return { amount: Math.ceil(minutes / 5) * 5, unit: 'minute' }
  const hours = Math.ceil(measuredMs / hourMs)
  if (hours <= 23) return { amount: hours, unit: 'hour' }
  return { amount: Math.ceil(measuredMs / dayMs), unit: 'day' }
}
