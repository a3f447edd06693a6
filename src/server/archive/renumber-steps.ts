import type { Sop, StepSymbol } from '#sop'

/**
 * The SOP with its steps and symbols called by their place: ids stand in public addresses and
 * drawings, and may be made of anything.
 */
export function renumberSteps(sop: Sop): Sop {
  const stepIds = new Map(sop.steps.map((step, at) => [step.id, `${at + 1}`]))
  const symbolIds = new Map(
    sop.steps.flatMap((step) =>
      step.symbols.map((symbol, at) => [`${step.id} ${symbol.id}`, `${at + 1}`] as const),
    ),
  )
  const renumber = (step: string, symbol: StepSymbol): StepSymbol => ({
    ...symbol,
    id: symbolIds.get(`${step} ${symbol.id}`) ?? symbol.id,
    ...(symbol.exits && { exits: symbol.exits.map((exit) => ({ ...exit, to: point(exit.to) })) }),
  })
  const point = (to: NonNullable<StepSymbol['exits']>[number]['to']) =>
    to.kind === 'step'
      ? {
          ...to,
          step: stepIds.get(to.step) ?? 'none',
          ...(to.symbol !== undefined && {
            symbol: symbolIds.get(`${to.step} ${to.symbol}`) ?? 'none',
          }),
        }
      : to
  const steps = sop.steps.map((step) => ({
    ...step,
    id: stepIds.get(step.id) ?? step.id,
    symbols: step.symbols.map((symbol) => renumber(step.id, symbol)),
  }))
  return { ...sop, steps }
}
