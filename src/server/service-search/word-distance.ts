/**
 * How many letters one must add, leave out, replace or swap with the next to make one word of the other
 * (optimal string alignment); anything above `most` is told as `most + 1`. Cost: product of the lengths.
 */
export function measureDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, row]: readonly number[][] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ]
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Infinity,
      )
    }
    before = row
    row = next
  }
  return Math.min(at(row, other.length), most + 1)
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Infinity
}

/** How many slips one allows in a word: the longer, the more. */
export function slipsIn(word: string): number {
  if (word.length < 4) return 0
  return word.length < 7 ? 1 : 2
}
