import type { Sop } from '#sop'

/**
 * The date written into a PDF: `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, else
 * the latest date of the SOP itself, so that the same SOP gives the same bytes on every day.
 */
export function dateOfSop(sop: Sop, epoch = process.env['SOURCE_DATE_EPOCH']): Date {
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  const { madeOn, revisedOn, effectiveOn } = sop.identity
  const latest = [madeOn, revisedOn, effectiveOn].map(Date.parse).filter(Number.isFinite)
  return new Date(Math.max(Date.UTC(2000, 0, 1), ...latest))
}
