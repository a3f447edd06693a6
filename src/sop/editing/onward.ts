import type { Sop, Step, StepSymbol, Target } from '../model/sop.ts'

/** Where the flow goes on when nothing is said: the next symbol of the row, else the next row. */
export function onwardTarget(sop: Sop, step: Step, symbol: StepSymbol): Target | undefined {
  const beside = step.symbols[step.symbols.indexOf(symbol) + 1]
  if (beside !== undefined) return { kind: 'step', step: step.id, symbol: beside.id }
  const below = sop.steps[sop.steps.indexOf(step) + 1]
  return below === undefined ? undefined : { kind: 'step', step: below.id }
}
