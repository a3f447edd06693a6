import { flattenNet, type FlatNet } from '../model/flat-net.ts'
import type { Net } from '../model/net.ts'
import { fireTransition, isEnabled } from './fire-transition.ts'
import type { LabelSets } from './label-sets.ts'
import { denseMarking } from './marking-graph.ts'

/** Silent transitions are followed from a marking to no more markings than this. */
const mostMarkings = 1000

/** The markings that runs of a net come through, numbered as they are met; the initial one is 0. */
export class RunStates {
  /** By transition its label, as a number from 0; -1: silent. */
  readonly labelOf: Int32Array
  readonly #flat: FlatNet
  readonly #sets: LabelSets
  readonly #tokens: Int32Array[] = []
  readonly #allowed: number[] = []
  readonly #numbers = new Map<string, number>()
  /** State after, by state × transitions + transition. */
  readonly #after = new Map<number, number>()

  constructor(net: Net, sets: LabelSets) {
    const numbers = new Map<string, number>()
    this.labelOf = Int32Array.from(net.transitions, ({ label }) => {
      if (label === undefined) return -1
      const number = numbers.get(label) ?? numbers.size
      numbers.set(label, number)
      return number
    })
    this.#flat = flattenNet(net)
    this.#sets = sets
    this.#numberOf(denseMarking(net.initial, net.places.length))
  }

  /** The state after a transition that is enabled. */
  after(state: number, transition: number): number {
    const way = state * this.#flat.transitions + transition
    const known = this.#after.get(way)
    if (known !== undefined) return known
    const before = this.#tokens[state] ?? new Int32Array(0)
    const after = this.#numberOf(fireTransition(this.#flat, before, transition))
    this.#after.set(way, after)
    return after
  }

  /** The set of labels that a state allows, behind silent transitions too. */
  allowed(state: number): number {
    const known = this.#allowed[state]
    if (known !== undefined) return known
    const tokens = this.#tokens[state] ?? new Int32Array(0)
    const allowed = this.#sets.numberOf(this.#labelsAllowed(tokens))
    this.#allowed[state] = allowed
    return allowed
  }

  #numberOf(tokens: Int32Array): number {
    const key = tokens.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#tokens.length)
    return this.#tokens.push(tokens) - 1
  }

  #labelsAllowed(start: Int32Array): number[] {
    const allowed: number[] = []
    const seen = new Set([start.join()])
    const waiting = [start]
    for (const tokens of waiting) {
      for (const [transition, label] of this.labelOf.entries()) {
        if (!isEnabled(this.#flat, tokens, transition)) continue
        if (label >= 0) {
          allowed.push(label)
          continue
        }
        const next = fireTransition(this.#flat, tokens, transition)
        const key = next.join()
        if (seen.has(key) || seen.size >= mostMarkings) continue
        seen.add(key)
        waiting.push(next)
      }
    }
    return allowed
  }
}
