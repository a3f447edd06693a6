import { expect, test } from 'vitest'
import { studentTable, wilsonTable } from '../testing/published-figures.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { wilsonShare } from './interval.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { studentQuantile } from './student-quantile.ts'

test('the logarithm of gamma is that of the factorials, and of √π at one half', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  expect(logGamma(1)).toBeCloseTo(0, 13)
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
})

test('the incomplete beta function is x for a = b = 1, and the arcsine law for a = b = 1/2', () => {
  expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 13)
  for (const x of [0.01, 0.5, 0.99]) {
    expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12)
  }
})

/** NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.1 (normal), turned round. */
test.each([
  [0.975, 1.959964],
  [0.995, 2.575829],
  [0.5, 0],
  [0.025, -1.959964],
  [1e-10, -6.361341],
])('the normal quantile of %d is %d', (probability, quantile) => {
  expect(normalQuantile(probability)).toBeCloseTo(quantile, 6)
})

test.each(studentTable)(
  'the quantile of t with %d degrees of freedom at %d is %d',
  (degrees, probability, quantile) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(quantile, 3)
  },
)

test('t is exact for one and two degrees of freedom, and both ways to it meet', () => {
  expect(studentQuantile(0.975, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 9)
  expect(studentQuantile(0.975, 2)).toBeCloseTo(0.95 / Math.sqrt(2 * 0.975 * 0.025), 9)
  expect(studentQuantile(0.975, 50_000)).toBeCloseTo(studentQuantile(0.975, 50_001), 8)
})

test.each(wilsonTable)('%d of %d lie from %d to %d', (...[count, of, low, high]) => {
  expect(wilsonShare(count, of)?.low).toBeCloseTo(low, 4)
  expect(wilsonShare(count, of)?.high).toBeCloseTo(high, 4)
})

test('all of them lie up to 1, and nothing has no share', () => {
  expect(wilsonShare(20, 20)?.high).toBe(1)
  expect(wilsonShare(0, 0)).toBeUndefined()
})
