/**
 * Gives the number of a rank (0: the least), and brings it to its place: none before it is greater, none
 * behind it is less (quickselect with the median of three as pivot: Hoare, Algorithm 65: Find, 1961).
 * Linear on average. `rank` is a place of the list.
 */
export function selectRank(values: Float64Array, rank: number): number {
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const pivot = middleOf(values, from, to)
    let [left, right] = [from, to]
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1
      while ((values[right] ?? 0) > pivot) right -= 1
      if (left > right) break
      const moved = values[left] ?? 0
      values[left] = values[right] ?? 0
      values[right] = moved
      left += 1
      right -= 1
    }
    if (rank <= right) to = right
    else if (rank >= left) from = left
    else break
  }
  return values[rank] ?? NaN
}

/** The one in the middle of the first, the middle and the last. */
function middleOf(values: Float64Array, from: number, to: number): number {
  const [first, middle, last] = [values[from] ?? 0, values[(from + to) >> 1] ?? 0, values[to] ?? 0]
  return Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last))
}
