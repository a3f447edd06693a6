import type { Reachability } from '../model/reachability.ts'
import { doubled } from '../columns/growing-column.ts'
import { findModelPaths, unreachable, type ModelPaths } from './model-paths.ts'
import type { UnitCosts } from './move-costs.ts'

/** Ways from all states are kept while they take no more cells than this: 128 MB. */
const mostPathCells = 1 << 24

/** A synchronous move's edge. */
type Edge = {
  readonly edge: number
  readonly source: number
  readonly target: number
  readonly cost: number
}

/**
 * Jumps: from a state to the next synchronous move with a label, by moves of the model alone, as cheap
 * as can be, then that move. A jump is left out where another one costs no more even when the moves of
 * the model that lead from its end to the other's are added: they can come later as well. So what is
 * concurrent is not gone through in every order, and silent transitions cost no search. Found when
 * first asked for; memory for two numbers per pair of states that jumps begin or end in.
 */
export class JumpTable {
  /** Of each jump: where it ends, and what all of it costs. */
  target = new Int32Array(256)
  cost = new Int32Array(256)
  private edge = new Int32Array(256)
  /** Of each edge of the graph the state that it comes from. */
  private readonly source: Int32Array
  private readonly graph: Reachability
  private readonly costs: UnitCosts
  private readonly labels: number
  private readonly firstJump: Int32Array
  private readonly endJump: Int32Array
  private count = 0
  private readonly paths = new Map<number, ModelPaths>()
  private readonly endCosts: Int32Array
  private readonly edgesOf: readonly (readonly Edge[])[]
  private readonly finals: readonly number[]

  /** `graph` is complete; `labelOf` gives the label of each transition, -1 for silent ones. */
  constructor(graph: Reachability, labelOf: Int32Array, costs: UnitCosts) {
    this.graph = graph
    this.costs = costs
    this.labels = costs.log.length
    this.firstJump = new Int32Array(graph.states * this.labels).fill(-1)
    this.endJump = new Int32Array(graph.states * this.labels)
    this.endCosts = new Int32Array(graph.states).fill(-1)
    this.source = sourcesOf(graph)
    this.edgesOf = this.edgesByLabel(labelOf)
    this.finals = [...graph.final.keys()].filter((state) => graph.final[state] === 1)
  }

  /** The first jump from a state to a label; those after it go up to, but not with, `end`. */
  first(state: number, label: number): number {
    const slot = state * this.labels + label
    if ((this.firstJump[slot] ?? 0) < 0) this.findJumps(state, label)
    return this.firstJump[slot] ?? 0
  }

  end(state: number, label: number): number {
    return this.endJump[state * this.labels + label] ?? 0
  }

  /** What the cheapest way from a state to the end costs. */
  costToEnd(state: number): number {
    const known = this.endCosts[state] ?? -1
    if (known >= 0) return known
    const { costs } = this.pathsFrom(state)
    const cost = this.finals.reduce(
      (least, final) => Math.min(least, costs[final] ?? least),
      unreachable,
    )
    this.endCosts[state] = cost
    return cost
  }

  /** Transitions of the cheapest way from a state to the end. */
  wayToEnd(state: number): readonly number[] {
    const cost = this.costToEnd(state)
    const { costs } = this.pathsFrom(state)
    return this.way(state, this.finals.find((final) => costs[final] === cost) ?? state)
  }

  /** The transition that a jump ends with. */
  transition(jump: number): number {
    return this.graph.edgeTransition[this.edge[jump] ?? 0] ?? 0
  }

  /** Transitions of the moves of the model by which a jump from `state` begins. */
  wayToJump(state: number, jump: number): readonly number[] {
    return this.way(state, this.source[this.edge[jump] ?? 0] ?? 0)
  }

  private way(from: number, to: number): readonly number[] {
    const { lastEdge } = this.pathsFrom(from)
    const transitions: number[] = []
    for (let state = to; state !== from;) {
      const edge = lastEdge[state] ?? 0
      transitions.push(this.graph.edgeTransition[edge] ?? 0)
      state = this.source[edge] ?? from
    }
    return transitions.reverse()
  }

  private pathsFrom(state: number): ModelPaths {
    const known = this.paths.get(state)
    if (known !== undefined) return known
    const found = findModelPaths(this.graph, state, this.costs)
    if (this.paths.size * this.graph.states > mostPathCells) this.paths.clear()
    this.paths.set(state, found)
    return found
  }

  private findJumps(state: number, label: number): void {
    const { costs } = this.pathsFrom(state)
    const candidates = (this.edgesOf[label] ?? [])
      .map((edge) => ({ ...edge, cost: edge.cost + (costs[edge.source] ?? unreachable) }))
      .filter(({ cost }) => cost < unreachable)
      .sort((one, other) => one.cost - other.cost)
    const kept: Edge[] = []
    for (const jump of candidates)
      if (!kept.some((better) => this.isCovered(jump, better))) kept.push(jump)
    this.firstJump[state * this.labels + label] = this.count
    for (const jump of kept) this.keep(jump)
    this.endJump[state * this.labels + label] = this.count
  }

  private isCovered(jump: Edge, better: Edge): boolean {
    const between = this.pathsFrom(better.target).costs[jump.target] ?? unreachable
    return better.cost + between <= jump.cost
  }

  private keep(jump: Edge): void {
    if (this.count >= this.edge.length) {
      this.edge = doubled(this.edge)
      this.target = doubled(this.target)
      this.cost = doubled(this.cost)
    }
    this.edge[this.count] = jump.edge
    this.target[this.count] = jump.target
    this.cost[this.count] = jump.cost
    this.count += 1
  }

  private edgesByLabel(labelOf: Int32Array): Edge[][] {
    const { edgeTransition, edgeTarget } = this.graph
    const edges: Edge[][] = Array.from({ length: this.labels }, () => [])
    for (const [edge, transition] of edgeTransition.entries()) {
      edges[labelOf[transition] ?? -1]?.push({
        edge,
        source: this.source[edge] ?? 0,
        target: edgeTarget[edge] ?? 0,
        cost: this.costs.synchronous[transition] ?? 0,
      })
    }
    return edges
  }
}

function sourcesOf({ states, firstEdge, edgeTarget }: Reachability): Int32Array {
  const sources = new Int32Array(edgeTarget.length)
  for (let state = 0; state < states; state += 1)
    sources.fill(state, firstEdge[state], firstEdge[state + 1])
  return sources
}
