import type { Alignment, Move } from './alignment.ts'
import { doubled } from '../columns/growing-column.ts'
import { BucketQueue } from './bucket-queue.ts'
import type { CostBound } from './cost-bound.ts'
import type { MarkingGraph } from './marking-graph.ts'
import type { UnitCosts } from './move-costs.ts'
import { NumberSet } from './number-set.ts'
import type { SearchLimits, TraceSearch } from './trace-search.ts'

/**
 * So many visits of a trace are made before the bound is improved: easy traces end before. Each time
 * that it was in vain the next one waits for a visit more.
 */
const patience = 50

type Product = {
  readonly graph: MarkingGraph
  readonly labelOf: Int32Array
  readonly costs: UnitCosts
  readonly bound: CostBound
  /** Absent: the search knows no more than what the unknown activities cost (Dijkstra). */
  readonly improves?: true
}

/** Why a search gave no alignment; `full`: the graph has no room for another marking. */
type Ending = 'impossible' | 'states' | 'full' | 'time'

/**
 * Aligns by A* over (position in the trace × marking), markings being found as the search comes by
 * (Adriansyah 2014, 6): moves are queued with what they are known to cost at least, the marking is made
 * when its turn comes, and a state whose bound has grown meanwhile waits again. The bound is consistent,
 * so no state is visited twice.
 */
export class ProductSearch implements TraceSearch {
  private readonly product: Product
  private readonly queue = new BucketQueue()
  private readonly closed = new NumberSet()
  private labels = new Int32Array(0)
  /** Of each node: the one before, its position, its cost, its state (-1: not made yet). */
  private parent = new Int32Array(1024)
  private position = new Int32Array(1024)
  private cost = new Int32Array(1024)
  private state = new Int32Array(1024)
  /** The move to it: twice the edge, and 1 more if synchronous; -1 for a log move. */
  private move = new Int32Array(1024)
  /** 1: the equation was solved for it, or for a node before it that it costs no more than. */
  private solved = new Int32Array(1024)
  private count = 0
  private visits = 0
  /** At how many visits the bound is to be improved next, and how often in a row it was in vain. */
  private due = patience
  private vain = 0

  constructor(product: Product) {
    this.product = product
  }

  align(labels: Int32Array, limits: SearchLimits): Alignment {
    const { graph } = this.product
    if (graph.isCrowded()) graph.clear()
    const isEmpty = graph.count === 1
    this.begin(labels)
    const found = this.search(limits)
    if (found === 'full' && !isEmpty) {
      // what earlier traces left in the graph must not change the result
      graph.clear()
      return this.align(labels, limits)
    }
    const { visits } = this
    if (found === 'impossible') return { kind: 'impossible', visits }
    const { unit } = this.product.costs
    if (typeof found === 'number') {
      const cost = (this.cost[found] ?? 0) / unit
      return { kind: 'optimal', cost, moves: this.listMoves(found), visits }
    }
    const lower = this.queue.priority / unit
    const limit = found === 'time' ? 'time' : 'states'
    return { kind: 'bounded', lower, upper: undefined, moves: [], limit, visits }
  }

  private begin(labels: Int32Array): void {
    const { graph, bound } = this.product
    this.labels = labels.slice()
    this.queue.clear()
    this.closed.clear()
    bound.begin(labels)
    this.visits = 0
    this.due = patience
    this.vain = 0
    this.count = 1
    this.parent[0] = -1
    this.position[0] = 0
    this.cost[0] = 0
    this.state[0] = 0
    this.solved[0] = 0
    this.queue.push(0, bound.at(graph.marking(0), 0))
  }

  /** The node that ends the cheapest alignment, or why there is none. */
  private search({ states, shouldStop }: SearchLimits): number | Ending {
    const { graph } = this.product
    for (let taken = 1; ; taken += 1) {
      const node = this.queue.pop()
      if (node < 0) return 'impossible'
      const state = this.stateOf(node)
      if (state < 0) return 'full'
      if (this.queue.size > states) return 'states'
      if (taken % 256 === 0 && shouldStop?.() === true) return 'time'
      const position = this.position[node] ?? 0
      const key = state * (this.labels.length + 1) + position
      if (this.closed.has(key) || this.mustWait(node, graph.marking(state))) continue
      this.closed.add(key)
      this.visits += 1
      if (position === this.labels.length && graph.isFinal(state)) return node
      this.visit(node, state)
    }
  }

  /** Whether more is known of a node than when it was queued: then it is queued again, or given up. */
  private mustWait(node: number, marking: Int32Array): boolean {
    const { bound, improves } = this.product
    const position = this.position[node] ?? 0
    const cost = this.cost[node] ?? 0
    let least = cost + bound.at(marking, position)
    const isDue = this.visits >= this.due && this.solved[node] === 0
    if (least <= this.queue.priority && isDue && improves === true && bound.canImprove) {
      this.solved[node] = 1
      if (!bound.improve(marking, position)) return true
      least = cost + bound.at(marking, position)
      this.vain = least > this.queue.priority ? 0 : this.vain + 1
      this.due = this.visits + this.vain
    }
    if (least <= this.queue.priority) return false
    this.queue.push(node, least)
    return true
  }

  /** Queues the moves from a node; the last is tried first: synchronous, silent, log, model moves. */
  private visit(node: number, state: number): void {
    const { costs } = this.product
    const isEvent = (this.position[node] ?? 0) < this.labels.length
    const label = isEvent ? (this.labels[this.position[node] ?? 0] ?? -1) : -1
    this.addModelMoves(node, state, 'model')
    if (isEvent) this.add(node, -1, label < 0 ? costs.unknownLog : (costs.log[label] ?? 0))
    this.addModelMoves(node, state, 'silent')
    if (label >= 0) this.addSynchronous(node, state, label)
  }

  private addModelMoves(node: number, state: number, kind: 'model' | 'silent'): void {
    const { graph, labelOf, costs } = this.product
    const first = graph.first(state)
    for (let edge = graph.end(state) - 1; edge >= first; edge -= 1) {
      const transition = graph.edgeTransition[edge] ?? 0
      const isSilent = (labelOf[transition] ?? -1) < 0
      if (isSilent === (kind === 'silent')) this.add(node, 2 * edge, costs.model[transition] ?? 0)
    }
  }

  private addSynchronous(node: number, state: number, label: number): void {
    const { graph, labelOf, costs } = this.product
    const first = graph.first(state)
    for (let edge = graph.end(state) - 1; edge >= first; edge -= 1) {
      const transition = graph.edgeTransition[edge] ?? 0
      if (labelOf[transition] !== label) continue
      this.add(node, 2 * edge + 1, costs.synchronous[transition] ?? 0)
    }
  }

  private add(parent: number, move: number, moveCost: number): void {
    const { graph, bound } = this.product
    const from = this.position[parent] ?? 0
    const position = from + (move & 1)
    const cost = (this.cost[parent] ?? 0) + moveCost
    const transition = move < 0 ? -1 : (graph.edgeTransition[move >> 1] ?? 0)
    const least = Math.max(this.queue.priority, cost + bound.after(transition, from, position))
    const node = this.count
    if (node >= this.parent.length) this.grow()
    this.parent[node] = parent
    this.position[node] = position
    this.cost[node] = cost
    this.state[node] = move < 0 ? (this.state[parent] ?? 0) : -1
    this.move[node] = move
    this.solved[node] = least === this.queue.priority ? (this.solved[parent] ?? 0) : 0
    this.count += 1
    this.queue.push(node, least)
  }

  /** The state of a node, made if need be; -1: there is no room for it. */
  private stateOf(node: number): number {
    const known = this.state[node] ?? -1
    if (known >= 0) return known
    const state = this.product.graph.target((this.move[node] ?? 0) >> 1)
    this.state[node] = state
    return state
  }

  private grow(): void {
    this.parent = doubled(this.parent)
    this.position = doubled(this.position)
    this.cost = doubled(this.cost)
    this.state = doubled(this.state)
    this.move = doubled(this.move)
    this.solved = doubled(this.solved)
  }

  private listMoves(last: number): Move[] {
    const moves: Move[] = []
    for (let node = last; node > 0; node = this.parent[node] ?? 0) moves.push(this.moveTo(node))
    return moves.reverse()
  }

  private moveTo(node: number): Move {
    const { graph, labelOf } = this.product
    const move = this.move[node] ?? -1
    const event = (this.position[node] ?? 0) - 1
    if (move < 0) return { kind: 'log', event }
    const transition = graph.edgeTransition[move >> 1] ?? 0
    if (move % 2 === 1) return { kind: 'synchronous', event, transition }
    return { kind: (labelOf[transition] ?? -1) < 0 ? 'silent' : 'model', transition }
  }
}
