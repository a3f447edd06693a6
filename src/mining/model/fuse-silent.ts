import type { Arc, Net, Transition } from './net.ts'

/** A net under change: its transitions by place, `undefined` where one is gone. */
type Draft = {
  readonly transitions: (Transition | undefined)[]
  /** Of each place the transitions that consume from it, and those that produce into it. */
  readonly takers: readonly Set<number>[]
  readonly givers: readonly Set<number>[]
}

/**
 * Gives a net with the same traces and without the silent transitions that only pass a token on
 * (fusion of series places; Murata, Petri Nets: Properties, Analysis and Applications, 1989, 5.1):
 *
 *     → (p) ─τ→ (q) →     nothing else leaves p, or nothing else enters q     → (p) →
 *
 * Places of the initial and the final markings stay as they are, so that a source stays a source.
 * About linear: each fusion costs the arcs of one place.
 */
export function fuseSilent(net: Net): Net {
  const draft: Draft = {
    transitions: [...net.transitions],
    takers: net.places.map(() => new Set()),
    givers: net.places.map(() => new Set()),
  }
  net.transitions.forEach((transition, index) => link(draft, transition, index))
  const marked = new Set([net.initial, ...net.final].flat().map(({ place }) => place))
  const gone = new Set<number>()
  for (let before = -1; before < gone.size;) {
    before = gone.size
    for (const index of net.transitions.keys()) {
      const place = fuse(draft, index, marked)
      if (place !== undefined) gone.add(place)
    }
  }
  return withoutPlaces(net, draft, gone)
}

function link({ takers, givers }: Draft, { inputs, outputs }: Transition, index: number): void {
  for (const { place } of inputs) takers[place]?.add(index)
  for (const { place } of outputs) givers[place]?.add(index)
}

/** Takes a silent transition out together with a place beside it, where that changes no trace. */
function fuse(draft: Draft, index: number, marked: ReadonlySet<number>): number | undefined {
  const transition = draft.transitions[index]
  if (transition === undefined || transition.label !== undefined) return undefined
  const [before, after] = [onlyPlace(transition.inputs), onlyPlace(transition.outputs)]
  if (before === undefined || after === undefined || before === after) return undefined
  const takers = [...(draft.takers[after] ?? [])]
  const alone = (taker: number) => onlyPlace(draft.transitions[taker]?.inputs ?? []) === after
  const entered = !marked.has(after) && draft.givers[after]?.size === 1
  if (entered && takers.length > 0 && takers.every(alone)) {
    draft.transitions[index] = undefined
    draft.takers[before]?.delete(index)
    for (const taker of takers) {
      replace(draft, taker, (one) => ({ ...one, inputs: [{ place: before, weight: 1 }] }))
    }
    return after
  }
  const givers = [...(draft.givers[before] ?? [])]
  const once = (giver: number) => givesOnce(draft.transitions[giver], before, after)
  const left = !marked.has(before) && draft.takers[before]?.size === 1
  if (left && givers.length > 0 && givers.every(once)) {
    draft.transitions[index] = undefined
    draft.givers[after]?.delete(index)
    const moved = (arc: Arc) => (arc.place === before ? { place: after, weight: 1 } : arc)
    for (const giver of givers) {
      replace(draft, giver, (one) => ({ ...one, outputs: one.outputs.map(moved) }))
    }
    return before
  }
  return undefined
}

function onlyPlace(arcs: readonly Arc[]): number | undefined {
  const [first, second] = arcs
  return second === undefined && first?.weight === 1 ? first.place : undefined
}

function givesOnce(giver: Transition | undefined, before: number, after: number): boolean {
  const outputs = giver?.outputs ?? []
  return outputs.every(({ place, weight }) => place !== after && (place !== before || weight === 1))
}

function replace(draft: Draft, index: number, change: (one: Transition) => Transition): void {
  const one = draft.transitions[index]
  if (one === undefined) return
  const changed = change(one)
  draft.transitions[index] = changed
  link(draft, changed, index)
}

function withoutPlaces(net: Net, { transitions }: Draft, gone: ReadonlySet<number>): Net {
  const kept = [...net.places.keys()].filter((place) => !gone.has(place))
  const moved = new Map(kept.map((place, index) => [place, index]))
  const renumber = <One extends { readonly place: number }>(list: readonly One[]): One[] =>
    list
      .map((one) => ({ ...one, place: moved.get(one.place) ?? -1 }))
      .sort((first, second) => first.place - second.place)
  return {
    ...net,
    places: net.places.filter((_, place) => !gone.has(place)),
    transitions: transitions.flatMap((transition) => {
      if (transition === undefined) return []
      const { inputs, outputs } = transition
      return [{ ...transition, inputs: renumber(inputs), outputs: renumber(outputs) }]
    }),
    initial: renumber(net.initial),
    final: net.final.map((marking) => renumber(marking)),
  }
}
