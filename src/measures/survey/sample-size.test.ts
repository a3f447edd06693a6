import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleTable } from '../testing/published-figures.ts'
import { sampleSize, shareQuotas } from './sample-size.ts'

test('rounded to the nearest, the sample is that of the published table', () => {
  expect(sampleTable).toHaveLength(90)
  for (const [population, sample] of sampleTable) {
    expect([population, sampleSize(population, 'nearest')]).toEqual([population, sample])
  }
})

test('rounded up, it is at most one more', () => {
  expect([100, 200, 10_000].map((population) => sampleSize(population, 'up'))).toEqual([
    80, 132, 370,
  ])
  for (let population = 1; population < 3000; population++) {
    const more = (sampleSize(population, 'up') ?? 0) - (sampleSize(population, 'nearest') ?? 0)
    expect([0, 1]).toContain(more)
  }
  for (const population of [1, 2, 3]) expect(sampleSize(population, 'up')).toBe(population)
})

test('a population that is none has no sample', () => {
  for (const population of [0, -5, 1.5, Number.NaN]) {
    expect(sampleSize(population, 'nearest')).toBeUndefined()
  }
})

test('quotas add up to the sample and never exceed a group', () => {
  expect(shareQuotas(10, [50, 30, 20])).toEqual([5, 3, 2])
  expect(shareQuotas(1, [1, 1, 1])).toEqual([1, 0, 0])
  expect(shareQuotas(5, [])).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 20 }), fc.nat(20_000), (groups, sample) => {
      const quotas = shareQuotas(sample, groups)
      const all = groups.reduce((sum, group) => sum + group, 0)
      expect(quotas.reduce((sum, quota) => sum + quota, 0)).toBe(Math.min(sample, all))
      for (const [place, quota] of quotas.entries())
        expect(quota).toBeLessThanOrEqual(groups[place] ?? 0)
    }),
  )
})
