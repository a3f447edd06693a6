import type { Arc, Net } from './net.ts'
import { sumArcs } from './sum-arcs.ts'

/** A net in flat arrays: inputs of transition `t` from `inputFirst[t]` up to `inputFirst[t + 1]`, and so on. */
export type FlatNet = {
  readonly places: number
  readonly transitions: number
  readonly inputFirst: Int32Array
  readonly inputPlace: Int32Array
  readonly inputWeight: Int32Array
  readonly changeFirst: Int32Array
  readonly changePlace: Int32Array
  readonly changeBy: Int32Array
  /** By how much firing changes the hash of a marking, and its number of tokens. */
  readonly hashBy: Int32Array
  readonly totalBy: Int32Array
}

/**
 * Gives the flat arrays of a net. Arcs from one place count together; what is put back is no change.
 * Linear.
 */
export function flattenNet({ places, transitions }: Net): FlatNet {
  const inputs = transitions.map((transition) => sumArcs(transition.inputs))
  const changes = transitions.map(({ inputs: taken, outputs }) => {
    const taking = taken.map(({ place, weight }) => ({ place, weight: -weight }))
    return sumArcs([...taking, ...outputs]).filter(({ weight }) => weight !== 0)
  })
  const flatInputs = flattenArcs(inputs)
  const flatChanges = flattenArcs(changes)
  const sum = (count: (arc: Arc) => number) =>
    Int32Array.from(changes, (arcs) => arcs.reduce((total, arc) => (total + count(arc)) | 0, 0))
  return {
    places: places.length,
    transitions: transitions.length,
    inputFirst: flatInputs.first,
    inputPlace: flatInputs.place,
    inputWeight: flatInputs.weight,
    changeFirst: flatChanges.first,
    changePlace: flatChanges.place,
    changeBy: flatChanges.weight,
    hashBy: sum(({ place, weight }) => Math.imul(weight, hashOfPlace(place))),
    totalBy: sum(({ weight }) => weight),
  }
}

function flattenArcs(lists: readonly (readonly Arc[])[]) {
  const first = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => {
    first[index + 1] = (first[index] ?? 0) + list.length
  })
  const arcs = lists.flat()
  return {
    first,
    place: Int32Array.from(arcs, ({ place }) => place),
    weight: Int32Array.from(arcs, ({ weight }) => weight),
  }
}

/** A number of a place that looks random, so that sums over places seldom meet (murmur3's finaliser, A. Appleby). */
export function hashOfPlace(place: number): number {
  let hash = Math.imul(place + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
