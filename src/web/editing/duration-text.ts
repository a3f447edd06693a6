import { rowNumber, type Sop } from '#sop'
import { printDuration, type Duration } from '#time'

/** The words that a duration's cell holds: as printed, rows by their number. Empty for none. */
export function durationText(sop: Sop, duration: Duration | undefined): string {
  if (duration === undefined) return ''
  if (duration.kind !== 'shared') return printDuration(duration)
  const row = sop.steps.findIndex((step) => step.id === duration.step)
  return printDuration({ kind: 'shared', step: row < 0 ? '?' : rowNumber(sop, row) })
}
