/** Sum and median of the values of a group; NaN where it has none. */
export type GroupFigures = { readonly sum: Float64Array; readonly median: Float64Array }

/**
 * Keeps numbers by group for their exact medians. Equal numbers of a group are kept once with their
 * count, so memory grows with the distinct ones, not with all that were added.
 */
export class GroupedValues {
  #groups = new Int32Array(1 << 12)
  #values = new Float64Array(1 << 12)
  /** How many numbers a place stands for; absent while each stands for one. */
  #counts: Float64Array | undefined
  #length = 0

  add(group: number, value: number): void {
    if (this.#length === this.#groups.length) this.#makeRoom()
    this.#groups[this.#length] = group
    this.#values[this.#length] = value
    if (this.#counts) this.#counts[this.#length] = 1
    this.#length += 1
  }

  /** Gives the figures of the groups 0 to `groups` − 1. n log n. */
  figures(groups: number): GroupFigures {
    const sum = new Float64Array(groups).fill(NaN)
    const median = new Float64Array(groups).fill(NaN)
    const sorted = sortByGroup(this.#entries(), groups)
    for (let group = 0; group < groups; group += 1) {
      const first = sorted.first[group] ?? 0
      const end = sorted.first[group + 1] ?? 0
      if (first === end) continue
      sum[group] = weightedSum(sorted, first, end)
      median[group] = weightedMedian(sorted, first, end)
    }
    return { sum, median }
  }

  #entries(): Entries {
    const length = this.#length
    return {
      groups: this.#groups.subarray(0, length),
      values: this.#values.subarray(0, length),
      counts: this.#counts?.subarray(0, length),
    }
  }

  /** Large columns are packed first; what then fills more than half gets twice the room. */
  #makeRoom(): void {
    if (this.#length >= 1 << 20) this.#pack()
    if (this.#length * 2 <= this.#groups.length) return
    const room = this.#groups.length * 2
    this.#groups = grown(new Int32Array(room), this.#groups)
    this.#values = grown(new Float64Array(room), this.#values)
    if (this.#counts) this.#counts = grown(new Float64Array(room), this.#counts)
  }

  #pack(): void {
    const groups = this.#groups.reduce((most, group) => Math.max(most, group), 0) + 1
    const sorted = sortByGroup(this.#entries(), groups)
    this.#counts ??= new Float64Array(this.#groups.length)
    let packed = 0
    for (let group = 0; group < groups; group += 1) {
      const end = sorted.first[group + 1] ?? 0
      let last = NaN
      for (let at = sorted.first[group] ?? 0; at < end; at += 1) {
        const value = sorted.values[at] ?? 0
        if (value !== last) {
          this.#groups[packed] = group
          this.#values[packed] = value
          this.#counts[packed] = 0
          packed += 1
          last = value
        }
        this.#counts[packed - 1] = (this.#counts[packed - 1] ?? 0) + (sorted.counts?.[at] ?? 1)
      }
    }
    this.#length = packed
  }
}

type Entries = {
  readonly groups: Int32Array
  readonly values: Float64Array
  readonly counts: Float64Array | undefined
}

/** Values by group, ascending in each; those of group g begin at `first[g]`. */
type Sorted = {
  readonly first: Uint32Array
  readonly values: Float64Array
  readonly counts: Float64Array | undefined
}

function sortByGroup({ groups, values, counts }: Entries, groupCount: number): Sorted {
  const first = new Uint32Array(groupCount + 1)
  for (const group of groups) first[group + 1] = (first[group + 1] ?? 0) + 1
  for (let group = 0; group < groupCount; group += 1) {
    first[group + 1] = (first[group + 1] ?? 0) + (first[group] ?? 0)
  }
  const next = first.slice()
  const places = new Uint32Array(groups.length)
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0
    const place = next[group] ?? 0
    places[place] = at
    next[group] = place + 1
  }
  if (counts) sortParts(places, first, (one, other) => (values[one] ?? 0) - (values[other] ?? 0))
  const taken = Float64Array.from(places, (at) => values[at] ?? 0)
  // Plain numbers sort several times as fast as places do.
  if (!counts) sortParts(taken, first)
  return {
    first,
    values: taken,
    counts: counts && Float64Array.from(places, (at) => counts[at] ?? 0),
  }
}

function sortParts(
  column: Float64Array | Uint32Array,
  first: Uint32Array,
  compare?: (one: number, other: number) => number,
): void {
  for (let group = 0; group + 1 < first.length; group += 1) {
    column.subarray(first[group], first[group + 1]).sort(compare)
  }
}

function weightedSum({ values, counts }: Sorted, first: number, end: number): number {
  let sum = 0
  for (let at = first; at < end; at += 1) sum += (values[at] ?? 0) * (counts?.[at] ?? 1)
  return sum
}

/** The middle one, or the mean of the two in the middle. */
function weightedMedian(sorted: Sorted, first: number, end: number): number {
  let total = end - first
  if (sorted.counts) total = sorted.counts.subarray(first, end).reduce((sum, n) => sum + n, 0)
  const lower = valueAt(sorted, first, Math.floor((total - 1) / 2))
  const upper = valueAt(sorted, first, Math.floor(total / 2))
  return (lower + upper) / 2
}

function valueAt({ values, counts }: Sorted, first: number, rank: number): number {
  if (!counts) return values[first + rank] ?? NaN
  let at = first
  for (let passed = counts[at] ?? 0; passed <= rank; passed += counts[at] ?? Infinity) at += 1
  return values[at] ?? NaN
}

function grown<T extends Int32Array | Float64Array>(larger: T, column: T): T {
  larger.set(column)
  return larger
}
