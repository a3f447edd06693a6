import { subjectOf } from './draw-at.ts'
import type { Scenario, TransitionPlan } from './scenario.ts'
import type { Arc, Marking, Net } from '../model/net.ts'
import { sumArcs } from '../model/sum-arcs.ts'

/** Lists by number, one behind the other: those of `n` stand from `first[n]` up to `first[n + 1]`. */
export type Lists = { readonly first: Int32Array; readonly items: Int32Array }

/** A scenario in typed arrays, ready to run. Tokens, inputs and outputs are by place of the net. */
export type CompiledScenario = {
  readonly places: number
  readonly inputs: Lists
  readonly inputWeights: Int32Array
  readonly outputs: Lists
  readonly outputWeights: Int32Array
  /** Transitions that take tokens from a place. */
  readonly takers: Lists
  readonly initial: Uint16Array
  readonly finals: readonly Uint16Array[]
  readonly plans: readonly TransitionPlan[]
  /** Pools of each transition. */
  readonly pools: Lists
  /** What random numbers of a transition's time, and of a choice at a place, are drawn for. */
  readonly timeSubjects: Uint32Array
  readonly choiceSubjects: Uint32Array
}

/** Puts a scenario into typed arrays. Throws where its lists do not fit its net. */
export function compileScenario({ net, transitions: plans, pools }: Scenario): CompiledScenario {
  if (plans.length !== net.transitions.length) {
    throw new RangeError(`${plans.length} plans for ${net.transitions.length} transitions`)
  }
  const lost = plans.flatMap((plan) => plan.pools).find((pool) => pools[pool] === undefined)
  if (lost !== undefined) throw new RangeError(`there is no pool ${lost}`)
  const inputs = net.transitions.map((transition) => sumArcs(transition.inputs))
  const outputs = net.transitions.map((transition) => sumArcs(transition.outputs))
  const place = (arc: { readonly place: number }) => arc.place
  return {
    places: net.places.length,
    inputs: toLists(inputs.map((arcs) => arcs.map(place))),
    inputWeights: Int32Array.from(inputs.flat(), ({ weight }) => weight),
    outputs: toLists(outputs.map((arcs) => arcs.map(place))),
    outputWeights: Int32Array.from(outputs.flat(), ({ weight }) => weight),
    takers: toLists(takersOf(net, inputs)),
    initial: tokensOf(net.initial, net),
    finals: net.final.map((marking) => tokensOf(marking, net)),
    plans,
    pools: toLists(plans.map((plan) => plan.pools)),
    timeSubjects: Uint32Array.from(net.transitions, ({ step, id }) => subjectOf(step ?? id)),
    choiceSubjects: Uint32Array.from(net.places, ({ id }) => subjectOf(id)),
  }
}

function takersOf(net: Net, inputs: readonly (readonly Arc[])[]): number[][] {
  const takers: number[][] = net.places.map(() => [])
  for (const [transition, arcs] of inputs.entries()) {
    for (const { place } of arcs) takers[place]?.push(transition)
  }
  return takers
}

function toLists(lists: readonly (readonly number[])[]): Lists {
  const first = new Int32Array(lists.length + 1)
  for (const [place, list] of lists.entries()) first[place + 1] = (first[place] ?? 0) + list.length
  return { first, items: Int32Array.from(lists.flat()) }
}

function tokensOf(marking: Marking, net: Net): Uint16Array {
  const tokens = new Uint16Array(net.places.length)
  for (const each of marking) tokens[each.place] = each.tokens
  return tokens
}
