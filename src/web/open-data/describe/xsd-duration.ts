import type { Duration, DurationUnit, Quantity } from '#time'

/**
 * A promised time as `xsd:duration` (XSD 1.1 part 2, 3.3.6); undefined where that cannot be said:
 * working days and hours depend on the calendar of the office, and no number of days is as long.
 * A range gives its longer end.
 */
export function xsdDuration(duration: Duration): string | undefined {
  switch (duration.kind) {
    case 'amount':
      return duration.per === undefined ? ofQuantity(duration.quantity) : undefined
    case 'range':
      return duration.per === undefined ? ofQuantity(duration.to) : undefined
    case 'relative':
      return duration.relation === 'before' ? undefined : ofQuantity(duration.quantity)
    case 'instant':
      return 'PT0S'
    case 'alternatives':
    case 'recurring':
    case 'unmeasured':
    case 'unitless':
    case 'shared':
    case 'unread':
      return undefined
  }
}

const seconds: Partial<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  period24h: 86_400,
  week: 604_800,
}
const months: Partial<Record<DurationUnit, number>> = {
  month: 1,
  quarter: 3,
  semester: 6,
  year: 12,
}

/** In the largest of days, hours, minutes and seconds in which it is whole; months stay months. */
function ofQuantity({ amount, unit }: Quantity): string | undefined {
  const inMonths = amount * (months[unit] ?? Number.NaN)
  if (Number.isSafeInteger(inMonths)) return `P${inMonths}M`
  const inSeconds = Math.round(amount * (seconds[unit] ?? Number.NaN))
  if (!Number.isSafeInteger(inSeconds)) return undefined
  if (inSeconds % 86_400 === 0) return `P${inSeconds / 86_400}D`
  if (inSeconds % 3600 === 0) return `PT${inSeconds / 3600}H`
  return inSeconds % 60 === 0 ? `PT${inSeconds / 60}M` : `PT${inSeconds}S`
}
