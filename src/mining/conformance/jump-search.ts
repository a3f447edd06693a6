import type { Alignment, Move } from './alignment.ts'
import { doubled } from '../columns/growing-column.ts'
import { BucketQueue } from './bucket-queue.ts'
import type { JumpTable } from './jump-table.ts'
import { unreachable } from './model-paths.ts'
import type { UnitCosts } from './move-costs.ts'
import { NumberSet } from './number-set.ts'
import type { SearchLimits, TraceSearch } from './trace-search.ts'

/**
 * Aligns by a shortest path over (position in the trace × state of the model) whose steps are jumps
 * from one synchronous move to the next (`JumpTable`), the events between them being log moves. Of
 * several events with one activity only the next is jumped to: to leave out the one or the other costs
 * the same. Every node is an alignment too, if the rest of the trace is left out and the model goes
 * straight to its end; the cheapest of these ends the search, and is what a limit leaves.
 */
export class JumpSearch implements TraceSearch {
  private readonly table: JumpTable
  private readonly labelOf: Int32Array
  private readonly costs: UnitCosts
  private readonly queue = new BucketQueue()
  private readonly closed = new NumberSet()
  private labels = new Int32Array(0)
  /** Cost of all events from a position on. */
  private tail = new Int32Array(64)
  /** How many labels of the net come from a position on. */
  private distinct = new Int32Array(64)
  /** Of each node: the node before it, its position, its cost, and the jump to it. */
  private parent = new Int32Array(256)
  private position = new Int32Array(256)
  private cost = new Int32Array(256)
  private jump = new Int32Array(256)
  private count = 0
  private best = unreachable
  private bestNode = -1
  /** By label the visit that jumped to it last. */
  private readonly seen: Int32Array
  private visits = 0

  constructor(table: JumpTable, labelOf: Int32Array, costs: UnitCosts) {
    this.table = table
    this.labelOf = labelOf
    this.costs = costs
    this.seen = new Int32Array(costs.log.length)
  }

  align(labels: Int32Array, limits: SearchLimits): Alignment {
    this.begin(labels)
    this.add(-1, 0, 0)
    if (this.best >= unreachable) return { kind: 'impossible', visits: 0 }
    const limit = this.search(limits)
    const { visits } = this
    const upper = this.best / this.costs.unit
    const moves = this.listMoves()
    if (limit === undefined) return { kind: 'optimal', cost: upper, moves, visits }
    const lower = Math.min(this.queue.priority, this.best) / this.costs.unit
    return { kind: 'bounded', lower, upper, moves, limit, visits }
  }

  private begin(labels: Int32Array): void {
    this.labels = labels.slice()
    this.queue.clear()
    this.closed.clear()
    this.seen.fill(0)
    this.visits = 0
    this.count = 0
    this.best = unreachable
    this.measureTails()
  }

  private measureTails(): void {
    const { labels, seen } = this
    if (this.tail.length <= labels.length) {
      this.tail = new Int32Array(2 * labels.length)
      this.distinct = new Int32Array(2 * labels.length)
    }
    this.tail[labels.length] = 0
    this.distinct[labels.length] = 0
    for (let event = labels.length - 1; event >= 0; event -= 1) {
      const label = labels[event] ?? -1
      const isNew = label >= 0 && seen[label] === 0
      if (isNew) seen[label] = -1
      this.tail[event] = (this.tail[event + 1] ?? 0) + this.logCost(event)
      this.distinct[event] = (this.distinct[event + 1] ?? 0) + (isNew ? 1 : 0)
    }
  }

  private search({ states, shouldStop }: SearchLimits): 'states' | 'time' | undefined {
    for (;;) {
      const node = this.queue.pop()
      if (node < 0 || this.queue.priority >= this.best) return undefined
      const state = this.stateOf(node)
      const position = this.position[node] ?? 0
      if (!this.closed.add(state * (this.labels.length + 1) + position)) continue
      this.visits += 1
      this.visit(node, state)
      if (this.count > states) return 'states'
      if (this.visits % 64 === 0 && shouldStop?.() === true) return 'time'
    }
  }

  /** Adds the jumps to the next event of each label, as long as leaving out those before it can pay. */
  private visit(node: number, state: number): void {
    const { labels, seen, table } = this
    const start = this.position[node] ?? 0
    let cost = this.cost[node] ?? 0
    let left = this.distinct[start] ?? 0
    for (let event = start; left > 0; event += 1) {
      const label = labels[event] ?? -1
      if (label >= 0 && seen[label] !== this.visits) {
        seen[label] = this.visits
        left -= 1
        const first = table.first(state, label)
        const end = table.end(state, label)
        for (let jump = first; jump < end; jump += 1) {
          this.parent[this.count] = node
          this.position[this.count] = event + 1
          this.add(jump, cost + (table.cost[jump] ?? 0), table.target[jump] ?? 0)
        }
      }
      cost += this.logCost(event)
      if (cost >= this.best) return
    }
  }

  /** Keeps the node at `count`, whose parent and position are set, if it can still be the best. */
  private add(jump: number, cost: number, state: number): void {
    if (cost >= this.best) return
    const node = this.count
    const rest = this.tail[this.position[node] ?? 0] ?? 0
    const total = cost + rest + this.table.costToEnd(state)
    if (total < this.best) {
      this.best = total
      this.bestNode = node
    }
    this.jump[node] = jump
    this.cost[node] = cost
    this.count += 1
    if (this.count >= this.jump.length) this.grow()
    this.queue.push(node, cost)
  }

  private grow(): void {
    this.parent = doubled(this.parent)
    this.position = doubled(this.position)
    this.cost = doubled(this.cost)
    this.jump = doubled(this.jump)
  }

  private stateOf(node: number): number {
    return node === 0 ? 0 : (this.table.target[this.jump[node] ?? 0] ?? 0)
  }

  private logCost(event: number): number {
    const label = this.labels[event] ?? -1
    return label < 0 ? this.costs.unknownLog : (this.costs.log[label] ?? 0)
  }

  private listMoves(): Move[] {
    const nodes: number[] = []
    for (let node = this.bestNode; node > 0; node = this.parent[node] ?? 0) nodes.push(node)
    const moves: Move[] = []
    let [state, event] = [0, 0]
    const modelMoves = (transitions: readonly number[]) => {
      for (const transition of transitions) {
        const isSilent = (this.labelOf[transition] ?? -1) < 0
        moves.push({ kind: isSilent ? 'silent' : 'model', transition })
      }
    }
    for (const node of nodes.reverse()) {
      const jump = this.jump[node] ?? 0
      const matched = (this.position[node] ?? 0) - 1
      for (; event < matched; event += 1) moves.push({ kind: 'log', event })
      modelMoves(this.table.wayToJump(state, jump))
      moves.push({ kind: 'synchronous', event, transition: this.table.transition(jump) })
      event += 1
      state = this.stateOf(node)
    }
    for (; event < this.labels.length; event += 1) moves.push({ kind: 'log', event })
    modelMoves(this.table.wayToEnd(state))
    return moves
  }
}
