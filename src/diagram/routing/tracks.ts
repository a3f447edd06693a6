import { boundsOf, spacings, type Bounds, type Scene, type Spacing } from './bounds.ts'
import type { Precedence } from './order.ts'
import type { Segment } from './segments.ts'

/** Offsets of all segments from their lines, and what is missing where they do not fit. */
export type Tracks = {
  /** By segment index (µm). */
  readonly offsets: Int32Array
  /** Room missing at row borders: horizontal line and µm. */
  readonly missing: readonly { readonly line: number; readonly room: number }[]
  /** Groups that do not fit where nothing can grow, or whose order is a cycle. */
  readonly troubled: readonly (readonly Segment[])[]
}

/** Spacings for what cannot grow: not beautiful, but never on top of each other while any room is left. */
const squeezed: readonly Spacing[] = [
  { pitch: 800, clearance: 400, rule: 500, head: 1_800, foot: 500 },
  { pitch: 500, clearance: 250, rule: 250, head: 1_000, foot: 350 },
  { pitch: 250, clearance: 0, rule: 0, head: 300, foot: 300 },
]

/**
 * Gives every segment its track. Segments that run beside each other keep their order and distance;
 * each group takes the widest spacing that fits. Quadratic in the size of a group (2–6 in practice).
 */
export function assignTracks(scene: Scene, precedences: readonly Precedence[]): Tracks {
  const { segments } = scene.pieces
  const offsets = new Int32Array(segments.length)
  const missing: { line: number; room: number }[] = []
  const troubled: (readonly Segment[])[] = []
  for (const group of groupsOf(segments, precedences)) {
    const fit = fitGroup(scene, group)
    fit.offsets.forEach((offset, at) => {
      offsets[group.members[at]?.index ?? 0] = offset
    })
    const [first] = group.members
    const growable = first !== undefined && !first.upright && first.line % 2 === 0
    if (fit.lack > 0 && growable) missing.push({ line: first.line, room: fit.lack })
    if ((fit.lack > 0 && !growable) || group.cyclic) troubled.push(group.members)
  }
  return { offsets, missing, troubled }
}

/** Segments tied by precedences, in an order that respects them; `after[i]`: positions behind i. */
type Group = {
  readonly members: readonly Segment[]
  readonly after: readonly (readonly number[])[]
  /** Not all precedences can be kept. */
  readonly cyclic: boolean
}

function groupsOf(segments: readonly Segment[], precedences: readonly Precedence[]): Group[] {
  const linked = segments.map((): Segment[] => [])
  for (const { before, after } of precedences) {
    linked[before.index]?.push(after)
    linked[after.index]?.push(before)
  }
  const later = segments.map(() => new Set<number>())
  for (const { before, after } of precedences) later[before.index]?.add(after.index)
  const seen = new Uint8Array(segments.length)
  const groups: Group[] = []
  for (const segment of segments) {
    if (seen[segment.index] === 1) continue
    groups.push(orderGroup(collect(segment, linked, seen), { later, linked }))
  }
  return groups
}

function collect(start: Segment, linked: readonly Segment[][], seen: Uint8Array): Segment[] {
  const found = [start]
  seen[start.index] = 1
  for (const segment of found) {
    for (const next of linked[segment.index] ?? []) {
      if (seen[next.index] === 1) continue
      seen[next.index] = 1
      found.push(next)
    }
  }
  return found
}

type Links = {
  readonly later: readonly ReadonlySet<number>[]
  readonly linked: readonly (readonly Segment[])[]
}

/** Topological order; of a cycle the member with the fewest others before it goes first. */
function orderGroup(found: readonly Segment[], { later, linked }: Links): Group {
  const left = new Set(found.map(({ index }) => index).sort((a, b) => a - b))
  const byIndex = new Map(found.map((segment) => [segment.index, segment]))
  const members: Segment[] = []
  let cyclic = false
  while (left.size > 0) {
    const { pick, fewest } = leastBound(left, later)
    left.delete(pick)
    if (fewest > 0) cyclic = true
    const segment = byIndex.get(pick)
    if (segment !== undefined) members.push(segment)
  }
  const place = new Map(members.map(({ index }, at) => [index, at]))
  const after = members.map(({ index }, at) => {
    const places = (linked[index] ?? []).map((other) => place.get(other.index) ?? -1)
    return [...new Set(places.filter((other) => other > at))]
  })
  return { members, after, cyclic }
}

/** The member with the fewest others of the group before it. */
function leastBound(left: ReadonlySet<number>, later: readonly ReadonlySet<number>[]) {
  let pick = -1
  let fewest = Infinity
  for (const index of left) {
    let before = 0
    for (const other of left) before += later[other]?.has(index) === true ? 1 : 0
    if (before >= fewest) continue
    fewest = before
    pick = index
  }
  return { pick, fewest }
}

type Fit = { readonly offsets: readonly number[]; readonly lack: number }

function fitGroup(scene: Scene, group: Group): Fit {
  let lack = 0
  for (const spacing of spacings) {
    const tried = tryFit(scene, group, spacing)
    if (tried.lack <= 0) return tried
    lack = tried.lack
  }
  for (const spacing of squeezed) {
    const tried = tryFit(scene, group, spacing)
    if (tried.lack <= 0) return { ...tried, lack }
  }
  return { offsets: lastResort(scene, group), lack }
}

/** Ranges after propagation along the order, both ways. */
type Ranges = { readonly low: number[]; readonly high: number[] }

function tryFit(scene: Scene, group: Group, spacing: Spacing): Fit {
  const bounds = group.members.map((segment) => boundsOf(scene, segment, spacing))
  const low = bounds.map(({ min, gap }) => roundUp(min, gap))
  const high = bounds.map(({ max, gap }) => roundDown(max, gap))
  const fitting = { group, bounds, ranges: { low, high }, pitch: spacing.pitch }
  spread(fitting)
  const lack = Math.max(...low.map((value, at) => value - (high[at] ?? 0)))
  if (lack > 0) return { offsets: [], lack }
  return { offsets: settle(fitting), lack }
}

type Fitting = {
  readonly group: Group
  readonly bounds: readonly Bounds[]
  readonly ranges: Ranges
  readonly pitch: number
}

function spread({ group, bounds, ranges, pitch }: Fitting): void {
  const { low, high } = ranges
  group.after.forEach((behind, at) => {
    for (const next of behind) {
      const gap = bounds[next]?.gap ?? 0
      low[next] = Math.max(low[next] ?? 0, roundUp((low[at] ?? 0) + pitch, gap))
    }
  })
  for (let at = group.members.length - 1; at >= 0; at--) {
    const gap = bounds[at]?.gap ?? 0
    for (const next of group.after[at] ?? []) {
      high[at] = Math.min(high[at] ?? 0, roundDown((high[next] ?? 0) - pitch, gap))
    }
  }
}

/** Fixes one segment after the other, those with the strongest wish first. */
function settle(fitting: Fitting): number[] {
  const { bounds, ranges } = fitting
  const wishes = wishesOf(fitting)
  const turns = bounds.map((_, at) => at)
  turns.sort((a, b) => (bounds[b]?.rank ?? 0) - (bounds[a]?.rank ?? 0) || a - b)
  for (const at of turns) {
    const gap = bounds[at]?.gap ?? 0
    const from = ranges.low[at] ?? 0
    const to = ranges.high[at] ?? 0
    const offset = nearest(wishes[at] ?? 0, { from, to, gap })
    ranges.low[at] = offset
    ranges.high[at] = offset
    spread(fitting)
  }
  return ranges.low
}

/** Among equals on a middle line nobody is the straight one: they stand evenly about the middle. */
function wishesOf({ bounds, pitch, group }: Fitting): number[] {
  const equal = bounds.every(({ gap, rank }) => gap === 0 && rank === 1)
  const allBeside = group.after.every((behind, at) => behind.length === bounds.length - 1 - at)
  if (!equal || !allBeside) return bounds.map(({ wish }) => wish)
  return bounds.map((_, at) => Math.round((at - (bounds.length - 1) / 2) * pitch))
}

function nearest(wish: number, open: { from: number; to: number; gap: number }): number {
  const inside = Math.min(Math.max(wish, open.from), open.to)
  if (Math.abs(inside) >= open.gap) return inside
  const up = roundUp(inside, open.gap)
  return up <= open.to ? up : roundDown(inside, open.gap)
}

/** Moves an offset out of the strip about a table rule. */
function roundUp(offset: number, gap: number): number {
  return Math.abs(offset) < gap ? gap : offset
}

function roundDown(offset: number, gap: number): number {
  return Math.abs(offset) < gap ? -gap : offset
}

function lastResort(scene: Scene, group: Group): number[] {
  const [spacing] = squeezed
  return group.members.map((segment, at) => {
    if (spacing === undefined) return 0
    const { wish } = boundsOf(scene, segment, spacing)
    return wish + at * 100
  })
}
