import type { Step } from '../model/sop.ts'
import { atDocument, atStep } from './place.ts'
import type { Fault } from './rule.ts'
import type { Subject } from './subject.ts'

/** Reports the empty cells of a column; where all are empty, the SOP once instead of every row. */
export function emptyCells(
  { sop }: Subject,
  field: 'requirements' | 'duration' | 'output',
  isEmpty: (step: Step) => boolean,
): readonly Fault[] {
  const working = sop.steps.filter((step) => !isOnlyTerminal(step))
  const empty = working.filter(isEmpty)
  if (empty.length > 1 && empty.length === working.length)
    return [atDocument({ count: empty.length })]
  return empty.map((step) => atStep(step, field))
}

/** A row that only draws the start or the end ("Mulai", "Selesai") does no work. */
function isOnlyTerminal(step: Step): boolean {
  const terminal = step.symbols.every(({ kind }) => kind === 'start' || kind === 'end')
  return terminal && /^\W*(?:mulai|selesai)\W*$/i.test(step.activity)
}
