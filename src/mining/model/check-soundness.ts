import { isSoundByForm } from './is-sound-by-form.ts'
import type { Net } from './net.ts'
import {
  exploreNet,
  pathTo,
  type Reachability,
  type ReachabilityLimits,
  type StateGraph,
} from './reachability.ts'
import type { Soundness, SoundnessViolation } from './soundness.ts'
import { stateMachine } from './state-machine.ts'

/** Enough for every published model, and below a second. */
const usualLimits: ReachabilityLimits = { states: 200_000, cells: 50_000_000 }

/**
 * Checks a net for soundness, with a counter-example for each violation: see `Soundness`. Decided by
 * the form of the net where rules can; else by its states, up to `limits`. Linear in states and edges.
 */
export function checkSoundness(net: Net, limits: ReachabilityLimits = usualLimits): Soundness {
  if (isSoundByForm(net)) return { kind: 'sound', by: 'form' }
  const machine = stateMachine(net)
  if (machine !== undefined) return judge(net, machine, endingViolations(net, machine))
  const graph = exploreNet(net, limits)
  const { ended, covering, states } = graph
  if (ended === 'unbounded' && covering !== undefined) {
    const path = pathTo(graph, covering.from)
    const again = pathTo(graph, covering.to).slice(path.length)
    const violations = [{ kind: 'unbounded', path, again }] as const
    return { kind: 'unsound', notion: 'unknown', violations: [...violations] }
  }
  if (ended !== 'complete') {
    return { kind: 'undecided', limit: ended === 'tokens' ? 'tokens' : 'states', states }
  }
  return judge(net, graph, [...endingViolations(net, graph, graph), ...leftOver(net, graph)])
}

function judge(net: Net, graph: StateGraph, found: readonly SoundnessViolation[]): Soundness {
  const fired = new Set(graph.edgeTransition)
  const transitions = [...net.transitions.keys()].filter((transition) => !fired.has(transition))
  const dead: SoundnessViolation[] = transitions.length > 0 ? [{ kind: 'dead', transitions }] : []
  const [first, ...others] = [...found, ...dead]
  if (first === undefined) return { kind: 'sound', by: 'states' }
  return { kind: 'unsound', notion: weakerNotion(net, graph), violations: [first, ...others] }
}

function weakerNotion(net: Net, graph: StateGraph): 'relaxed' | 'easy' | 'none' {
  const completes = statesBefore(graph, graph.final)
  if (completes[0] !== 1) return 'none'
  const useful = new Set(
    graph.edgeTransition.filter((_, edge) => completes[graph.edgeTarget[edge] ?? 0] === 1),
  )
  return useful.size === net.transitions.length ? 'relaxed' : 'easy'
}

/**
 * The option to complete: the first state where nothing can fire, else a circle that only goes on. What
 * leads to more than a final marking is no case of these.
 */
function endingViolations(
  net: Net,
  graph: StateGraph,
  markings?: Reachability,
): SoundnessViolation[] {
  const ends = graph.final.map((final, state) =>
    markings !== undefined && coversFinal(net, markings, state) ? 1 : final,
  )
  const completes = statesBefore(graph, ends)
  const states = [...completes.keys()].filter((state) => completes[state] === 0)
  const stuck = states.find((state) => graph.firstEdge[state] === graph.firstEdge[state + 1])
  if (stuck !== undefined) {
    const waiting = markings === undefined ? [] : waitingIn(net, markings, stuck)
    return [{ kind: 'stuck', path: pathTo(graph, stuck), waiting }]
  }
  const [lost] = states
  if (lost === undefined) return []
  const circle = findCircle(graph, lost)
  const again = circle.flatMap((state) =>
    [...edgesFrom(graph, state)].map((edge) => edge.transition),
  )
  const path = pathTo(graph, circle[0] ?? lost)
  return [{ kind: 'endless', path, again: [...new Set(again)] }]
}

/** So often a circle is looked for further on; what was found by then leads to it. */
const mostTries = 50

/** States after `start` that lead to each other and nowhere else, in the order met; some there are always. */
function findCircle(graph: StateGraph, start: number): number[] {
  let states: number[] = []
  let from = start
  for (let tries = 0; tries < mostTries; tries += 1) {
    states = statesAfter(graph, from)
    const ends = new Uint8Array(graph.states)
    ends[from] = 1
    const returns = statesBefore(graph, ends)
    const further = states.findLast((state) => returns[state] === 0)
    if (further === undefined) break
    from = further
  }
  return states.sort((first, second) => first - second)
}

function statesAfter(graph: StateGraph, start: number): number[] {
  const reached = new Set([start])
  for (const state of reached) for (const { target } of edgesFrom(graph, state)) reached.add(target)
  return [...reached]
}

function* edgesFrom({ firstEdge, edgeTransition, edgeTarget }: StateGraph, state: number) {
  for (let edge = firstEdge[state] ?? 0; edge < (firstEdge[state + 1] ?? 0); edge += 1) {
    yield { transition: edgeTransition[edge] ?? 0, target: edgeTarget[edge] ?? 0 }
  }
}

/** Proper completion: the first state that holds a final marking and more. */
function leftOver(net: Net, graph: Reachability): SoundnessViolation[] {
  for (let state = 0; state < graph.states; state += 1) {
    if (graph.final[state] === 0 && coversFinal(net, graph, state)) {
      const waiting = waitingIn(net, graph, state)
      return [{ kind: 'left-over', path: pathTo(graph, state), waiting }]
    }
  }
  return []
}

function coversFinal(net: Net, { tokens, places }: Reachability, state: number): boolean {
  return net.final.some((marking) =>
    marking.every(({ place, tokens: count }) => (tokens[state * places + place] ?? 0) >= count),
  )
}

/** Transitions that have a part of what they need, those that can fire first among them. */
function waitingIn(net: Net, { tokens, places }: Reachability, state: number): number[] {
  return [...net.transitions.keys()].filter((transition) =>
    net.transitions[transition]?.inputs.some(
      ({ place }) => (tokens[state * places + place] ?? 0) > 0,
    ),
  )
}

/** 1 for each state from which one of `ends` can be reached: a walk over the edges turned round. */
function statesBefore(graph: StateGraph, ends: Uint8Array): Uint8Array {
  const { states, firstEdge, edgeTarget } = graph
  const firstBack = new Int32Array(states + 1)
  for (const target of edgeTarget) firstBack[target + 1] = (firstBack[target + 1] ?? 0) + 1
  for (let state = 0; state < states; state += 1) {
    firstBack[state + 1] = (firstBack[state + 1] ?? 0) + (firstBack[state] ?? 0)
  }
  const back = new Int32Array(edgeTarget.length)
  const filled = firstBack.slice()
  for (let state = 0; state < states; state += 1) {
    for (let edge = firstEdge[state] ?? 0; edge < (firstEdge[state + 1] ?? 0); edge += 1) {
      const target = edgeTarget[edge] ?? 0
      back[filled[target] ?? 0] = state
      filled[target] = (filled[target] ?? 0) + 1
    }
  }
  const completes = ends.slice()
  const waiting = [...ends.keys()].filter((state) => ends[state] === 1)
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (let edge = firstBack[state] ?? 0; edge < (firstBack[state + 1] ?? 0); edge += 1) {
      const before = back[edge] ?? 0
      if (completes[before] === 1) continue
      completes[before] = 1
      waiting.push(before)
    }
  }
  return completes
}
