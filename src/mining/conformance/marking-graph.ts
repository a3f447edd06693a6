import { flattenNet, hashOfPlace, type FlatNet } from '../model/flat-net.ts'
import type { Marking, Net } from '../model/net.ts'
import { doubled } from '../columns/growing-column.ts'

/**
 * The reachability graph of a net, built where a search comes by: a state gets its number when it is
 * first reached, its edges when they are first asked for, in the order of the transitions. For nets
 * whose graph is too large for `exploreNet`, or without end.
 */
export class MarkingGraph {
  /** Number of states so far; the initial one is 0. */
  count = 0
  /** Of each edge its transition. */
  edgeTransition = new Int32Array(1024)
  private edgeTarget = new Int32Array(1024)
  private edgeSource = new Int32Array(1024)
  private edgeCount = 0
  private firstEdge = new Int32Array(256).fill(-1)
  private endEdge = new Int32Array(256)
  private hashes = new Int32Array(256)
  private tokens: Int32Array
  /** State by hash, -1 where empty; its length is a power of two. */
  private slots = new Int32Array(512).fill(-1)
  private readonly flat: FlatNet
  private readonly finals: readonly Int32Array[]
  private readonly most: number
  private readonly initial: Int32Array

  /** `cells` bounds the memory: states × places, and edges. */
  constructor(net: Net, cells: number) {
    this.flat = flattenNet(net)
    this.most = Math.max(2, Math.floor(cells / Math.max(1, net.places.length)))
    this.finals = net.final.map((marking) => denseMarking(marking, net.places.length))
    this.initial = denseMarking(net.initial, net.places.length)
    this.tokens = new Int32Array(256 * net.places.length)
    this.clear()
  }

  /** Forgets all states but the initial one. */
  clear(): void {
    this.count = 0
    this.edgeCount = 0
    this.slots.fill(-1)
    this.tokens.set(this.initial)
    this.keep(
      this.initial.reduce((hash, count, place) => hash + Math.imul(count, hashOfPlace(place)), 0),
    )
  }

  /** Whether half of the room is taken, so that a new trace had better begin with an empty graph. */
  isCrowded(): boolean {
    return this.count * 2 > this.most || this.edgeCount > 1 << 23
  }

  /** First edge of a state; its edges go up to, but not with, `end`. */
  first(state: number): number {
    if ((this.firstEdge[state] ?? 0) < 0) this.expand(state)
    return this.firstEdge[state] ?? 0
  }

  end(state: number): number {
    return this.endEdge[state] ?? 0
  }

  /** The state that an edge leads to; -1: there is no room for another state. */
  target(edge: number): number {
    const known = this.edgeTarget[edge] ?? -1
    if (known >= 0) return known
    if (this.count >= this.most) return -1
    this.makeRoom()
    const { places, changeFirst, changePlace, changeBy, hashBy } = this.flat
    const source = this.edgeSource[edge] ?? 0
    const transition = this.edgeTransition[edge] ?? 0
    const at = this.count * places
    this.tokens.copyWithin(at, source * places, (source + 1) * places)
    const end = changeFirst[transition + 1] ?? 0
    for (let change = changeFirst[transition] ?? 0; change < end; change += 1) {
      const cell = at + (changePlace[change] ?? 0)
      this.tokens[cell] = (this.tokens[cell] ?? 0) + (changeBy[change] ?? 0)
    }
    const state = this.keep((this.hashes[source] ?? 0) + (hashBy[transition] ?? 0))
    this.edgeTarget[edge] = state
    return state
  }

  /** Tokens by place: a view, to be read at once. */
  marking(state: number): Int32Array {
    const { places } = this.flat
    return this.tokens.subarray(state * places, (state + 1) * places)
  }

  isFinal(state: number): boolean {
    const marking = this.marking(state)
    return this.finals.some((final) => final.every((count, place) => marking[place] === count))
  }

  /** Gives the marking that stands behind the last state its number: an older one if it was met before. */
  private keep(sum: number): number {
    const hash = sum | 0
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (;;) {
      const state = this.slots[slot] ?? -1
      if (state < 0) break
      if (this.hashes[state] === hash && this.isLast(state)) return state
      slot = (slot + 1) & mask
    }
    this.slots[slot] = this.count
    this.hashes[this.count] = hash
    this.firstEdge[this.count] = -1
    this.count += 1
    if (this.count * 2 > this.slots.length) this.growSlots()
    return this.count - 1
  }

  /** Whether the marking behind the last state is that of `state`. */
  private isLast(state: number): boolean {
    const { places } = this.flat
    const [one, other] = [state * places, this.count * places]
    for (let place = 0; place < places; place += 1)
      if (this.tokens[one + place] !== this.tokens[other + place]) return false
    return true
  }

  private expand(state: number): void {
    this.firstEdge[state] = this.edgeCount
    for (let transition = 0; transition < this.flat.transitions; transition += 1) {
      if (!this.isEnabled(transition, state)) continue
      if (this.edgeCount >= this.edgeTarget.length) this.growEdges()
      this.edgeTransition[this.edgeCount] = transition
      this.edgeSource[this.edgeCount] = state
      this.edgeTarget[this.edgeCount] = -1
      this.edgeCount += 1
    }
    this.endEdge[state] = this.edgeCount
  }

  private isEnabled(transition: number, state: number): boolean {
    const { places, inputFirst, inputPlace, inputWeight } = this.flat
    const end = inputFirst[transition + 1] ?? 0
    for (let input = inputFirst[transition] ?? 0; input < end; input += 1) {
      const held = this.tokens[state * places + (inputPlace[input] ?? 0)] ?? 0
      if (held < (inputWeight[input] ?? 0)) return false
    }
    return true
  }

  /** Room for one more state. */
  private makeRoom(): void {
    if ((this.count + 1) * this.flat.places > this.tokens.length) this.tokens = doubled(this.tokens)
    if (this.count < this.firstEdge.length) return
    this.firstEdge = doubled(this.firstEdge)
    this.endEdge = doubled(this.endEdge)
    this.hashes = doubled(this.hashes)
  }

  private growEdges(): void {
    this.edgeTransition = doubled(this.edgeTransition)
    this.edgeSource = doubled(this.edgeSource)
    this.edgeTarget = doubled(this.edgeTarget)
  }

  private growSlots(): void {
    const mask = this.slots.length * 2 - 1
    this.slots = new Int32Array(mask + 1).fill(-1)
    for (let state = 0; state < this.count; state += 1) {
      let slot = (this.hashes[state] ?? 0) & mask
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.slots[slot] = state
    }
  }
}

/** Tokens of every one of `places` places. */
export function denseMarking(marking: Marking, places: number): Int32Array<ArrayBuffer> {
  const tokens = new Int32Array(places)
  for (const { place, tokens: count } of marking) tokens[place] = count
  return tokens
}
