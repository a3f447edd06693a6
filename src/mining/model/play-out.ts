import type { SeededRandom } from '#sop'
import { flattenNet } from './flat-net.ts'
import type { Marking, Net } from './net.ts'
import { exploreNet } from './reachability.ts'
import { sumArcs } from './sum-arcs.ts'
import { visibleStates } from './visible-states.ts'

/** Traces of complete runs; `complete` says that there are no others up to the length. */
export type TraceList = {
  readonly traces: readonly (readonly string[])[]
  readonly complete: boolean
}

/**
 * Lists the distinct traces (labels of visible transitions) of complete runs up to `length` events,
 * at most `most` of them, shorter ones first. Exponential in `length` where the model branches.
 */
export function listTraces(
  net: Net,
  { length, most }: { readonly length: number; readonly most: number },
): TraceList {
  const graph = exploreNet(net)
  const seen = visibleStates(net, graph)
  const traces: string[][] = []
  let layer = [{ states: seen.start, trace: [] as string[] }]
  for (let events = 0; events <= length; events += 1) {
    for (const { states, trace } of layer) if (seen.isFinal(states)) traces.push(trace)
    if (traces.length > most || layer.length > 10 * most) {
      return { traces: traces.slice(0, most), complete: false }
    }
    layer = layer.flatMap(({ states, trace }) =>
      Array.from(seen.after(states), ([label, next]) => ({
        states: next,
        trace: [...trace, label],
      })),
    )
  }
  return { traces, complete: graph.ended === 'complete' }
}

/** One run: places in the net's transitions, in the order fired; `complete`: it ends in a final marking. */
export type Run = { readonly transitions: readonly number[]; readonly complete: boolean }

/**
 * Fires enabled transitions at random, each as likely as the others, until a final marking is reached,
 * nothing can fire, or `most` have fired. In a final marking where more could fire it stops with a
 * chance of one half. Costs firings × transitions.
 */
export function playRandomly(net: Net, random: SeededRandom, most: number): Run {
  const flat = flattenNet(net)
  const inputs = net.transitions.map((transition) => sumArcs(transition.inputs))
  const tokens = new Float64Array(net.places.length)
  for (const { place, tokens: count } of net.initial) tokens[place] = count
  const fired: number[] = []
  for (;;) {
    const enabled = inputs.flatMap((arcs, transition) =>
      arcs.every(({ place, weight }) => (tokens[place] ?? 0) >= weight) ? [transition] : [],
    )
    const complete = net.final.some((marking) => isMarking(tokens, marking))
    const stops = enabled.length === 0 || fired.length >= most || (complete && random.chance(0.5))
    if (stops) return { transitions: fired, complete }
    const transition = random.pick(enabled)
    fired.push(transition)
    const last = flat.changeFirst[transition + 1] ?? 0
    for (let change = flat.changeFirst[transition] ?? 0; change < last; change += 1) {
      const place = flat.changePlace[change] ?? 0
      tokens[place] = (tokens[place] ?? 0) + (flat.changeBy[change] ?? 0)
    }
  }
}

function isMarking(tokens: Float64Array, marking: Marking): boolean {
  const inMarking = marking.every(({ place, tokens: count }) => tokens[place] === count)
  const held = tokens.reduce((places, count) => places + (count > 0 ? 1 : 0), 0)
  return inMarking && held === marking.length
}
