import { grown, GrowingInts } from '../columns/growing-column.ts'
import { flattenNet, hashOfPlace, type FlatNet } from './flat-net.ts'
import type { Marking, Net } from './net.ts'

/** States and the transitions between them; state 0 is the initial one. Plain data in typed arrays. */
export type StateGraph = {
  readonly states: number
  /** Edges of state `s`: from `firstEdge[s]` up to, but not with, `firstEdge[s + 1]`. */
  readonly firstEdge: Int32Array
  readonly edgeTransition: Int32Array
  readonly edgeTarget: Int32Array
  /** 1: one of the final markings. */
  readonly final: Uint8Array
  /** The state from which each was first reached, and by which transition; -1 for the initial one. */
  readonly parent: Int32Array
  readonly parentTransition: Int32Array
}

/** The reachable markings of a net; states stand in the order of a breadth-first search. */
export type Reachability = StateGraph & {
  /** Tokens of place `p` in state `s`: `tokens[s * places + p]`. */
  readonly tokens: Uint8Array | Uint32Array
  readonly places: number
  /**
   * Why the search ended: every state was seen; at a limit (then the last states have no edges yet); or
   * at a state that covers another on its path, so that tokens can be added without end.
   */
  readonly ended: 'complete' | 'states' | 'tokens' | 'unbounded'
  /** The covered state, and the first one on the path that covers it. */
  readonly covering?: { readonly from: number; readonly to: number }
}

/** How far a net is explored; `cells` bounds the memory: states × places, and four times the edges. */
export type ReachabilityLimits = { readonly states: number; readonly cells: number }

/** What fits into memory beside everything else. */
const reachabilityLimits: ReachabilityLimits = { states: 1_000_000, cells: 100_000_000 }

type Search = {
  readonly flat: FlatNet
  readonly limits: ReachabilityLimits
  tokens: Uint8Array | Uint32Array
  readonly hashes: GrowingInts
  readonly totals: GrowingInts
  /** The last state on the path to each, itself among it, with more tokens than all before it. */
  readonly records: GrowingInts
  readonly parent: GrowingInts
  readonly parentTransition: GrowingInts
  readonly firstEdge: GrowingInts
  readonly edgeTransition: GrowingInts
  readonly edgeTarget: GrowingInts
  /** State by hash, -1 where empty; its length is a power of two. */
  table: Int32Array
  states: number
  ended: Reachability['ended']
  covering: Reachability['covering']
  /** The marking under construction. */
  readonly next: Uint32Array
}

/**
 * Explores the markings of a net, breadth first. A net without bound is recognised by a marking that
 * covers an earlier one on its path (Karp & Miller, Parallel Program Schemata, 1969, 4); only states
 * with more tokens than all before them on the path are compared, which by Dickson's lemma is enough.
 * Costs states × transitions, and memory for states × places.
 */
export function exploreNet(
  net: Net,
  limits: ReachabilityLimits = reachabilityLimits,
): Reachability {
  const search = startSearch(net, limits)
  for (let state = 0; state < search.states && search.ended === 'complete'; state += 1) {
    search.firstEdge.push(search.edgeTarget.length)
    fireAll(search, state)
    if (search.edgeTarget.length > limits.cells / 4) search.ended = 'states'
  }
  while (search.firstEdge.length <= search.states) {
    search.firstEdge.push(search.edgeTarget.length)
  }
  return {
    states: search.states,
    tokens: search.tokens.slice(0, search.states * search.flat.places),
    places: search.flat.places,
    firstEdge: search.firstEdge.view().slice(),
    edgeTransition: search.edgeTransition.view().slice(),
    edgeTarget: search.edgeTarget.view().slice(),
    final: markFinal(net, search),
    parent: search.parent.view().slice(),
    parentTransition: search.parentTransition.view().slice(),
    ended: search.ended,
    ...(search.covering !== undefined && { covering: search.covering }),
  }
}

/** The transitions of a shortest firing sequence from the initial marking to a state. */
export function pathTo({ parent, parentTransition }: StateGraph, state: number): number[] {
  const path: number[] = []
  for (let at = state; at > 0; at = parent[at] ?? 0) path.push(parentTransition[at] ?? -1)
  return path.reverse()
}

function startSearch(net: Net, limits: ReachabilityLimits): Search {
  const flat = flattenNet(net)
  const heaviest = [
    ...net.initial.map(({ tokens }) => tokens),
    ...net.transitions.flatMap(({ outputs }) => outputs.map(({ weight }) => weight)),
  ].reduce((most, count) => Math.max(most, count), 1)
  const cells = 64 * flat.places
  const search: Search = {
    flat,
    limits,
    tokens: heaviest < 128 ? new Uint8Array(cells) : new Uint32Array(cells),
    hashes: new GrowingInts(),
    totals: new GrowingInts(),
    records: new GrowingInts(),
    parent: new GrowingInts(),
    parentTransition: new GrowingInts(),
    firstEdge: new GrowingInts(),
    edgeTransition: new GrowingInts(),
    edgeTarget: new GrowingInts(),
    table: new Int32Array(256).fill(-1),
    states: 0,
    ended: 'complete',
    covering: undefined,
    next: new Uint32Array(flat.places),
  }
  let [hash, total] = [0, 0]
  for (const { place, tokens } of net.initial) {
    search.next[place] = tokens
    hash = (hash + Math.imul(tokens, hashOfPlace(place))) | 0
    total += tokens
  }
  addState(search, { hash, total, parent: -1, transition: -1 })
  return search
}

/** Fires every transition that a state enables. Long for speed: it is the inner loop of all that explores. */
function fireAll(search: Search, state: number): void {
  const { flat, next } = search
  const { places, transitions, inputFirst, inputPlace, inputWeight } = flat
  const { changeFirst, changePlace, changeBy, hashBy, totalBy } = flat
  const base = state * places
  const hash = search.hashes.numbers[state] ?? 0
  const total = search.totals.numbers[state] ?? 0
  for (let transition = 0; transition < transitions; transition += 1) {
    const list = search.tokens
    const lastInput = inputFirst[transition + 1] ?? 0
    let input = inputFirst[transition] ?? 0
    while (
      input < lastInput &&
      (list[base + (inputPlace[input] ?? 0)] ?? 0) >= (inputWeight[input] ?? 0)
    ) {
      input += 1
    }
    if (input < lastInput) continue
    for (let place = 0; place < places; place += 1) next[place] = list[base + place] ?? 0
    const lastChange = changeFirst[transition + 1] ?? 0
    for (let change = changeFirst[transition] ?? 0; change < lastChange; change += 1) {
      const place = changePlace[change] ?? 0
      next[place] = (next[place] ?? 0) + (changeBy[change] ?? 0)
    }
    const marking = {
      hash: (hash + (hashBy[transition] ?? 0)) | 0,
      total: total + (totalBy[transition] ?? 0),
      parent: state,
      transition,
    }
    const target = findState(search, marking.hash)
    const reached = target < 0 ? addState(search, marking) : target
    if (reached < 0) return
    search.edgeTransition.push(transition)
    search.edgeTarget.push(reached)
    if (search.ended !== 'complete') return
  }
}

/** The state that equals the marking under construction, -1 where there is none. */
function findState({ table, hashes, tokens, next, flat }: Search, hash: number): number {
  const mask = table.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const state = table[slot] ?? -1
    if (state < 0) return -1
    if (hashes.numbers[state] !== hash) continue
    const base = state * flat.places
    let place = 0
    while (place < flat.places && tokens[base + place] === next[place]) place += 1
    if (place === flat.places) return state
  }
}

type NewMarking = {
  readonly hash: number
  readonly total: number
  readonly parent: number
  readonly transition: number
}

/** Keeps the marking under construction as a state; -1 where a limit forbids it. */
function addState(search: Search, { hash, total, parent, transition }: NewMarking): number {
  const { flat, limits, next, tokens } = search
  const state = search.states
  const most = tokens instanceof Uint8Array ? 255 : 0xffffffff
  if (state >= limits.states || (state + 1) * flat.places > limits.cells) search.ended = 'states'
  else if (next.some((count) => count > most)) search.ended = 'tokens'
  if (search.ended !== 'complete') return -1
  search.states += 1
  if (search.states * flat.places > tokens.length) search.tokens = doubledCells(tokens)
  search.tokens.set(next, state * flat.places)
  search.hashes.push(hash)
  search.totals.push(total)
  search.parent.push(parent)
  search.parentTransition.push(transition)
  if (search.states * 2 > search.table.length) growTable(search)
  else fileState(search.table, hash, state)
  keepRecord(search, state)
  return state
}

/** Compares a state that has more tokens than all before it with those that had, too. */
function keepRecord(search: Search, state: number): void {
  const { records, totals, parent } = search
  const recordBefore = (at: number) => (at < 0 ? -1 : (records.numbers[at] ?? -1))
  let earlier = recordBefore(parent.numbers[state] ?? -1)
  const isRecord = earlier < 0 || (totals.numbers[state] ?? 0) > (totals.numbers[earlier] ?? 0)
  records.push(isRecord ? state : earlier)
  if (!isRecord) return
  while (earlier >= 0 && !covers(search, earlier, state)) {
    earlier = recordBefore(parent.numbers[earlier] ?? -1)
  }
  if (earlier < 0) return
  search.ended = 'unbounded'
  search.covering = firstCovering(search, state) ?? { from: earlier, to: state }
}

/** The first state on a path that covers an earlier one, so that the way there is short; long paths are left. */
function firstCovering(search: Search, state: number): Reachability['covering'] {
  const { parent, totals } = search
  const path: number[] = []
  for (let at = state; at >= 0; at = parent.numbers[at] ?? -1) path.push(at)
  path.reverse()
  if (path.length > 1000) return undefined
  for (const [index, to] of path.entries()) {
    const total = totals.numbers[to] ?? 0
    const from = path
      .slice(0, index)
      .findLast((at) => (totals.numbers[at] ?? 0) < total && covers(search, at, to))
    if (from !== undefined) return { from, to }
  }
  return undefined
}

/** Nowhere fewer tokens in `to` than in `from`. */
function covers({ tokens, flat }: Search, from: number, to: number): boolean {
  const [low, high] = [from * flat.places, to * flat.places]
  for (let place = 0; place < flat.places; place += 1) {
    if ((tokens[low + place] ?? 0) > (tokens[high + place] ?? 0)) return false
  }
  return true
}

function growTable(search: Search): void {
  search.table = new Int32Array(search.table.length * 4).fill(-1)
  for (let state = 0; state < search.states; state += 1) {
    fileState(search.table, search.hashes.numbers[state] ?? 0, state)
  }
}

function fileState(table: Int32Array, hash: number, state: number): void {
  const mask = table.length - 1
  let slot = hash & mask
  while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & mask
  table[slot] = state
}

function markFinal(net: Net, search: Search): Uint8Array {
  const final = new Uint8Array(search.states)
  for (const marking of net.final) {
    const hash = fillMarking(marking, search.next)
    const state = findState(search, hash)
    if (state >= 0) final[state] = 1
  }
  return final
}

function fillMarking(marking: Marking, tokens: Uint32Array): number {
  tokens.fill(0)
  let hash = 0
  for (const { place, tokens: count } of marking) {
    tokens[place] = count
    hash = (hash + Math.imul(count, hashOfPlace(place))) | 0
  }
  return hash
}

function doubledCells(cells: Uint8Array | Uint32Array): Uint8Array | Uint32Array {
  const length = cells.length * 2
  return cells instanceof Uint8Array
    ? grown(cells, new Uint8Array(length))
    : grown(cells, new Uint32Array(length))
}
