import type { Net } from './net.ts'
import type { StateGraph } from './reachability.ts'

/**
 * Gives the states of a net in which one token walks from place to place, as an SOP without parallel
 * work is: each place is a state, numbered as met breadth first. Undefined where the net is another.
 * Linear, where exploring markings costs places × places.
 */
export function stateMachine(net: Net): StateGraph | undefined {
  const [start, second] = net.initial
  if (start?.tokens !== 1 || second !== undefined || !net.transitions.every(isStep))
    return undefined
  const leaving = net.places.map((): number[] => [])
  net.transitions.forEach(({ inputs }, index) => leaving[inputs[0]?.place ?? 0]?.push(index))
  const stateOf = new Map([[start.place, 0]])
  const [parent, parentTransition] = [[-1], [-1]]
  const firstEdge = [0]
  const edgeTransition: number[] = []
  const edgeTarget: number[] = []
  for (const [place, state] of stateOf) {
    for (const transition of leaving[place] ?? []) {
      const next = net.transitions[transition]?.outputs[0]?.place ?? 0
      if (!stateOf.has(next)) {
        stateOf.set(next, stateOf.size)
        parent.push(state)
        parentTransition.push(transition)
      }
      edgeTransition.push(transition)
      edgeTarget.push(stateOf.get(next) ?? 0)
    }
    firstEdge.push(edgeTarget.length)
  }
  const ends = new Set(
    net.final.flatMap(([end, more]) =>
      end?.tokens === 1 && more === undefined ? [stateOf.get(end.place)] : [],
    ),
  )
  return {
    states: stateOf.size,
    firstEdge: Int32Array.from(firstEdge),
    edgeTransition: Int32Array.from(edgeTransition),
    edgeTarget: Int32Array.from(edgeTarget),
    final: Uint8Array.from({ length: stateOf.size }, (_, state) => (ends.has(state) ? 1 : 0)),
    parent: Int32Array.from(parent),
    parentTransition: Int32Array.from(parentTransition),
  }
}

function isStep({ inputs, outputs }: Net['transitions'][number]): boolean {
  return [inputs, outputs].every((arcs) => arcs.length === 1 && arcs[0]?.weight === 1)
}
