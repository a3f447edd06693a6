/** An arrow of a graph with how often it was taken. */
export type Arrow = { readonly from: number; readonly to: number; readonly weight: number }

/**
 * Gives the arrows of a tree from `root` that lead to every node it reaches, on the way whose weakest
 * arrow is strongest: the strongest arrow out of what is reached, again and again (as Prim 1957 does;
 * widest paths). Of equals the first in the list. Arrows × log arrows.
 */
export function strongestWays(arrows: readonly Arrow[], root: number): Arrow[] {
  const sorted = [...arrows].sort((one, other) => other.weight - one.weight)
  const leaving = Map.groupBy(sorted.keys(), (rank) => sorted[rank]?.from ?? -1)
  const reached = new Set([root])
  const open: number[] = []
  const ways: Arrow[] = []
  for (const rank of leaving.get(root) ?? []) push(open, rank)
  for (let rank = popLeast(open); rank !== undefined; rank = popLeast(open)) {
    const arrow = sorted[rank]
    if (!arrow || reached.has(arrow.to)) continue
    reached.add(arrow.to)
    ways.push(arrow)
    for (const next of leaving.get(arrow.to) ?? []) push(open, next)
  }
  return ways
}

/** Adds to a binary heap, the least on top (Williams 1964). */
function push(heap: number[], value: number): void {
  let at = heap.length
  heap.push(value)
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above] ?? 0
    if (parent <= value) break
    heap[at] = parent
    at = above
  }
  heap[at] = value
}

function popLeast(heap: number[]): number | undefined {
  const least = heap[0]
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return least
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if ((heap[child + 1] ?? Infinity) < (heap[child] ?? 0)) child += 1
    const lesser = heap[child] ?? 0
    if (lesser >= last) break
    heap[at] = lesser
    at = child
  }
  heap[at] = last
  return least
}
