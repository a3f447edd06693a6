import type { Layers } from './build-layers.ts'
import { countCrossings, gainOfSwap, type Neighbours, type Order } from './crossings.ts'

/**
 * Orders the items of each layer so that few lines cross: sweeps down and up that sort by the median
 * or the mean of the neighbours, then each item is moved to the best place of its layer; from several
 * first orders, the best kept. The number of sweeps falls with the size, so that the whole stays
 * about linear. Sugiyama, Tagawa & Toda 1981; Gansner et al. 1993, section 3; sifting: Matuszewski,
 * Schönfeld & Molitor 1999.
 */
export function orderLayers(layers: Layers): Order {
  const order = joinItems(layers)
  const effort = effortFor(layers.segments.length)
  let [best, least] = [order.places.slice(), Infinity]
  for (let start = 0; start < effort.starts && least > 0; start += 1) {
    layOutFirst(order, start)
    const crossings = improve(order, effort, start)
    if (crossings >= least) continue
    least = crossings
    best = order.places.slice()
  }
  setPlaces(order, best)
  return order
}

type Effort = { readonly starts: number; readonly sweeps: number; readonly reach: number }

/** How many first orders and sweeps, and how far an item is moved: by the number of segments. */
function effortFor(segments: number): Effort {
  const share = 40_000 / Math.max(1, segments)
  return {
    starts: Math.max(1, Math.min(8, Math.round(share / 2))),
    sweeps: Math.max(4, Math.min(24, Math.round(share * 8))),
    reach: Math.max(2, Math.min(200, Math.round(share * 10))),
  }
}

function joinItems({ items, segments, count }: Layers): Order {
  const sizes = new Int32Array(count)
  for (const { layer } of items) sizes[layer] = (sizes[layer] ?? 0) + 1
  return {
    layers: Array.from(sizes, (size) => new Int32Array(size)),
    layerOf: Int32Array.from(items, ({ layer }) => layer),
    places: new Int32Array(items.length),
    above: groupNeighbours(
      items.length,
      segments.map(({ upper, lower }) => [lower, upper]),
    ),
    below: groupNeighbours(
      items.length,
      segments.map(({ upper, lower }) => [upper, lower]),
    ),
  }
}

function groupNeighbours(count: number, pairs: readonly (readonly [number, number])[]): Neighbours {
  const start = new Int32Array(count + 1)
  for (const [item] of pairs) start[item + 1] = (start[item + 1] ?? 0) + 1
  for (let item = 0; item < count; item += 1) {
    start[item + 1] = (start[item + 1] ?? 0) + (start[item] ?? 0)
  }
  const free = start.slice()
  const list = new Int32Array(pairs.length)
  for (const [item, other] of pairs) {
    const at = free[item] ?? 0
    list[at] = other
    free[item] = at + 1
  }
  return { list, start }
}

/** A first order: items as a walk meets them, depth first or breadth first, down or up, mirrored or not. */
function layOutFirst(order: Order, start: number): void {
  const [deep, upward, mirrored] = [start % 2 === 0, (start >> 1) % 2 === 1, start >> 2 === 1]
  const { layerOf } = order
  const topDown = [...layerOf.keys()].toSorted(
    (one, other) => (layerOf[one] ?? 0) - (layerOf[other] ?? 0),
  )
  const met = walkItems(order, upward ? topDown.toReversed() : topDown, deep ? 'deep' : 'broad')
  const filled = new Int32Array(order.layers.length)
  const places = new Int32Array(layerOf.length)
  for (const item of mirrored ? met.toReversed() : met) {
    const layer = layerOf[item] ?? 0
    places[item] = filled[layer] ?? 0
    filled[layer] = (filled[layer] ?? 0) + 1
  }
  setPlaces(order, places)
}

/** All items in the order of a walk along their joints, begun anew from the next root where it ends. */
function walkItems(order: Order, roots: readonly number[], way: 'deep' | 'broad'): number[] {
  const seen = new Uint8Array(order.places.length)
  const walk: number[] = []
  for (const root of roots) {
    const waiting = [root]
    let taken = 0
    const take = () => (way === 'deep' ? waiting.pop() : waiting[taken++])
    for (let item = take(); item !== undefined; item = take()) {
      if (seen[item] === 1) continue
      seen[item] = 1
      walk.push(item)
      const next = neighboursOf(order, item)
      waiting.push(...(way === 'deep' ? next.toReversed() : next))
    }
  }
  return walk
}

function neighboursOf({ above, below }: Order, item: number): number[] {
  return [below, above].flatMap(({ list, start }) => [
    ...list.subarray(start[item], start[item + 1]),
  ])
}

function setPlaces({ layers, layerOf, places }: Order, wanted: Int32Array): void {
  places.set(wanted)
  for (const [item, layer] of layerOf.entries()) {
    const places = layers[layer]
    if (places !== undefined) places[wanted[item] ?? 0] = item
  }
}

/** Sweeps until nothing has become better for a while; leaves the best order found, and gives its crossings. */
function improve(order: Order, { sweeps, reach }: Effort, start: number): number {
  let [best, least] = [order.places.slice(), countCrossings(order)]
  let idle = 0
  for (let sweep = 0; sweep < sweeps && idle < 5 && least > 0; sweep += 1) {
    const wish = (start + sweep) % 4 < 2 ? meanPlace : medianPlace
    sweepLayers(order, { downward: sweep % 2 === 0, wish })
    siftAll(order, reach)
    const crossings = countCrossings(order)
    idle = crossings < least ? 0 : idle + 1
    if (crossings < least) [best, least] = [order.places.slice(), crossings]
  }
  setPlaces(order, best)
  return least
}

type Wish = (list: Int32Array, places: Int32Array) => number
type Sweep = { readonly downward: boolean; readonly wish: Wish }

/** Sorts each layer by where its items' neighbours stand in the layer before; those without keep their place. */
function sweepLayers(order: Order, { downward, wish }: Sweep): void {
  const { layers, places } = order
  const { list, start } = downward ? order.above : order.below
  const wishes = new Float64Array(places.length)
  for (const layer of downward ? layers : layers.toReversed()) {
    const free = layer.filter((item) => (start[item] ?? 0) < (start[item + 1] ?? 0))
    const slots = free.map((item) => places[item] ?? 0)
    for (const item of free) {
      wishes[item] = wish(list.subarray(start[item], start[item + 1]), places)
    }
    free.sort((one, other) => (wishes[one] ?? 0) - (wishes[other] ?? 0))
    for (const [index, item] of free.entries()) {
      const slot = slots[index] ?? 0
      layer[slot] = item
      places[item] = slot
    }
  }
}

function meanPlace(list: Int32Array, places: Int32Array): number {
  return list.reduce((sum, item) => sum + (places[item] ?? 0), 0) / list.length
}

/** The middle place; of an even number, between the two middle ones, nearer to the side that is closer together (Gansner et al.). */
function medianPlace(list: Int32Array, places: Int32Array): number {
  const sorted = list.map((item) => places[item] ?? 0).sort()
  const middle = sorted.length >> 1
  const [left, right] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  if (sorted.length % 2 === 1) return right
  if (sorted.length === 2) return (left + right) / 2
  const before = left - (sorted[0] ?? 0)
  const after = (sorted.at(-1) ?? 0) - right
  return before + after === 0
    ? (left + right) / 2
    : (left * after + right * before) / (before + after)
}

/** Moves each item of each layer to its best place within reach, until none moves or four rounds have passed. */
function siftAll(order: Order, reach: number): void {
  for (let round = 0; round < 4; round += 1) {
    let gained = 0
    for (const layer of order.layers) {
      for (const item of layer.slice()) gained += sift(order, item, { layer, reach })
    }
    if (gained === 0) return
  }
}

type Bounds = { readonly layer: Int32Array; readonly reach: number }

/** Moves an item to the place in its layer where it crosses least; gives how many crossings that saves. */
function sift(order: Order, item: number, { layer, reach }: Bounds): number {
  const from = order.places[item] ?? 0
  let [best, bestGain] = [from, 0]
  for (const step of [-1, 1]) {
    const end = Math.max(-1, Math.min(layer.length, from + step * (reach + 1)))
    let gain = 0
    for (let at = from + step; at !== end; at += step) {
      const other = layer[at] ?? 0
      gain += step < 0 ? gainOfSwap(order, other, item) : gainOfSwap(order, item, other)
      if (gain > bestGain) [best, bestGain] = [at, gain]
    }
  }
  const step = Math.sign(best - from)
  for (let at = from; at !== best; at += step) {
    const other = layer[at + step] ?? 0
    layer[at] = other
    order.places[other] = at
  }
  layer[best] = item
  order.places[item] = best
  return bestGain
}
