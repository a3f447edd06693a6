import { expect, test } from 'vitest'
import { drawAt, streamOf, subjectOf } from './draw-at.ts'
import { drawTime } from './draw-time.ts'
import type { Spread } from './scenario.ts'

const spreads: readonly (readonly [mean: number, spread: Spread])[] = [
  [7, { kind: 'fixed', ms: 7 }],
  [6, { kind: 'triangular', least: 2, mode: 3, greatest: 13 }],
  [4, { kind: 'triangular', least: 4, mode: 4, greatest: 4 }],
  [11, { kind: 'exponential', mean: 11 }],
  // a third each on the lines from 1 to 2, from 2 to 10 and from 10 to 30
  [(1.5 + 6 + 20) / 3, { kind: 'observed', values: [1, 2, 10, 30] }],
  [5, { kind: 'observed', values: [5] }],
]

test.each(spreads)('%d is the mean of what is drawn of %j', (mean, spread) => {
  const draws = Array.from({ length: 20_000 }, (_, at) => drawTime(spread, (at + 0.5) / 20_000))
  const drawn = draws.reduce((sum, value) => sum + value, 0) / draws.length
  expect(drawn / mean).toBeCloseTo(1, 2)
  expect(draws.every((value, at) => value >= (draws[at - 1] ?? 0))).toBe(true)
})

test('the quantiles of a triangle are those of its distribution', () => {
  // of a triangle from 0 to 10 with its top at 5 half lies below 5, and an eighth below 2.5
  const spread: Spread = { kind: 'triangular', least: 0, mode: 5, greatest: 10 }
  expect(drawTime(spread, 0.5)).toBeCloseTo(5)
  expect(drawTime(spread, 0.125)).toBeCloseTo(2.5)
})

test('random numbers are even over cases, over counts and over subjects', () => {
  const ways = [
    (n: number) => drawAt(streamOf(1, n), 5, 0),
    (n: number) => drawAt(streamOf(n, 1), 5, 0),
    (n: number) => drawAt(streamOf(1, 1), 5, n),
    (n: number) => drawAt(streamOf(1, 1), subjectOf(`t${n}`), 0),
  ]
  for (const way of ways) {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let n = 0; n < 10_000; n += 1) {
      const tenth = Math.floor(way(n) * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    // chi-squared with 9 degrees of freedom is below 27.88 with 99.9 %
    const chi = tenths.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
    expect(chi).toBeLessThan(27.88)
  }
})
