import type { Sop, Step, StepSymbol, Target } from '../model/sop.ts'
import type { SymbolPlace } from './command.ts'

/** Gives the SOP with one step changed; the same object where nothing is. */
export function replaceStep(sop: Sop, id: string, change: (step: Step) => Step): Sop {
  const row = sop.steps.findIndex((step) => step.id === id)
  const before = sop.steps[row]
  if (before === undefined) return sop
  const after = change(before)
  return after === before ? sop : { ...sop, steps: sop.steps.with(row, after) }
}

/** Gives the SOP with one symbol changed; the same object where nothing is. */
export function replaceSymbol(
  sop: Sop,
  place: SymbolPlace,
  change: (symbol: StepSymbol, step: Step) => StepSymbol,
): Sop {
  return replaceStep(sop, place.step, (step) => {
    const at = step.symbols.findIndex((symbol) => symbol.id === place.symbol)
    const before = step.symbols[at]
    if (before === undefined) return step
    const after = change(before, step)
    return after === before ? step : { ...step, symbols: step.symbols.with(at, after) }
  })
}

/** Gives the SOP with every target passed through `change`; steps without a changed one are kept. */
export function replaceTargets(sop: Sop, change: (to: Target) => Target): Sop {
  const steps = sop.steps.map((step) => replaceStepTargets(step, change))
  return steps.every((step, row) => step === sop.steps[row]) ? sop : { ...sop, steps }
}

function replaceStepTargets(step: Step, change: (to: Target) => Target): Step {
  const symbols = step.symbols.map((symbol) => {
    const exits = symbol.exits?.map((exit) => {
      const to = change(exit.to)
      return to === exit.to ? exit : { ...exit, to }
    })
    if (exits === undefined || exits.every((exit, at) => exit === symbol.exits?.[at])) return symbol
    return { ...symbol, exits }
  })
  return symbols.every((symbol, at) => symbol === step.symbols[at]) ? step : { ...step, symbols }
}

/** The parts that a record may lack. */
type OptionalPart<Whole> = {
  [Part in keyof Whole]-?: object extends Pick<Whole, Part> ? Part : never
}[keyof Whole]

/** Gives the record without one of its optional parts. */
export function without<Whole extends object>(whole: Whole, part: OptionalPart<Whole>): Whole {
  const rest = { ...whole }
  delete rest[part]
  return rest
}
