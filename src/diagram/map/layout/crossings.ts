/**
 * How the items of the layers are joined, and where each stands in its layer: typed arrays, for the
 * search of the best order reads them millions of times. `upward` holds each item's neighbours in the
 * layer above from `upwardStart[item]` to `upwardStart[item + 1]`, `downward` those below.
 */
export type Order = {
  readonly layers: readonly Int32Array[]
  readonly layerOf: Int32Array
  readonly places: Int32Array
  readonly upward: Int32Array
  readonly upwardStart: Int32Array
  readonly downward: Int32Array
  readonly downwardStart: Int32Array
}

/** Counts the crossings between all layers: inversions, by a Fenwick tree. n log n (Barth, Jünger & Mutzel, 2002). */
export function countCrossings({ layers, places, downward, downwardStart }: Order): number {
  const widest = layers.reduce((most, { length }) => Math.max(most, length), 0)
  const counts = new Int32Array(widest + 2)
  let crossings = 0
  for (const layer of layers) {
    counts.fill(0)
    let laid = 0
    for (const item of layer) {
      const first = downwardStart[item] ?? 0
      const end = downwardStart[item + 1] ?? 0
      for (let at = first; at < end; at += 1) {
        crossings += laid - countUpTo(counts, places[downward[at] ?? 0] ?? 0)
      }
      for (let at = first; at < end; at += 1) addAt(counts, places[downward[at] ?? 0] ?? 0)
      laid += end - first
    }
  }
  return crossings
}

function countUpTo(counts: Int32Array, place: number): number {
  let sum = 0
  for (let at = place + 1; at > 0; at -= at & -at) sum += counts[at] ?? 0
  return sum
}

function addAt(counts: Int32Array, place: number): void {
  for (let at = place + 1; at < counts.length; at += at & -at) counts[at] = (counts[at] ?? 0) + 1
}

/** Tells how many crossings fewer there are if `left` and its right neighbour change places. */
export function gainOfSwap(order: Order, left: number, right: number): number {
  const { places, upward, upwardStart, downward, downwardStart } = order
  return (
    countGain(places, upward, [
      upwardStart[left] ?? 0,
      upwardStart[left + 1] ?? 0,
      upwardStart[right] ?? 0,
      upwardStart[right + 1] ?? 0,
    ]) +
    countGain(places, downward, [
      downwardStart[left] ?? 0,
      downwardStart[left + 1] ?? 0,
      downwardStart[right] ?? 0,
      downwardStart[right + 1] ?? 0,
    ])
  )
}

type Ranges = readonly [number, number, number, number]

function countGain(
  places: Int32Array,
  list: Int32Array,
  [from, end, otherFrom, otherEnd]: Ranges,
): number {
  let gain = 0
  for (let one = from; one < end; one += 1) {
    const place = places[list[one] ?? 0] ?? 0
    for (let other = otherFrom; other < otherEnd; other += 1) {
      gain += Math.sign(place - (places[list[other] ?? 0] ?? 0))
    }
  }
  return gain
}
