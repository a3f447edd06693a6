import type { Net } from './net.ts'
import { sumArcs } from './sum-arcs.ts'

/** Neighbours of places and transitions; undefined where one is gone. */
type Draft = {
  readonly inputs: (Set<number> | undefined)[]
  readonly outputs: (Set<number> | undefined)[]
  readonly givers: Set<number>[]
  readonly takers: Set<number>[]
  readonly source: number
  readonly sink: number
}

/** So many arcs are looked at, in all rounds over the net: nesting beyond it is left to the states. */
const mostLooks = 4_000_000

/**
 * Tells that a workflow net is sound because rules that keep soundness make one transition from source
 * to sink of it (Murata, Petri Nets: Properties, Analysis and Applications, 1989, 5.1; van der Aalst
 * et al., Soundness of workflow nets, 2011, 5). Every net of a process tree is of that form. `false`
 * says nothing. Linear in arcs for each level of nesting.
 */
export function isSoundByForm(net: Net): boolean {
  const draft = startDraft(net)
  if (draft === undefined) return false
  for (let looks = 0; looks < mostLooks; looks += countArcs(draft)) {
    let changed = false
    for (const transition of draft.inputs.keys()) {
      changed = fuseSeriesPlaces(draft, transition) || changed
    }
    for (const place of draft.takers.keys()) {
      changed = fuseSeriesTransitions(draft, place) || changed
    }
    changed =
      dropTwins(draft.inputs, draft.outputs, (twin) => dropTransition(draft, twin)) || changed
    changed = dropTwins(draft.givers, draft.takers, (twin) => dropPlace(draft, twin)) || changed
    if (!changed) break
  }
  const left = [...draft.inputs.keys()].filter(
    (transition) => draft.inputs[transition] !== undefined,
  )
  const [only] = left
  if (only === undefined || left.length > 1) return false
  const { inputs, outputs, source, sink } = draft
  return isOnly(inputs[only], source) && isOnly(outputs[only], sink)
}

function countArcs({ inputs, outputs }: Draft): number {
  const sides = [...inputs, ...outputs]
  return sides.reduce((sum, set) => sum + (set?.size ?? 0), 1)
}

/** Undefined where the net is no workflow net with plain arcs, one source and one sink. */
function startDraft(net: Net): Draft | undefined {
  const [start, ...starts] = net.initial
  const [[end, ...ends] = [], ...finals] = net.final
  const alone = starts.length + ends.length + finals.length === 0
  if (start?.tokens !== 1 || end?.tokens !== 1 || !alone || start.place === end.place)
    return undefined
  const arcs = net.transitions.flatMap(({ inputs, outputs }) => [
    ...sumArcs(inputs),
    ...sumArcs(outputs),
  ])
  if (arcs.some(({ weight }) => weight !== 1)) return undefined
  const givers = net.places.map(() => new Set<number>())
  const takers = net.places.map(() => new Set<number>())
  net.transitions.forEach(({ inputs, outputs }, index) => {
    for (const { place } of inputs) takers[place]?.add(index)
    for (const { place } of outputs) givers[place]?.add(index)
  })
  if (givers[start.place]?.size !== 0 || takers[end.place]?.size !== 0) return undefined
  const setOf = (list: readonly { readonly place: number }[]) =>
    new Set(list.map(({ place }) => place))
  return {
    inputs: net.transitions.map(({ inputs }) => setOf(inputs)),
    outputs: net.transitions.map(({ outputs }) => setOf(outputs)),
    givers,
    takers,
    source: start.place,
    sink: end.place,
  }
}

/**
 * `→ (p) → t → (q) →` becomes one place where nothing else leaves p, or nothing else enters q and what
 * leaves q waits for q alone. A transition from a place to itself goes.
 */
function fuseSeriesPlaces(draft: Draft, transition: number): boolean {
  const { inputs, outputs, givers, takers, source } = draft
  const [before, after] = [onlyOf(inputs[transition]), onlyOf(outputs[transition])]
  if (before === undefined || after === undefined) return false
  if (before === after && (givers[before]?.size ?? 0) < 2) return false
  if (before === after) {
    dropTransition(draft, transition)
    return true
  }
  const givingBefore = [...(givers[before] ?? [])]
  const leavesAlone = takers[before]?.size === 1 && before !== source && givingBefore.length > 0
  if (leavesAlone && givingBefore.every((giver) => outputs[giver]?.has(after) === false)) {
    dropTransition(draft, transition)
    for (const giver of givingBefore) move([outputs, givers], giver, [before, after])
    return true
  }
  const takingAfter = [...(takers[after] ?? [])]
  const entersAlone = givers[after]?.size === 1 && takingAfter.length > 0
  if (entersAlone && takingAfter.every((taker) => isOnly(inputs[taker], after))) {
    dropTransition(draft, transition)
    for (const taker of takingAfter) move([inputs, takers], taker, [after, before])
    return true
  }
  return false
}

/** `t → (p) → u` becomes one transition where nothing else enters or leaves p, and u waits for p alone. */
function fuseSeriesTransitions(draft: Draft, place: number): boolean {
  const { inputs, outputs, givers, takers } = draft
  const [first, second] = [onlyOf(givers[place]), onlyOf(takers[place])]
  if (first === undefined || second === undefined || first === second) return false
  const given = [...(outputs[second] ?? [])]
  const plain = given.every((next) => outputs[first]?.has(next) === false)
  if (!isOnly(inputs[second], place) || !plain || given.length === 0) return false
  dropTransition(draft, second)
  dropPlace(draft, place)
  for (const next of given) {
    outputs[first]?.add(next)
    givers[next]?.add(first)
  }
  return true
}

/** Of those with the same neighbours on both sides, all but the first go. */
function dropTwins(
  before: readonly (ReadonlySet<number> | undefined)[],
  after: readonly (ReadonlySet<number> | undefined)[],
  drop: (index: number) => void,
): boolean {
  const seen = new Set<string>()
  let changed = false
  for (const index of before.keys()) {
    const [one, other] = [before[index], after[index]]
    if (one === undefined || other === undefined || one.size === 0 || other.size === 0) continue
    const key = `${keyOf(one)}|${keyOf(other)}`
    if (seen.has(key)) {
      drop(index)
      changed = true
    }
    seen.add(key)
  }
  return changed
}

function keyOf(set: ReadonlySet<number>): string {
  return [...set].sort((first, second) => first - second).join()
}

function dropTransition({ inputs, outputs, givers, takers }: Draft, transition: number): void {
  for (const place of inputs[transition] ?? []) takers[place]?.delete(transition)
  for (const place of outputs[transition] ?? []) givers[place]?.delete(transition)
  inputs[transition] = undefined
  outputs[transition] = undefined
}

function dropPlace({ inputs, outputs, givers, takers }: Draft, place: number): void {
  for (const transition of takers[place] ?? []) inputs[transition]?.delete(place)
  for (const transition of givers[place] ?? []) outputs[transition]?.delete(place)
  takers[place] = new Set()
  givers[place] = new Set()
}

/** Gives an arc of a transition another place. */
function move(
  [sets, back]: readonly [readonly (Set<number> | undefined)[], readonly Set<number>[]],
  transition: number,
  [from, to]: readonly [number, number],
): void {
  sets[transition]?.delete(from)
  sets[transition]?.add(to)
  back[from]?.delete(transition)
  back[to]?.add(transition)
}

function onlyOf(set: ReadonlySet<number> | undefined): number | undefined {
  if (set?.size !== 1) return undefined
  const [only] = set
  return only
}

function isOnly(set: ReadonlySet<number> | undefined, place: number): boolean {
  return onlyOf(set) === place
}
