import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleSize, shareQuotas } from './sample-size.ts'

/** Krejcie & Morgan, Educational and Psychological Measurement 30 (1970), table 1. */
const table = `10 10 15 14 20 19 25 24 30 28 35 32 40 36 45 40 50 44 55 48 60 52 65 56 70 59 75 63 80 66 85 70
90 73 95 76 100 80 110 86 120 92 130 97 140 103 150 108 160 113 170 118 180 123 190 127 200 132 210 136
220 140 230 144 240 148 250 152 260 155 270 159 280 162 290 165 300 169 320 175 340 181 360 186 380 191
400 196 420 201 440 205 460 210 480 214 500 217 550 226 600 234 650 242 700 248 750 254 800 260 850 265
900 269 950 274 1000 278 1100 285 1200 291 1300 297 1400 302 1500 306 1600 310 1700 313 1800 317
1900 320 2000 322 2200 327 2400 331 2600 335 2800 338 3000 341 3500 346 4000 351 4500 354 5000 357
6000 361 7000 364 8000 367 9000 368 10000 370 15000 375 20000 377 30000 379 40000 380 50000 381
75000 382 1000000 384`

test('rounded to the nearest, the sample is that of the published table', () => {
  const numbers = table.split(/\s+/).map(Number)
  for (let place = 0; place < numbers.length; place += 2) {
    const [population = 0, sample] = numbers.slice(place, place + 2)
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
