import type { Exit, StepSymbol, Target } from '../../model/sop.ts'
import type { RecordedStep, RecordedTarget } from './recorded-schema.ts'

/** What turning the rows into symbols needs: ids of performers, and where to tell what has no place. */
export type SymbolContext = {
  readonly performerIds: (names: readonly string[]) => readonly string[]
  readonly tellUnread: (words: string) => void
}

/** Id of the step of a recorded row. */
export function stepIdOf(row: number): string {
  return `s${row}`
}

/** Gives the symbols of a row: one, one for each of its decisions, or a process before its decision. */
export function convertSymbols(step: RecordedStep, context: SymbolContext): StepSymbol[] {
  const { performerIds } = context
  if (step.decisions != null && step.decisions.length > 0) return convertDecisions(step, context)
  const main = { kind: step.shape, performers: performerIds(step.performers) }
  if (step.processPerformer == null) return [{ id: 'a', ...main, ...exitsOf(step, context) }]
  const process = { kind: 'process', performers: performerIds([step.processPerformer]) } as const
  return [
    { id: 'a', ...process },
    { id: 'b', ...main, ...exitsOf(step, context) },
  ]
}

function convertDecisions(step: RecordedStep, context: SymbolContext): StepSymbol[] {
  const decisions = step.decisions ?? []
  return decisions.map((decision, index) => {
    // words lead to the next symbol of the same row
    const words: Target | undefined =
      index + 1 < decisions.length
        ? { kind: 'step', step: stepIdOf(step.row), symbol: symbolId(index + 1) }
        : undefined
    return {
      id: symbolId(index),
      kind: 'decision',
      performers: context.performerIds(decision.performers),
      ...(decision.question !== '' && { question: decision.question }),
      exits: decision.branches.map(({ label, to }) => ({
        label,
        to: targetOf(to, context, words),
      })),
    }
  })
}

function symbolId(index: number): string {
  return index < 26 ? String.fromCodePoint(97 + index) : `a${index}`
}

function exitsOf(step: RecordedStep, context: SymbolContext): { readonly exits?: readonly Exit[] } {
  const { branches, decision, next } = step
  const exit = (to: RecordedTarget, label?: string): Exit => ({
    ...(label !== undefined && { label }),
    to: targetOf(to, context),
  })
  if (branches != null) return { exits: branches.map(({ label, to }) => exit(to, label)) }
  if (decision != null) return { exits: [exit(decision.yes, 'Ya'), exit(decision.no, 'Tidak')] }
  return next == null ? {} : { exits: next.map((to) => exit(to)) }
}

function targetOf(to: RecordedTarget, context: SymbolContext, words?: Target): Target {
  if (to === null) return { kind: 'open' }
  if (typeof to === 'number') return { kind: 'step', step: stepIdOf(to) }
  if (to.trim().toLowerCase() === 'berhenti') return { kind: 'stop' }
  if (words !== undefined) return words
  context.tellUnread(to)
  return { kind: 'open' }
}
