import type { Reachability } from '../model/reachability.ts'
import { findModelPaths } from './model-paths.ts'
import type { UnitCosts } from './move-costs.ts'

/** By label the edges with it: where each begins and ends, and what its synchronous move costs. */
type Matches = { readonly from: number[]; readonly to: number[]; readonly cost: number[] }

/**
 * What optimal alignments cost, without the alignments: event after event the least cost of being in
 * each state (dynamic programming; Needleman & Wunsch 1970, over states in place of a second text).
 * Leaving an event out adds the same to all states, so a common part is kept apart, and an event costs
 * only the edges with its label and, where one of these pays, the states. For nets of few states.
 */
export class StateCosts {
  readonly #graph: Reachability
  readonly #costs: UnitCosts
  readonly #matches: readonly Matches[]
  readonly #finals: readonly number[]
  /** By state what the cheapest ways by moves of the model alone cost to every other. */
  readonly #paths: (Int32Array | undefined)[] = []
  /** By state its cost less what all have in common. */
  readonly #best: Int32Array
  /** What the matches of one event cost. */
  readonly #found: number[] = []

  /** `graph` is complete and comes to an end; `labelOf` gives the label of each transition, -1: silent. */
  constructor(graph: Reachability, labelOf: Int32Array, costs: UnitCosts) {
    this.#graph = graph
    this.#costs = costs
    this.#matches = matchesOf(graph, labelOf, costs)
    this.#finals = [...graph.final.keys()].filter((state) => graph.final[state] === 1)
    this.#best = new Int32Array(graph.states)
  }

  /** The cost in units of an optimal alignment of a trace. */
  cost(labels: Int32Array): number {
    const best = this.#best
    best.set(this.#pathsFrom(0))
    let common = 0
    for (const label of labels) {
      const left = label < 0 ? this.#costs.unknownLog : (this.#costs.log[label] ?? 0)
      common += left
      const matches = this.#matches[label]
      if (matches !== undefined) this.#match(matches, left)
    }
    return (
      common +
      this.#finals.reduce((least, state) => Math.min(least, best[state] ?? least), Infinity)
    )
  }

  /** Takes an event as one of its matches where that costs less than `left`, for leaving it out. */
  #match({ from, to, cost }: Matches, left: number): void {
    const [best, found] = [this.#best, this.#found]
    for (let match = 0; match < from.length; match += 1)
      found[match] = (best[from[match] ?? 0] ?? 0) + (cost[match] ?? 0) - left
    for (let match = 0; match < from.length; match += 1) {
      const reached = found[match] ?? 0
      const target = to[match] ?? 0
      if (reached >= (best[target] ?? 0)) continue
      const paths = this.#pathsFrom(target)
      for (let state = 0; state < best.length; state += 1) {
        const total = reached + (paths[state] ?? 0)
        if (total < (best[state] ?? 0)) best[state] = total
      }
    }
  }

  #pathsFrom(state: number): Int32Array {
    const paths = this.#paths[state] ?? findModelPaths(this.#graph, state, this.#costs).costs
    this.#paths[state] = paths
    return paths
  }
}

function matchesOf(graph: Reachability, labelOf: Int32Array, costs: UnitCosts): Matches[] {
  const matches = Array.from(costs.log, (): Matches => ({ from: [], to: [], cost: [] }))
  for (let state = 0; state < graph.states; state += 1) {
    const end = graph.firstEdge[state + 1] ?? 0
    for (let edge = graph.firstEdge[state] ?? 0; edge < end; edge += 1) {
      const transition = graph.edgeTransition[edge] ?? 0
      const match = matches[labelOf[transition] ?? -1]
      match?.from.push(state)
      match?.to.push(graph.edgeTarget[edge] ?? 0)
      match?.cost.push(costs.synchronous[transition] ?? 0)
    }
  }
  return matches
}
