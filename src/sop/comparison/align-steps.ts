/**
 * Rows of several sequences side by side: an entry is the index of an item among all items, one at
 * most of each sequence.
 */
export type AlignedRow = readonly number[]

/** How alike two items are, from 0 to 1. */
export type Similarity = (one: number, other: number) => number

/** From here on two rows may be joined. Set by hand, like the shares of the similarity. */
export const leastSimilarity = 0.43

/**
 * Aligns sequences of items into common rows; each item is in one row, and down the rows each
 * sequence keeps its order. Progressive alignment (D.-F. Feng, R. F. Doolittle, J. Mol. Evol. 25,
 * 1987): the most alike groups are joined first, by mean similarity of all their pairs (UPGMA, R. R.
 * Sokal, C. D. Michener, 1958), each join an optimal alignment of two lists of rows. As early gaps
 * stay for ever in this, each group is then taken out and aligned anew with all others (refinement
 * along the tree, M. Hirosawa et al., CABIOS 11, 1995). Ties go to the earlier sequence. Quadratic in
 * the number of items, for each sequence.
 */
export function alignSequences(
  sequences: readonly (readonly number[])[],
  similarity: Similarity,
): readonly AlignedRow[] {
  const lists: AlignedRow[][] = sequences.map((items) => items.map((item) => [item]))
  const likeness = lists.map((one) => lists.map((other) => listLikeness(one, other, similarity)))
  let groups: Group[] = lists.map((rows, index) => ({ rows, members: [index] }))
  const joins: (readonly number[])[] = []
  while (groups.length > 1) {
    const [left, right] = mostAlike(groups, likeness)
    const { rows } = alignRows(left.rows, right.rows, similarity)
    const members = [...left.members, ...right.members]
    groups = groups.filter((it) => it !== right).map((it) => (it === left ? { rows, members } : it))
    joins.push(members)
  }
  return joins
    .map((members) => new Set(members.flatMap((member) => sequences[member] ?? [])))
    .reduce((rows, inside) => realign(rows, inside, similarity), groups[0]?.rows ?? [])
}

/** Aligns what is inside a group with what is outside; what stands in one row within either stays so. */
function realign(
  rows: readonly AlignedRow[],
  inside: ReadonlySet<number>,
  similarity: Similarity,
): AlignedRow[] {
  const part = (wanted: boolean) =>
    rows
      .map((row) => row.filter((item) => inside.has(item) === wanted))
      .filter((row) => row.length > 0)
  return alignRows(part(true), part(false), similarity).rows
}

type Group = { readonly rows: AlignedRow[]; readonly members: readonly number[] }

/** The score of the best alignment of two lists, 1 where they are the same. */
function listLikeness(one: AlignedRow[], other: AlignedRow[], similarity: Similarity): number {
  const most = ((one.length + other.length) / 2) * (1 - leastSimilarity)
  return most === 0 ? 0 : alignRows(one, other, similarity).score / most
}

function mostAlike(
  groups: readonly Group[],
  likeness: readonly (readonly number[])[],
): readonly [Group, Group] {
  let best: readonly [Group, Group] | undefined
  let bestMean = -1
  groups.forEach((left, at) => {
    for (const right of groups.slice(at + 1)) {
      const pairs = left.members.flatMap((a) => right.members.map((b) => likeness[a]?.[b] ?? 0))
      const mean = meanOf(pairs)
      if (mean <= bestMean) continue
      bestMean = mean
      best = [left, right]
    }
  })
  if (best === undefined) throw new Error('fewer than two groups to join')
  return best
}

/**
 * Joins two lists of rows so that the sum of (similarity − least similarity) over joined rows is
 * greatest: S. B. Needleman, C. D. Wunsch, J. Mol. Biol. 48, 1970, with free gaps.
 *
 *     total[i][j] = greatest of   total[i-1][j-1] + gain(i, j)   rows joined, gain > 0
 *                                 total[i-1][j]                  row of the left alone
 *                                 total[i][j-1]                  row of the right alone
 */
function alignRows(
  left: readonly AlignedRow[],
  right: readonly AlignedRow[],
  similarity: Similarity,
): { readonly rows: AlignedRow[]; readonly score: number } {
  const width = right.length + 1
  const totals = new Float64Array((left.length + 1) * width)
  const gains = new Float64Array(totals.length)
  left.forEach((one, i) => {
    right.forEach((other, j) => {
      const at = (i + 1) * width + j + 1
      const gain = rowSimilarity(one, other, similarity) - leastSimilarity
      gains[at] = gain
      const joined = gain > 0 ? (totals[at - width - 1] ?? 0) + gain : 0
      totals[at] = Math.max(joined, totals[at - width] ?? 0, totals[at - 1] ?? 0)
    })
  })
  return { rows: traceRows(left, right, { totals, gains }), score: totals.at(-1) ?? 0 }
}

type Totals = { readonly totals: Float64Array; readonly gains: Float64Array }

/** Walks back from the end along the choices that gave the totals. */
function traceRows(
  left: readonly AlignedRow[],
  right: readonly AlignedRow[],
  { totals, gains }: Totals,
): AlignedRow[] {
  const width = right.length + 1
  const rows: AlignedRow[] = []
  let [i, j] = [left.length, right.length]
  while (i > 0 || j > 0) {
    const at = i * width + j
    const total = totals[at] ?? 0
    const gain = gains[at] ?? 0
    const [one, other] = [left[i - 1] ?? [], right[j - 1] ?? []]
    if (i > 0 && j > 0 && gain > 0 && total === (totals[at - width - 1] ?? 0) + gain) {
      rows.push([...one, ...other])
      i -= 1
      j -= 1
    } else if (j > 0 && (i === 0 || total === totals[at - 1])) {
      rows.push(other)
      j -= 1
    } else {
      rows.push(one)
      i -= 1
    }
  }
  return rows.reverse()
}

/** Mean similarity of the items of two rows. */
function rowSimilarity(one: AlignedRow, other: AlignedRow, similarity: Similarity): number {
  let sum = 0
  for (const a of one) for (const b of other) sum += similarity(a, b)
  return sum / (one.length * other.length)
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
