import type { Arc } from './net.ts'

/** Gives arcs of one side of a transition as at most one for each place: several move their tokens together. */
export function sumArcs(arcs: readonly Arc[]): readonly Arc[] {
  const weights = new Map<number, number>()
  for (const { place, weight } of arcs) weights.set(place, (weights.get(place) ?? 0) + weight)
  return weights.size === arcs.length
    ? arcs
    : Array.from(weights, ([place, weight]) => ({ place, weight }))
}
