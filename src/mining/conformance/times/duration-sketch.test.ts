import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDuration,
  createSketch,
  exactUpTo,
  quantileOf,
  summarise,
  withoutDurations,
} from './duration-sketch.ts'

function sketchOf(values: readonly number[]) {
  const sketch = createSketch()
  for (const value of values) addDuration(sketch, value)
  return sketch
}

/** The definition itself. */
function exactQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = share * (sorted.length - 1)
  const [low = NaN, high = NaN] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
  return low + (high - low) * (rank - Math.floor(rank))
}

const durations = fc.array(fc.oneof(fc.nat(100), fc.nat(10 ** 12)), {
  minLength: 1,
  maxLength: 2 * exactUpTo,
  size: 'max',
})

describe('a sketch', () => {
  test('of few values is exact, between two where there is no middle one', () => {
    expect(summarise(sketchOf([40, 10, 20, 30]))).toEqual({
      count: 4,
      sumMs: 100,
      medianMs: 25,
      p90Ms: 37,
      p95Ms: 38.5,
    })
  })

  test('of many values is right to 1 %', () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const exact = exactQuantile(values, share)
        const found = quantileOf(sketchOf(values), share) ?? NaN
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.01 * exact + 1e-6)
      }),
      { seed: 41, numRuns: 200 },
    )
  })

  test('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(durations, (values) => {
        expect(summarise(sketchOf(values.toReversed()))).toEqual(summarise(sketchOf(values)))
      }),
      { seed: 42, numRuns: 100 },
    )
  })

  test('without some of its values is that of the others', () => {
    fc.assert(
      fc.property(durations, durations, (some, others) => {
        const left = withoutDurations(sketchOf([...some, ...others]), sketchOf(some))
        const [expected, found] = [exactQuantile(others, 0.5), quantileOf(left, 0.5) ?? NaN]
        expect(left.count).toBe(others.length)
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.01 * expected + 1e-6)
      }),
      { seed: 43, numRuns: 100 },
    )
  })

  test('leaves out what is unknown or negative, and has no quantile of nothing', () => {
    const sketch = sketchOf([NaN, -1])
    expect(sketch.count).toBe(0)
    expect(quantileOf(sketch, 0.5)).toBeUndefined()
    expect(summarise(sketch)).toBeUndefined()
  })
})
