import type { Placement } from '../revision-changes.ts'

/** How one order of ids becomes another. `placed` stands in the new order: each after what it follows. */
export type OrderChange = {
  readonly removed: readonly string[]
  readonly placed: readonly ({ readonly id: string; readonly isNew: boolean } & Placement)[]
}

/**
 * Gives the fewest removals, insertions and moves that make `before` into `after`; ids are unique in
 * each. What keeps its place is a longest increasing subsequence. O(n log n). C. Schensted, "Longest
 * increasing and decreasing subsequences", Canadian Journal of Mathematics 13, 1961.
 */
export function changeOrder(before: readonly string[], after: readonly string[]): OrderChange {
  const places = new Map(before.map((id, at) => [id, at]))
  const kept = new Set(after)
  const stays = new Set(longestIncreasing(after.flatMap((id) => places.get(id) ?? [])))
  const placed = after.flatMap((id, at) => {
    const was = places.get(id)
    if (was !== undefined && stays.has(was)) return []
    const follows = after[at - 1]
    return [{ id, isNew: was === undefined, at, ...(follows === undefined ? {} : { follows }) }]
  })
  return { removed: before.filter((id) => !kept.has(id)), placed }
}

/** Gives the list with an item put behind the one that it follows, or first; taken from elsewhere if it was there. */
export function place<Item extends { readonly id: string }>(
  items: readonly Item[],
  item: Item,
  follows: string | undefined,
): readonly Item[] {
  const others = items.filter(({ id }) => id !== item.id)
  const at = follows === undefined ? 0 : others.findIndex(({ id }) => id === follows) + 1
  return others.toSpliced(at, 0, item)
}

/** Patience: `ends[length]` is where the lowest run of that length ends. */
function longestIncreasing(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, number] of numbers.entries()) {
    const length = firstAtLeast(ends, numbers, number)
    before[index] = ends[length - 1] ?? -1
    ends[length] = index
  }
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(numbers[at] ?? 0)
  return run.reverse()
}

function firstAtLeast(ends: readonly number[], numbers: readonly number[], least: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
