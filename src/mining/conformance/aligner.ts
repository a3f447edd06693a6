import type { Net } from '../model/net.ts'
import { exploreNet } from '../model/reachability.ts'
import type { Alignment, AlignmentCost, Move } from './alignment.ts'
import { CostBound } from './cost-bound.ts'
import { JumpSearch } from './jump-search.ts'
import { JumpTable } from './jump-table.ts'
import { MarkingGraph } from './marking-graph.ts'
import { standardCosts, unitCosts, type MoveCosts, type UnitCosts } from './move-costs.ts'
import { ProductSearch } from './product-search.ts'
import { StateCosts } from './state-costs.ts'
import type { SearchLimits, TraceSearch } from './trace-search.ts'

/**
 * How alignments are searched for; the costs found are the same.
 * - `jumps`: from one synchronous move to the next, for nets with no more than some thousand states.
 * - `equation`: A* with the marking equation, for all others.
 * - `plain`: without a bound (Dijkstra), to compare visits with.
 */
export type AlignWay = 'jumps' | 'equation' | 'plain'

/** What moves cost, and how the cheapest are looked for. */
export type AlignerOptions = {
  /** Left out: `standardCosts`. */
  readonly costs?: MoveCosts
  /** Left out: two million search states, and no end of time. */
  readonly limits?: SearchLimits
  /** Left out: `jumps` where the net is small enough. Where it is not, `jumps` is taken as `equation`. */
  readonly way?: AlignWay
}

/** Aligns traces with one net. It keeps what it learns of the net, no trace changes another's result. */
export type Aligner = {
  /** Activities that the net knows: labels are places in this list. */
  readonly labels: readonly string[]
  readonly way: AlignWay
  /** The cheapest run of the net; its cost is that of the empty trace. */
  readonly emptyTrace: Alignment
  /** The label of an activity; -1: the net does not know it. */
  readonly labelOf: (activity: string) => number
  /** Cost of a trace all of whose events are log moves: its length, with standard costs. */
  readonly logCost: (labels: Int32Array) => number
  /**
   * An optimal alignment, or bounds of its cost where a limit was met. Of several optimal ones the one
   * found is always the same, whatever was aligned before: events are matched as early as they can be
   * where the search finds that first. Not promised: that its deviations are of the fewest activities.
   * Throws where cost and length together come near 10⁹ of the units that costs are counted in.
   */
  readonly align: (labels: Int32Array) => Alignment
  /** What `align` costs; with nets of few states many times as fast, and without limits. */
  readonly measure: (labels: Int32Array) => AlignmentCost
}

const mostJumpStates = 4000
const mostMeasuredStates = 64
const mostJumpCells = 4_000_000
const mostMarkingCells = 1 << 24
const standardLimits: SearchLimits = { states: 2_000_000 }

/** Makes an aligner: explores the net as far as it pays, and aligns the empty trace. */
export function createAligner(net: Net, options: AlignerOptions = {}): Aligner {
  const known = net.transitions.flatMap(({ label }) => (label === undefined ? [] : [label]))
  const labels = [...new Set([...known, ...Object.keys(options.costs?.logOf ?? {})])]
  const places = new Map(labels.map((label, place) => [label, place]))
  const placeOf = (label: string) => places.get(label) ?? -1
  const labelOf = Int32Array.from(net.transitions, ({ label }) =>
    label === undefined ? -1 : placeOf(label),
  )
  const costs = unitCosts(net, labels, options.costs ?? standardCosts)
  const limits = options.limits ?? standardLimits
  const task = { net, labelOf, costs, way: options.way ?? 'jumps' }
  const { way, search, stateCosts } = chooseSearch(task)
  const dive = { search: way === 'jumps' ? search : diveSearch(task), limits, costs }
  const nothing = new Int32Array(0)
  const emptyTrace = withUpper(search.align(nothing, limits), { ...dive, trace: nothing })
  const align = (trace: Int32Array) => {
    refuseTooCostly(trace, costs)
    return withUpper(search.align(trace, limits), { ...dive, trace, emptyTrace })
  }
  const measure = (trace: Int32Array): AlignmentCost => {
    if (stateCosts === undefined || emptyTrace.kind === 'impossible') return align(trace)
    refuseTooCostly(trace, costs)
    return { kind: 'optimal', cost: stateCosts.cost(trace) / costs.unit }
  }
  const logCost = (trace: Int32Array) => logUnits(trace, costs) / costs.unit
  return { labels, way, emptyTrace, labelOf: placeOf, logCost, align, measure }
}

type Chosen = {
  readonly way: AlignWay
  readonly search: TraceSearch
  /** Where the net has few states. */
  readonly stateCosts?: StateCosts
}

type Task = {
  readonly net: Net
  readonly labelOf: Int32Array
  readonly costs: UnitCosts
  readonly way: AlignWay
}

type Dive = {
  readonly search: TraceSearch
  readonly trace: Int32Array
  readonly limits: SearchLimits
  readonly costs: UnitCosts
  readonly emptyTrace?: Alignment
}

function chooseSearch(task: Task): Chosen {
  const { net, labelOf, costs, way } = task
  const labelCount = costs.log.length
  if (way === 'jumps') {
    const graph = exploreNet(net, { states: mostJumpStates, cells: mostMarkingCells })
    if (graph.ended === 'complete' && graph.states * labelCount <= mostJumpCells) {
      const table = new JumpTable(graph, labelOf, costs)
      const search = new JumpSearch(table, labelOf, costs)
      if (graph.states > mostMeasuredStates) return { way, search }
      return { way, search, stateCosts: new StateCosts(graph, labelOf, costs) }
    }
  }
  const graph = new MarkingGraph(net, mostMarkingCells)
  const bound = new CostBound(net, labelOf, costs)
  const product = { graph, labelOf, costs, bound }
  if (way === 'plain') return { way, search: new ProductSearch(product) }
  return { way: 'equation', search: new ProductSearch({ ...product, improves: true }) }
}

/** With moves for nothing the search goes straight to any end that it finds. */
function diveSearch({ net, labelOf, costs }: Task): TraceSearch {
  const none = (units: Int32Array) => new Int32Array(units.length)
  const free = {
    ...costs,
    log: none(costs.log),
    unknownLog: 0,
    model: none(costs.model),
    synchronous: none(costs.synchronous),
  }
  const graph = new MarkingGraph(net, mostMarkingCells)
  return new ProductSearch({
    graph,
    labelOf,
    costs: free,
    bound: new CostBound(net, labelOf, free),
  })
}

function refuseTooCostly(trace: Int32Array, costs: UnitCosts): void {
  if (logUnits(trace, costs) > 500_000_000) throw new Error('costs too large for so long a trace')
}

function logUnits(trace: Int32Array, costs: UnitCosts): number {
  let units = 0
  for (const label of trace) units += label < 0 ? costs.unknownLog : (costs.log[label] ?? 0)
  return units
}

/**
 * Where a limit was met before any alignment: the first that a depth-first search meets which matches
 * what it can, or all events as log moves and the run of the empty trace, whichever costs less.
 */
function withUpper(
  alignment: Alignment,
  { search, trace, limits, costs, emptyTrace }: Dive,
): Alignment {
  if (alignment.kind !== 'bounded' || alignment.upper !== undefined) return alignment
  if (emptyTrace?.kind === 'impossible') return emptyTrace
  const found = search.align(trace, limits)
  const skips = Array.from(trace, (_, event) => ({ kind: 'log', event }) as const)
  const ways = [
    ...(found.kind === 'optimal' ? [found.moves] : []),
    ...(hasMoves(emptyTrace) ? [[...skips, ...emptyTrace.moves]] : []),
  ]
  const priced = ways.map((moves) => ({ moves, upper: costOfMoves(moves, trace, costs) }))
  const [best] = priced.sort((one, other) => one.upper - other.upper)
  if (best === undefined) return alignment
  const { lower, visits } = alignment
  if (best.upper > lower) return { ...alignment, ...best }
  return { kind: 'optimal', cost: best.upper, moves: best.moves, visits }
}

function hasMoves(alignment?: Alignment): alignment is Extract<Alignment, { moves: unknown }> {
  if (alignment === undefined || alignment.kind === 'impossible') return false
  return alignment.kind === 'optimal' || alignment.upper !== undefined
}

function costOfMoves(moves: readonly Move[], trace: Int32Array, costs: UnitCosts): number {
  let units = 0
  for (const move of moves) {
    if (move.kind === 'log') units += logUnits(trace.subarray(move.event, move.event + 1), costs)
    else if (move.kind === 'synchronous') units += costs.synchronous[move.transition] ?? 0
    else units += costs.model[move.transition] ?? 0
  }
  return units / costs.unit
}
