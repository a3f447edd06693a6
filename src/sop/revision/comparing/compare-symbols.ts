import { readFlow, symbolKey, type FlowGraph } from '../../model/flow.ts'
import type { Sop, Step, StepSymbol } from '../../model/sop.ts'
import { changedField } from './changed-field.ts'
import type { Comparison } from '../compare-revisions.ts'
import { changeOrder } from './order.ts'
import type { SymbolEdit } from '../revision-changes.ts'
import { isSameValue } from './same-value.ts'

/** Finds symbols added, moved and removed within rows that stay; a row always keeps one. */
export function compareSymbolOrder({ now, goal }: Comparison): SymbolEdit[] {
  return pairsOf(now.steps, goal.steps).flatMap(([was, step]) => {
    const order = changeOrder(idsOf(was.symbols), idsOf(step.symbols))
    const placed = order.placed.flatMap(({ id, isNew, ...placement }): SymbolEdit[] => {
      const symbol = step.symbols[placement.at]
      if (symbol === undefined) return []
      if (isNew) return [{ kind: 'symbol-added', step: step.id, symbol, ...placement }]
      const from = was.symbols.findIndex((one) => one.id === id)
      return [{ kind: 'symbol-moved', step: step.id, symbol: id, from, ...placement }]
    })
    const removed = was.symbols.flatMap((symbol, at): SymbolEdit[] =>
      order.removed.includes(symbol.id)
        ? [{ kind: 'symbol-removed', step: step.id, symbol, at }]
        : [],
    )
    return [...placed, ...removed]
  })
}

/** Finds symbols that are of another kind now. */
export function compareSymbolKinds({ now, goal }: Comparison): SymbolEdit[] {
  return symbolsOf(now, goal).flatMap(({ step, was, is }) =>
    changedField(was, is, 'kind').map((change) => ({
      kind: 'symbol-changed',
      step,
      symbol: is.id,
      ...change,
    })),
  )
}

/** Finds symbols with other performers, other questions, or ways out that lead elsewhere. */
export function compareSymbolFields({ now, goal, before }: Comparison): SymbolEdit[] {
  const [flowNow, flowGoal] = [readFlow(now), readFlow(goal)]
  const originals = readFlow(before).nodeByKey
  return symbolsOf(now, goal).flatMap(({ step, was, is }) => {
    const key = symbolKey(step, is.id)
    const original = originals.get(key)?.symbol ?? was
    const sameWays = isSameValue(waysOf(flowNow, key), waysOf(flowGoal, key))
    const changed = [
      ...changedField(was, is, 'performers'),
      ...changedField(was, is, 'question'),
      ...changedField(was, is, 'join'),
      // A removed row has left its way out open: what stood there before is what people know.
      ...(sameWays ? [] : changedField(original, is, 'exits')),
    ]
    return changed.map((change): SymbolEdit => ({
      kind: 'symbol-changed',
      step,
      symbol: is.id,
      ...change,
    }))
  })
}

/** What the ways out of a symbol say and where they lead, however they are written. */
function waysOf(graph: FlowGraph, key: string) {
  const flows = graph.flowsFrom.get(key) ?? []
  return flows.map(({ label, ...flow }) => [label, flow.kind === 'to' ? flow.to : flow.kind])
}

function pairsOf<Named extends { readonly id: string }>(
  now: readonly Named[],
  goal: readonly Named[],
): (readonly [Named, Named])[] {
  const old = new Map(now.map((one) => [one.id, one]))
  return goal.map((one) => [old.get(one.id) ?? one, one] as const)
}

type SymbolPair = { readonly step: string; readonly was: StepSymbol; readonly is: StepSymbol }

function symbolsOf(now: Sop, goal: Sop): SymbolPair[] {
  return pairsOf(now.steps, goal.steps).flatMap(([old, step]) =>
    pairsOf(old.symbols, step.symbols).map(([was, is]) => ({ step: step.id, was, is })),
  )
}

function idsOf(symbols: Step['symbols']): string[] {
  return symbols.map(({ id }) => id)
}
