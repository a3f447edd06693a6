import { jointOf } from './survey-tally.ts'

/**
 * Gives Spearman's rank correlation of two scores from how often they came together (−1 to 1), ties by
 * their middle ranks. Undefined for fewer than three pairs or where one of the scores never varies.
 * Source: Spearman, American Journal of Psychology 15 (1904); Kendall & Gibbons, Rank Correlation
 * Methods (1990), chapter 3, for ties. Cost: sorting the distinct pairs.
 */
export function rankCorrelation(joint: ReadonlyMap<number, number>): number | undefined {
  const pairs = [...joint].map(([key, count]) => ({ ...jointOf(key), count }))
  const total = pairs.reduce((sum, { count }) => sum + count, 0)
  if (total < 3) return undefined
  const scores = middleRanks(pairs.map(({ score, count }) => [score, count]))
  const overalls = middleRanks(pairs.map(({ overall, count }) => [overall, count]))
  const mean = (total + 1) / 2
  let [across, along, up] = [0, 0, 0]
  for (const { score, overall, count } of pairs) {
    const x = (scores.get(score) ?? 0) - mean
    const y = (overalls.get(overall) ?? 0) - mean
    across += count * x * y
    along += count * x * x
    up += count * y * y
  }
  return along === 0 || up === 0 ? undefined : across / Math.sqrt(along * up)
}

function middleRanks(counted: readonly (readonly [value: number, count: number])[]) {
  const counts = new Map<number, number>()
  for (const [value, count] of counted) counts.set(value, (counts.get(value) ?? 0) + count)
  const ranks = new Map<number, number>()
  let below = 0
  for (const [value, count] of [...counts].sort(([one], [other]) => one - other)) {
    ranks.set(value, below + (count + 1) / 2)
    below += count
  }
  return ranks
}
