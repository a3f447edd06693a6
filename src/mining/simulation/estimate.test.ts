import { expect, test } from 'vitest'
import { estimateMean } from './estimate.ts'

test('the interval of a mean is that of the textbook', () => {
  // Law 2015, example 4.27: 1.20 1.50 1.68 1.89 0.95 1.49 1.58 1.55 0.50 1.09, 90 % there; at 95 %:
  // mean 1.343, s² = 0.17, 2.262 · √(0.0168) = 0.29
  const { mean, low, high } = estimateMean([
    1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09,
  ])
  expect(mean).toBeCloseTo(1.343, 3)
  expect((high ?? 0) - mean).toBeCloseTo(0.29, 2)
  expect(mean - (low ?? 0)).toBeCloseTo(0.29, 2)
})

test('one run has no interval', () => {
  expect(estimateMean([3])).toEqual({ mean: 3 })
})
