import type { Sop, Step, Target } from '../model/sop.ts'
import type { NewStep, StepCommand, StepText } from './command.ts'
import { freshId } from './fresh-id.ts'
import { replaceStep, replaceTargets, without } from './replace.ts'

/** Changes a row, or the order of the rows. `mark` sets apart the ids that two sessions give. */
export function editSteps(sop: Sop, command: StepCommand, mark: string): Sop {
  switch (command.kind) {
    case 'set-step-text':
      return replaceStep(sop, command.step, (step) => setText(step, command.field, command.text))
    case 'set-number':
      return replaceStep(sop, command.step, (step) => setPart(step, 'number', command.number))
    case 'set-duration':
      return replaceStep(sop, command.step, (step) => setPart(step, 'duration', command.duration))
    case 'set-optional': {
      const optional = command.when === undefined ? undefined : { when: command.when }
      return replaceStep(sop, command.step, (step) => setPart(step, 'optional', optional))
    }
    case 'insert-step':
      return insertSteps(sop, command.row, [withId(sop, emptyStep(sop, command.row), mark)])
    case 'insert-steps':
      return insertNewSteps(sop, command, mark)
    case 'duplicate-step':
      return duplicateStep(sop, command.step, mark)
    case 'remove-step':
      return removeStep(sop, command.step)
    case 'move-step':
      return moveStep(sop, command.step, command.by)
  }
}

function setText(step: Step, field: StepText, text: string): Step {
  if (field === 'phase' && text === '') return without(step, 'phase')
  return step[field] === text ? step : { ...step, [field]: text }
}

function setPart<Part extends 'number' | 'duration' | 'optional'>(
  step: Step,
  part: Part,
  value: Step[Part] | undefined,
): Step {
  return value === undefined ? without(step, part) : { ...step, [part]: value }
}

/** A new row is done by whoever does the row before it. */
function emptyStep(sop: Sop, row: number): NewStep {
  const performers = sop.steps[row - 1]?.symbols.at(-1)?.performers.slice(0, 1) ?? []
  const symbols = [{ kind: 'process' as const, performers }]
  return { activity: '', symbols, requirements: '', output: '', note: '' }
}

function withId(sop: Sop, step: NewStep, mark: string): Step {
  const taken = sop.steps.map(({ id }) => id)
  const columns = new Set(sop.performers.map(({ id }) => id))
  const symbols = step.symbols.map((symbol, at) => {
    const performers = [...new Set(symbol.performers)].filter((id) => columns.has(id))
    return { ...symbol, performers, id: String(at + 1) }
  })
  return { ...step, id: freshId('s', taken, mark), symbols }
}

function insertNewSteps(
  sop: Sop,
  { row, steps }: { readonly row: number; readonly steps: readonly NewStep[] },
  mark: string,
): Sop {
  const ready: Step[] = []
  for (const step of steps) {
    ready.push(withId({ ...sop, steps: [...sop.steps, ...ready.slice(-1)] }, step, mark))
  }
  return insertSteps(sop, row, ready)
}

/**
 * The flow of the row before runs through what is inserted: implied ways out do so by themselves,
 * a written one ("Ya: to the next row") is led to the first new row.
 */
function insertSteps(sop: Sop, row: number, inserted: readonly Step[]): Sop {
  const at = Math.max(0, Math.min(row, sop.steps.length))
  const [before, after, first] = [sop.steps[at - 1], sop.steps[at], inserted[0]]
  if (first === undefined) return sop
  const redirect = (to: Target): Target =>
    to.kind === 'step' && to.step === after?.id ? { kind: 'step', step: first.id } : to
  const led = before === undefined ? sop : redirectStep(sop, before.id, (to) => redirect(to))
  return { ...led, steps: led.steps.toSpliced(at, 0, ...inserted) }
}

function redirectStep(sop: Sop, id: string, change: (to: Target) => Target): Sop {
  return replaceStep(sop, id, (step) => {
    const alone = replaceTargets({ ...sop, steps: [step] }, change)
    return alone.steps[0] ?? step
  })
}

/** Arrows within the row lead within the copy. */
function duplicateStep(sop: Sop, id: string, mark: string): Sop {
  const row = sop.steps.findIndex((step) => step.id === id)
  const step = sop.steps[row]
  if (step === undefined) return sop
  const taken = sop.steps.map((other) => other.id)
  const copy = { ...without(step, 'phase'), id: freshId('s', taken, mark) }
  const inward = (to: Target): Target =>
    to.kind === 'step' && to.step === id ? { ...to, step: copy.id } : to
  const { steps } = replaceTargets({ ...sop, steps: [copy] }, inward)
  return { ...sop, steps: sop.steps.toSpliced(row + 1, 0, ...steps) }
}

/** What led to the removed row leads nowhere yet; a duration counted in it is empty again. */
function removeStep(sop: Sop, id: string): Sop {
  const left = sop.steps.filter((step) => step.id !== id)
  if (left.length === sop.steps.length) return sop
  const steps = left.map((step) =>
    step.duration?.kind === 'shared' && step.duration.step === id
      ? without(step, 'duration')
      : step,
  )
  const gone = (to: Target): Target =>
    to.kind === 'step' && to.step === id ? { kind: 'open' } : to
  return replaceTargets({ ...sop, steps }, gone)
}

function moveStep(sop: Sop, id: string, by: -1 | 1): Sop {
  const row = sop.steps.findIndex((step) => step.id === id)
  const [step, neighbour] = [sop.steps[row], sop.steps[row + by]]
  if (step === undefined || neighbour === undefined) return sop
  return { ...sop, steps: sop.steps.with(row, neighbour).with(row + by, step) }
}
