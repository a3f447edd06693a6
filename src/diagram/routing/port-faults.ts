import type { Board } from './board.ts'
import type { SymbolPlan } from './plan.ts'

/**
 * Sides of symbols that a reader stumbles over: a side of a diamond used more than once (each further
 * use counts), a side of another symbol used both in and out.
 */
export function countPortFaults({ plan, outOf, into }: Board): number {
  return plan.symbols.reduce((sum, symbol) => sum + faultsOf(symbol, outOf, into), 0)
}

/** Port faults beyond those that a symbol with more arrows than sides cannot avoid. */
export function countNeedlessFaults({ plan, outOf, into }: Board): number {
  return plan.symbols.reduce((sum, symbol) => {
    let arrows = 0
    for (let port = 4 * symbol.index; port < 4 * symbol.index + 4; port++) {
      arrows += (outOf[port] ?? 0) + (into[port] ?? 0)
    }
    return sum + Math.max(0, faultsOf(symbol, outOf, into) - Math.max(0, arrows - 4))
  }, 0)
}

function faultsOf({ index, diamond }: SymbolPlan, outOf: Uint16Array, into: Uint16Array): number {
  let faults = 0
  for (let port = 4 * index; port < 4 * index + 4; port++) {
    const out = outOf[port] ?? 0
    const incoming = into[port] ?? 0
    if (diamond) faults += Math.max(0, out + incoming - 1)
    else if (out > 0 && incoming > 0) faults++
  }
  return faults
}
