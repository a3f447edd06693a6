import type { Sop } from '#sop'
import { fieldAt } from './table-cells.ts'

/** Where to stand after a change: a cell, by its row's place and its column. */
export type FocusWish = { readonly row: number; readonly column: string }

export function focusCell(root: HTMLElement, sop: Sop, { row, column }: FocusWish): void {
  const step = sop.steps[Math.min(row, sop.steps.length - 1)]
  if (step === undefined) return
  const field = fieldAt(root, { step: step.id, column })
  field?.focus()
  field?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
