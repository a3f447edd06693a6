import { rowNumber, type Sop } from '#sop'

/** How a step is called: its printed number, else the ordinal of its row; its id where it is not in the SOP. */
export function stepNumber(sop: Sop, stepId: string): string {
  const row = sop.steps.findIndex((step) => step.id === stepId)
  return row < 0 ? stepId : rowNumber(sop, row) || String(row + 1)
}
