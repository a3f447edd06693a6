import type { Sop } from './sop.ts'

/** Number printed in row `row` (from 0): the step's own, else its ordinal. Empty where none is printed. */
export function rowNumber(sop: Sop, row: number): string {
  const step = sop.steps[row]
  if (step === undefined) return ''
  return step.number ?? String(row + 1)
}
