/** Two things that belong together, by their places in their lists, and how alike they are. */
export type Pair = { readonly one: number; readonly other: number; readonly score: number }

/**
 * Pairs the things of two lists, each with one at most: the most alike first, of equal pairs the
 * earlier. Quadratic in the lists.
 */
export function pairUp<A, B>(
  ones: readonly A[],
  others: readonly B[],
  rate: { readonly score: (one: A, other: B) => number; readonly least: number },
): readonly Pair[] {
  const all = ones.flatMap((a, one) =>
    others.map((b, other) => ({ one, other, score: rate.score(a, b) })),
  )
  const ranked = all
    .filter(({ score }) => score >= rate.least)
    .toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
  const [taken, given] = [new Set<number>(), new Set<number>()]
  return ranked.filter(({ one, other }) => {
    if (taken.has(one) || given.has(other)) return false
    taken.add(one)
    given.add(other)
    return true
  })
}
