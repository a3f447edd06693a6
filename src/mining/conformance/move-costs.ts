import type { Net } from '../model/net.ts'

/**
 * What each move of an alignment costs (Adriansyah, Aligning Observed and Modeled Behavior, 2014, 4.3):
 * a kind of move in general, and single activities or transitions (by id) otherwise. Costs are not
 * below 0 and are kept to the thousandth.
 */
export type MoveCosts = {
  readonly log: number
  readonly model: number
  readonly silent: number
  readonly synchronous: number
  /** Log moves of these activities. */
  readonly logOf?: Readonly<Record<string, number>>
  /** Model moves of these transitions, silent ones too. */
  readonly modelOf?: Readonly<Record<string, number>>
  /** Synchronous moves of these transitions. */
  readonly synchronousOf?: Readonly<Record<string, number>>
}

/** Each event that the model does not allow and each step that is missing counts 1. */
export const standardCosts: MoveCosts = { log: 1, model: 1, silent: 0, synchronous: 0 }

/** Costs in whole units, of which one cost is `unit`: by label, and by transition. */
export type UnitCosts = {
  readonly unit: number
  readonly log: Int32Array
  readonly unknownLog: number
  readonly model: Int32Array
  readonly synchronous: Int32Array
}

/** The costs as whole numbers, as small as can be. */
export function unitCosts(net: Net, labels: readonly string[], costs: MoveCosts): UnitCosts {
  const log = labels.map((label) => thousandths(costFor(costs.logOf, label) ?? costs.log))
  const model = net.transitions.map(({ id, label }) =>
    thousandths(costFor(costs.modelOf, id) ?? (label === undefined ? costs.silent : costs.model)),
  )
  const synchronous = net.transitions.map(({ id }) =>
    thousandths(costFor(costs.synchronousOf, id) ?? costs.synchronous),
  )
  const unknownLog = thousandths(costs.log)
  const divisor = [...log, ...model, ...synchronous, unknownLog].reduce(greatestDivisor, 0) || 1000
  const inUnits = (values: readonly number[]) => Int32Array.from(values, (value) => value / divisor)
  return {
    unit: 1000 / divisor,
    log: inUnits(log),
    unknownLog: unknownLog / divisor,
    model: inUnits(model),
    synchronous: inUnits(synchronous),
  }
}

/** Names come from files: 'constructor' is one like any other. */
function costFor(
  costs: Readonly<Record<string, number>> | undefined,
  name: string,
): number | undefined {
  return costs !== undefined && Object.hasOwn(costs, name) ? costs[name] : undefined
}

function thousandths(cost: number): number {
  if (!(cost >= 0 && cost <= 1_000_000)) throw new Error(`cost of a move out of range: ${cost}`)
  return Math.round(cost * 1000)
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other)
}
