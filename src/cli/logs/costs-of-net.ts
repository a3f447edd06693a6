import type { MoveCosts } from '#mining'
import type { NamedModel } from './read-model.ts'

type Costs = Readonly<Record<string, number>>

/**
 * Costs as a net has them, by transition, of costs as people write them: by activity, number or id of a
 * step, or by transition. What a net does not have is left out.
 */
export function costsOfNet(costs: MoveCosts, { net, numbers }: NamedModel): MoveCosts {
  const named = (given: Costs): Costs =>
    Object.fromEntries(
      net.transitions.flatMap(({ id, label, step }) => {
        const number = step === undefined ? undefined : numbers.get(step)
        const name = [id, label, step, number].find(
          (each) => each !== undefined && Object.hasOwn(given, each),
        )
        return name === undefined ? [] : [[id, given[name] ?? 0] as const]
      }),
    )
  const { modelOf, synchronousOf } = costs
  return {
    ...costs,
    ...(modelOf && { modelOf: named(modelOf) }),
    ...(synchronousOf && { synchronousOf: named(synchronousOf) }),
  }
}
