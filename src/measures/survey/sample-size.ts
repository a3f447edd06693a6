/** To the nearest whole gives the published table; up asks one respondent more in about half the rows. */
export type SampleRounding = 'nearest' | 'up'

/**
 * Gives how many of a population are to be asked, by Krejcie & Morgan, Educational and Psychological
 * Measurement 30 (1970): χ² = 3.841, P = 0.5, d = 0.05. At most the population; undefined for a
 * population that is no whole number from 1 on. It was made for shares, not for means.
 */
export function sampleSize(population: number, rounding: SampleRounding): number | undefined {
  if (!Number.isSafeInteger(population) || population < 1) return undefined
  const spread = 3.841 * 0.25
  const exact = (spread * population) / (0.05 ** 2 * (population - 1) + spread)
  return Math.min(population, rounding === 'up' ? Math.ceil(exact) : Math.round(exact))
}

/**
 * Shares a sample out over groups by their populations, as whole numbers that add up to the sample and
 * never exceed a group (largest remainders; of equal ones the first). A sample beyond all populations
 * together gives these. Cost: sorting the groups.
 */
export function shareQuotas(sample: number, populations: readonly number[]): readonly number[] {
  const all = populations.reduce((sum, population) => sum + population, 0)
  const total = Math.min(sample, all)
  const exact = populations.map((population) => (all === 0 ? 0 : (total * population) / all))
  const quotas = exact.map(Math.floor)
  const left = total - quotas.reduce((sum, quota) => sum + quota, 0)
  const order = exact
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest || one.place - other.place)
  for (const { place } of order.slice(0, left)) quotas[place] = (quotas[place] ?? 0) + 1
  return quotas
}
