import { startPlaces, type Spring } from './network-simplex.ts'

/** A segment that is not straight: it would be if `other` stood `shift` right of `one`. */
export type BlockBend = {
  readonly one: number
  readonly other: number
  readonly shift: number
  readonly weight: number
}

const rounds = 12

/**
 * Gives good places to blocks where the best would take too long: half-way between the leftmost and
 * the rightmost places, which keeps all distances, then some rounds in which each block moves towards
 * the blocks that it is joined to, as far as its neighbours let it. Linear.
 */
export function settleBlocks(
  count: number,
  apart: readonly Spring[],
  bends: readonly BlockBend[],
): Float64Array {
  const turned = apart.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))
  const leftmost = startPlaces(count, apart)
  const rightmost = startPlaces(count, turned)
  const width = leftmost.reduce((most, place) => Math.max(most, place), 0)
  const places = leftmost.map((place, block) =>
    Math.round((place + width - (rightmost[block] ?? 0)) / 2),
  )
  const around = { before: groupBySource(count, turned), after: groupBySource(count, apart), width }
  const pulls = groupPulls(count, bends)
  const fromLeft = [...places.keys()].toSorted(
    (one, other) => (places[one] ?? 0) - (places[other] ?? 0),
  )
  for (let round = 0; round < rounds; round += 1) {
    for (const block of round % 2 === 0 ? fromLeft : fromLeft.toReversed()) {
      const { lowest, highest } = boundsOf(block, places, around)
      const wish = wishOf(pulls[block] ?? [], places) ?? places[block] ?? 0
      places[block] = Math.round(Math.max(lowest, Math.min(highest, wish)))
    }
  }
  return places
}

/** Least distances from each block's neighbours at the left and at the right. */
type Around = {
  readonly before: readonly (readonly Spring[])[]
  readonly after: readonly (readonly Spring[])[]
  readonly width: number
}

function boundsOf(block: number, places: Float64Array, { before, after, width }: Around) {
  const lows = (before[block] ?? []).map(({ to, least }) => (places[to] ?? 0) + least)
  const highs = (after[block] ?? []).map(({ to, least }) => (places[to] ?? 0) - least)
  return { lowest: Math.max(0, ...lows), highest: Math.min(width, ...highs) }
}

function groupBySource(count: number, springs: readonly Spring[]): Spring[][] {
  const groups: Spring[][] = Array.from({ length: count }, () => [])
  for (const spring of springs) groups[spring.from]?.push(spring)
  return groups
}

/** A line would be straight if the block stood `shift` right of the other. */
type Pull = { readonly other: number; readonly shift: number; readonly weight: number }

function groupPulls(count: number, bends: readonly BlockBend[]): Pull[][] {
  const pulls: Pull[][] = Array.from({ length: count }, () => [])
  for (const { one, other, shift, weight } of bends) {
    pulls[one]?.push({ other, shift: -shift, weight })
    pulls[other]?.push({ other: one, shift, weight })
  }
  return pulls
}

/** The weighted median of the places where the lines would be straight. */
function wishOf(pulls: readonly Pull[], places: Float64Array): number | undefined {
  const wishes = pulls
    .map(({ other, shift, weight }) => ({ place: (places[other] ?? 0) + shift, weight }))
    .toSorted((one, other) => one.place - other.place)
  const half = wishes.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  return wishes.find(({ weight }) => {
    sum += weight
    return sum >= half
  })?.place
}
