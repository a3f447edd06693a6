import type { Net } from './net.ts'
import type { StateGraph } from './reachability.ts'

/** Sets of states that the same visible trace leads to, silent transitions passed. */
type VisibleStates = {
  /** The states before the first event, ascending. */
  readonly start: readonly number[]
  /** By label, in the order of the net, the states after one more event. */
  readonly after: (states: readonly number[]) => ReadonlyMap<string, readonly number[]>
  readonly isFinal: (states: readonly number[]) => boolean
}

/**
 * Gives the states of a net as an observer sees them (subset construction; Hopcroft & Ullman, 1979,
 * 2.4): what can follow a trace. Each step costs the edges of the states in the set.
 */
export function visibleStates(net: Net, graph: StateGraph): VisibleStates {
  const { firstEdge, edgeTransition, edgeTarget, final } = graph
  const close = (states: Iterable<number>): number[] => {
    const seen = new Set(states)
    for (const state of seen) {
      for (let edge = firstEdge[state] ?? 0; edge < (firstEdge[state + 1] ?? 0); edge += 1) {
        const { label } = net.transitions[edgeTransition[edge] ?? -1] ?? {}
        if (label === undefined) seen.add(edgeTarget[edge] ?? 0)
      }
    }
    return [...seen].sort((first, second) => first - second)
  }
  const after = (states: readonly number[]): ReadonlyMap<string, readonly number[]> => {
    const reached = new Map<string, Set<number>>()
    for (const state of states) {
      for (let edge = firstEdge[state] ?? 0; edge < (firstEdge[state + 1] ?? 0); edge += 1) {
        const { label } = net.transitions[edgeTransition[edge] ?? -1] ?? {}
        if (label === undefined) continue
        const targets = reached.get(label) ?? new Set<number>()
        reached.set(label, targets.add(edgeTarget[edge] ?? 0))
      }
    }
    return new Map([...reached].map(([label, targets]) => [label, close(targets)]))
  }
  return {
    start: close([0]),
    after,
    isFinal: (states) => states.some((state) => final[state] === 1),
  }
}
