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
  const empty = sop.steps.filter(isEmpty)
  if (empty.length > 1 && empty.length === sop.steps.length)
    return [atDocument({ count: empty.length })]
  return empty.map((step) => atStep(step, field))
}
