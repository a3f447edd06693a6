import { flattenNet } from '../model/flat-net.ts'
import type { Net } from '../model/net.ts'
import { MarkingEquation, type Column } from './marking-equation.ts'
import { denseMarking } from './marking-graph.ts'
import type { UnitCosts } from './move-costs.ts'

/** Prices are whole multiples of 1/720720 of a unit, which has all divisors up to 16. */
const grain = 720720
/** So many lists of prices are gathered for a trace: each is looked at for every state. */
const mostPrices = 48
/** No more cells than this for the linear program: 32 MB. */
const mostCells = 4_000_000

/**
 * Prices of tokens and of events such that no move gains more than it costs. Then what is left to pay is
 * at least the price of a final marking, less that of the marking, and that of the events to come.
 */
type Prices = {
  readonly places: Float64Array
  readonly labels: Float64Array
  /** The least price of a final marking. */
  readonly goal: number
  /** What firing each transition adds to the price of the marking. */
  readonly gains: Float64Array
  /** Price of the events from each position on. */
  readonly tail: Float64Array
}

/**
 * A lower bound of what is left to pay at a position in a trace and a marking: the marking equation of
 * the synchronous product (Adriansyah 2014, 6.3; van Dongen, Efficiently Computing Alignments, BPM 2018,
 * 3). Prices that solve the dual for one state bound every other state as well, so they are gathered,
 * and the bound is the best of all: a move whose cost the prices just cover leaves it as it is, which
 * is the rule by which van Dongen derives one estimate from another. Within a trace none is dropped: a
 * bound that only grows keeps A* from visiting a state before its cheapest way was found. Each list of prices is checked in
 * whole numbers before use, so the bound holds whatever rounding did to the linear program.
 */
export class CostBound {
  private readonly net: Net
  private readonly costs: UnitCosts
  private readonly columns: readonly Column[]
  private readonly finals: readonly Int32Array[]
  private equation: MarkingEquation | undefined
  private isFresh = true
  private pool: Prices[] = []
  private labels = new Int32Array(0)
  /** The right side of the equation: the marking (negative), events to come by label, one end. */
  private readonly sides: Float64Array
  /** Of the bound asked for last: its grains, and the prices that gave it. */
  private grains = 0
  private best: Prices | undefined

  constructor(net: Net, labelOf: Int32Array, costs: UnitCosts) {
    this.net = net
    this.costs = costs
    this.finals = net.final.map((marking) => denseMarking(marking, net.places.length))
    this.columns = listColumns({ net, labelOf, costs, finals: this.finals })
    this.sides = new Float64Array(net.places.length + costs.log.length + 1)
  }

  /** Whether the equation is small enough to be solved, and prices can still be gathered. */
  get canImprove(): boolean {
    const cells = (this.columns.length + this.sides.length) * this.sides.length
    return cells <= mostCells && this.pool.length < mostPrices
  }

  /** Begins a trace: what was learnt from others is forgotten, so that their order does not matter. */
  begin(labels: Int32Array): void {
    this.labels = labels.slice()
    this.isFresh = true
    this.pool = [this.priceFrom(new Float64Array(this.sides.length))]
  }

  /** The least that is left to pay, in units. */
  at(marking: Int32Array, position: number): number {
    this.grains = -Infinity
    for (const prices of this.pool) {
      let value = prices.goal + (prices.tail[position] ?? 0)
      for (let place = 0; place < marking.length; place += 1) {
        const tokens = marking[place] ?? 0
        if (tokens !== 0) value -= tokens * (prices.places[place] ?? 0)
      }
      if (value <= this.grains) continue
      this.grains = value
      this.best = prices
    }
    return Math.max(0, Math.ceil(this.grains / grain))
  }

  /**
   * The bound after a move (without a transition: -1) from the state asked for last to `position`, by
   * the prices that were best there.
   */
  after(transition: number, from: number, position: number): number {
    if (this.best === undefined) throw new Error('asked for a move before its state')
    const { gains, tail } = this.best
    const gain = transition < 0 ? 0 : (gains[transition] ?? 0)
    const price = (tail[from] ?? 0) - (tail[position] ?? 0)
    return Math.max(0, Math.ceil((this.grains - gain - price) / grain))
  }

  /** Gathers the prices that are best for a state; false: no run leads from there to the end. */
  improve(marking: Int32Array, position: number): boolean {
    const equation = this.startEquation()
    this.setSides(marking, position)
    const isSolved = equation.solve(this.sides)
    const whole = equation.prices.map((price) => Math.round(price * grain))
    if (isSolved) {
      if (this.isCovered(whole, 1)) this.pool.push(this.priceFrom(whole))
      return true
    }
    const worth = this.sides.reduce((sum, side, row) => sum + side * (whole[row] ?? 0), 0)
    return !(worth > 0 && this.isCovered(whole, 0))
  }

  private startEquation(): MarkingEquation {
    if (this.equation === undefined) {
      this.equation = new MarkingEquation(this.columns, this.sides.length)
      this.setSides(denseMarking(this.net.initial, this.net.places.length), this.labels.length)
      this.equation.solve(this.sides)
      this.equation.save()
    }
    if (this.isFresh) this.equation.restart()
    this.isFresh = false
    return this.equation
  }

  private setSides(marking: Int32Array, position: number): void {
    const { sides } = this
    const places = marking.length
    sides.fill(0)
    for (const [place, tokens] of marking.entries()) sides[place] = -tokens
    for (const label of this.labels.subarray(position))
      if (label >= 0) sides[places + label] = (sides[places + label] ?? 0) + 1
    sides[sides.length - 1] = 1
  }

  /** Whether no column gains more by these whole prices than `share` of its cost. */
  private isCovered(whole: Float64Array, share: 0 | 1): boolean {
    return this.columns.every(({ cost, entries }) => {
      const gain = entries.reduce((sum, [row, value]) => sum + value * (whole[row] ?? 0), 0)
      return gain <= share * cost * grain
    })
  }

  private priceFrom(whole: Float64Array): Prices {
    const places = whole.slice(0, this.net.places.length)
    const labels = whole.slice(places.length, -1)
    const goal = Math.min(...this.finals.map((final) => dot(final, places)))
    const gains = Float64Array.from(this.net.transitions, ({ inputs, outputs }) =>
      [...outputs, ...inputs.map(({ place, weight }) => ({ place, weight: -weight }))].reduce(
        (sum, { place, weight }) => sum + weight * (places[place] ?? 0),
        0,
      ),
    )
    const tail = new Float64Array(this.labels.length + 1)
    for (let event = this.labels.length - 1; event >= 0; event -= 1) {
      const label = this.labels[event] ?? -1
      const price = label < 0 ? this.costs.unknownLog * grain : (labels[label] ?? 0)
      tail[event] = (tail[event + 1] ?? 0) + price
    }
    return { places, labels, goal, gains, tail }
  }
}

/** Model moves, synchronous moves, log moves, and the ways to end, of which one is taken. */
function listColumns(product: {
  readonly net: Net
  readonly labelOf: Int32Array
  readonly costs: UnitCosts
  readonly finals: readonly Int32Array[]
}): Column[] {
  const { net, labelOf, costs, finals } = product
  const { places, changeFirst, changePlace, changeBy } = flattenNet(net)
  const model = net.transitions.map((_, transition): Column => {
    const [first, end] = [changeFirst[transition], changeFirst[transition + 1]]
    const entries = Array.from(changePlace.subarray(first, end), (place, index) => {
      return [place, changeBy[(first ?? 0) + index] ?? 0] as const
    })
    return { cost: costs.model[transition] ?? 0, entries }
  })
  const synchronous = model.flatMap(({ entries }, transition): Column[] => {
    const label = labelOf[transition] ?? -1
    const cost = costs.synchronous[transition] ?? 0
    return label < 0 ? [] : [{ cost, entries: [...entries, [places + label, 1]] }]
  })
  const log = Array.from(costs.log, (cost, label): Column => ({
    cost,
    entries: [[places + label, 1]],
  }))
  const ends = finals.map((final): Column => {
    const tokens = Array.from(final, (count, place) => [place, -count] as const)
    const held = tokens.filter(([, count]) => count !== 0)
    return { cost: 0, entries: [...held, [places + costs.log.length, 1]] }
  })
  return [...model, ...synchronous, ...log, ...ends]
}

function dot(tokens: Int32Array, prices: Float64Array): number {
  return tokens.reduce((sum, count, place) => sum + count * (prices[place] ?? 0), 0)
}
