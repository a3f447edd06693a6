import type { Sop, Step } from '../../model/sop.ts'
import { applyEdit } from '../apply-changes.ts'
import { changedField } from './changed-field.ts'
import type { Comparison } from '../compare-revisions.ts'
import { changeOrder } from './order.ts'
import type { StepEdit } from '../revision-changes.ts'

/** Finds rows removed, added and moved. */
export function* compareStepOrder({ now, goal }: Comparison): Generator<StepEdit> {
  const order = changeOrder(idsOf(now.steps), idsOf(goal.steps))
  const gone = new Set(order.removed)
  const rows = new Map(now.steps.map((step, row) => [step.id, row]))
  for (const [at, step] of now.steps.entries()) {
    if (gone.has(step.id)) yield { kind: 'step-removed', step, at }
  }
  // Whether the flow of the row above runs through a new row shows only in the rows as they then stand.
  let state: Sop = { ...now, steps: now.steps.filter(({ id }) => !gone.has(id)) }
  for (const { id, isNew, ...placement } of order.placed) {
    const step = goal.steps[placement.at]
    if (step === undefined) continue
    const edit: StepEdit = isNew
      ? { kind: 'step-added', step, ...throughOf(state, goal, placement), ...placement }
      : { kind: 'step-moved', step: id, from: rows.get(id) ?? 0, ...placement }
    state = applyEdit(state, edit)
    yield edit
  }
}

function idsOf(steps: readonly Step[]): string[] {
  return steps.map(({ id }) => id)
}

/** Whether the row above a new row led to the row below it, and leads to the new row instead. */
function throughOf(
  state: Sop,
  goal: Sop,
  { at, follows }: { readonly at: number; readonly follows?: string },
): { readonly through?: true } {
  const row = state.steps.findIndex(({ id }) => id === follows)
  const [was, is] = [targetsOf(state.steps[row]), targetsOf(goal.steps[at - 1])]
  const [below, added] = [state.steps[row + 1]?.id ?? '', goal.steps[at]?.id ?? '']
  return was.has(below) && is.has(added) && !is.has(below) ? { through: true } : {}
}

function targetsOf(step: Step | undefined): ReadonlySet<string> {
  const exits = step?.symbols.flatMap((symbol) => symbol.exits ?? []) ?? []
  return new Set(exits.flatMap(({ to }) => (to.kind === 'step' ? [to.step] : [])))
}

/** Finds cells that changed. */
export function compareStepFields({ now, goal }: Comparison): StepEdit[] {
  const old = new Map(now.steps.map((step) => [step.id, step]))
  return goal.steps.flatMap((step) => {
    const was = old.get(step.id) ?? step
    const changed = [
      ...changedField(was, step, 'activity'),
      ...changedField(was, step, 'requirements'),
      ...changedField(was, step, 'duration'),
      ...changedField(was, step, 'output'),
      ...changedField(was, step, 'note'),
      ...changedField(was, step, 'number'),
      ...changedField(was, step, 'phase'),
      ...changedField(was, step, 'optional'),
    ]
    return changed.map((change): StepEdit => ({ kind: 'step-changed', step: step.id, ...change }))
  })
}
