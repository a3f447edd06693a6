import { selectRank } from './select-rank.ts'

/** Sum and median of the values of a group; NaN where it has none. */
export type GroupFigures = { readonly sum: Float64Array; readonly median: Float64Array }

/** Distinct numbers of groups with how often each was added; by group, then ascending. */
type Packed = {
  readonly groups: Int32Array
  readonly values: Float64Array
  readonly counts: Float64Array
}

/** So many numbers are kept as they come before they are packed. */
const leastPacked = 1 << 20

/**
 * Keeps numbers by group for their exact medians. Equal numbers of a group are kept once with their
 * count, so memory grows with the distinct ones, not with all that were added.
 */
export class GroupedValues {
  #groups = new Int32Array(1 << 10)
  #values = new Float64Array(1 << 10)
  #length = 0
  #packed: Packed = {
    groups: new Int32Array(0),
    values: new Float64Array(0),
    counts: new Float64Array(0),
  }

  add(group: number, value: number): void {
    if (this.#length === this.#groups.length) this.#makeRoom()
    this.#groups[this.#length] = group
    this.#values[this.#length] = value
    this.#length += 1
  }

  /** Gives the figures of the groups 0 to `groups` − 1; the median of an even number is the mean of both middle ones. */
  figures(groups: number): GroupFigures {
    if (this.#packed.groups.length === 0) return this.#figuresOfUnpacked(groups)
    this.#pack()
    const sum = new Float64Array(groups).fill(NaN)
    const median = new Float64Array(groups).fill(NaN)
    const packed = this.#packed
    let end = 0
    for (let first = 0; first < packed.groups.length; first = end) {
      const group = packed.groups[first] ?? 0
      while (packed.groups[end] === group) end += 1
      const values = packed.values.subarray(first, end)
      const counts = packed.counts.subarray(first, end)
      sum[group] = values.reduce((total, value, at) => total + value * (counts[at] ?? 0), 0)
      median[group] = medianOf(values, counts)
    }
    return { sum, median }
  }

  /** As long as nothing was packed: a median can be found without sorting. */
  #figuresOfUnpacked(groups: number): GroupFigures {
    const sum = new Float64Array(groups).fill(NaN)
    const median = new Float64Array(groups).fill(NaN)
    const { ends, values } = bringTogether(this.#groups.subarray(0, this.#length), this.#values)
    for (let group = 0; group < ends.length; group += 1) {
      const list = values.subarray(group === 0 ? 0 : ends[group - 1], ends[group])
      if (list.length === 0) continue
      sum[group] = list.reduce((total, value) => total + value, 0)
      const upper = selectRank(list, list.length >> 1)
      // what stands before the upper of the two in the middle is no greater: its greatest is the lower
      const lower = list.length % 2 === 1 ? upper : greatestOf(list.subarray(0, list.length >> 1))
      median[group] = (lower + upper) / 2
    }
    return { sum, median }
  }

  /** Once there is much, it is packed; the room grows with what packing leaves, so that it stays rare. */
  #makeRoom(): void {
    if (this.#length >= leastPacked) this.#pack()
    if (this.#length + this.#packed.groups.length < this.#groups.length) return
    const groups = new Int32Array(this.#groups.length * 2)
    const values = new Float64Array(groups.length)
    groups.set(this.#groups)
    values.set(this.#values)
    this.#groups = groups
    this.#values = values
  }

  #pack(): void {
    const groups = this.#groups.subarray(0, this.#length)
    this.#packed = merge(this.#packed, sortByGroup(groups, this.#values))
    this.#length = 0
  }
}

function greatestOf(list: Float64Array): number {
  return list.reduce((most, value) => Math.max(most, value), -Infinity)
}

/** Numbers of one group beside each other, with where each group ends. */
type Together = {
  readonly groups: Int32Array
  readonly values: Float64Array
  readonly ends: Int32Array
}

/** Brings the numbers of each group together (counting sort). Linear. */
function bringTogether(groups: Int32Array, values: Float64Array): Together {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0)
  const next = new Int32Array(count + 1)
  for (const group of groups) next[group + 1] = (next[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group += 1) {
    next[group + 1] = (next[group + 1] ?? 0) + (next[group] ?? 0)
  }
  const sortedGroups = new Int32Array(groups.length)
  const sorted = new Float64Array(groups.length)
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0
    const place = next[group] ?? 0
    next[group] = place + 1
    sortedGroups[place] = group
    sorted[place] = values[at] ?? 0
  }
  // by now `next` says where each group ends
  return { groups: sortedGroups, values: sorted, ends: next.subarray(0, count) }
}

/** Sorts by group, then by value. */
function sortByGroup(groups: Int32Array, values: Float64Array): Omit<Packed, 'counts'> {
  const together = bringTogether(groups, values)
  for (const [group, end] of together.ends.entries()) {
    together.values.subarray(group === 0 ? 0 : together.ends[group - 1], end).sort()
  }
  return together
}

/** Adds sorted numbers to packed ones. Linear. */
function merge(packed: Packed, added: Omit<Packed, 'counts'>): Packed {
  const room = packed.groups.length + added.groups.length
  const groups = new Int32Array(room)
  const values = new Float64Array(room)
  const counts = new Float64Array(room)
  let length = 0
  let old = 0
  let fresh = 0
  while (old < packed.groups.length || fresh < added.groups.length) {
    const takesOld = isBefore(packed, old, { list: added, at: fresh })
    const group = (takesOld ? packed.groups[old] : added.groups[fresh]) ?? 0
    const value = (takesOld ? packed.values[old] : added.values[fresh]) ?? 0
    const isSame = length > 0 && groups[length - 1] === group && values[length - 1] === value
    const place = isSame ? length - 1 : length
    groups[place] = group
    values[place] = value
    counts[place] = (counts[place] ?? 0) + (takesOld ? (packed.counts[old] ?? 0) : 1)
    length = place + 1
    if (takesOld) old += 1
    else fresh += 1
  }
  return {
    groups: groups.slice(0, length),
    values: values.slice(0, length),
    counts: counts.slice(0, length),
  }
}

/** Whether the number at `at` comes no later than the other; beyond its list it comes last. */
function isBefore(
  one: Omit<Packed, 'counts'>,
  at: number,
  other: { readonly list: Omit<Packed, 'counts'>; readonly at: number },
): boolean {
  const group = one.groups[at] ?? Infinity
  const otherGroup = other.list.groups[other.at] ?? Infinity
  if (group !== otherGroup) return group < otherGroup
  return (one.values[at] ?? 0) <= (other.list.values[other.at] ?? 0)
}

function medianOf(values: Float64Array, counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const lower = valueAt(values, counts, Math.floor((total - 1) / 2))
  return (lower + valueAt(values, counts, Math.floor(total / 2))) / 2
}

function valueAt(values: Float64Array, counts: Float64Array, rank: number): number {
  let at = 0
  for (let passed = counts[0] ?? 0; passed <= rank; passed += counts[at] ?? Infinity) at += 1
  return values[at] ?? NaN
}
