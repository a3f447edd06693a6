/** Each item's neighbours in the layer above, or below: in `list` from `start[item]` to `start[item + 1]`. */
export type Neighbours = { readonly list: Int32Array; readonly start: Int32Array }

/**
 * How the items of the layers are joined, and where each stands in its layer: typed arrays, for the
 * search of the best order reads them millions of times.
 */
export type Order = {
  readonly layers: readonly Int32Array[]
  readonly layerOf: Int32Array
  readonly places: Int32Array
  readonly above: Neighbours
  readonly below: Neighbours
}

/** Counts the crossings between all layers: inversions, by a Fenwick tree. n log n (Barth, Jünger & Mutzel, 2002). */
export function countCrossings({ layers, places, below }: Order): number {
  const { list, start } = below
  const widest = layers.reduce((most, { length }) => Math.max(most, length), 0)
  const counts = new Int32Array(widest + 2)
  let crossings = 0
  for (const layer of layers) {
    counts.fill(0)
    let laid = 0
    for (const item of layer) {
      const first = start[item] ?? 0
      const end = start[item + 1] ?? 0
      for (let at = first; at < end; at += 1) {
        crossings += laid - countUpTo(counts, places[list[at] ?? 0] ?? 0)
      }
      for (let at = first; at < end; at += 1) addAt(counts, places[list[at] ?? 0] ?? 0)
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
export function gainOfSwap({ places, above, below }: Order, left: number, right: number): number {
  let gain = 0
  for (const { list, start } of [above, below]) {
    const [first, end] = [start[right] ?? 0, start[right + 1] ?? 0]
    for (let one = start[left] ?? 0; one < (start[left + 1] ?? 0); one += 1) {
      const place = places[list[one] ?? 0] ?? 0
      for (let other = first; other < end; other += 1) {
        gain += Math.sign(place - (places[list[other] ?? 0] ?? 0))
      }
    }
  }
  return gain
}
