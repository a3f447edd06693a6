import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson.ts'

/** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d lie from %d to %d', (...[count, of, low, high]) => {
  const interval = wilsonInterval(count, of)
  expect(interval?.share).toBe(count / of)
  expect(interval?.low).toBeCloseTo(low, 4)
  expect(interval?.high).toBeCloseTo(high, 4)
})

test('all of them lie up to 1, and nothing has no share', () => {
  expect(wilsonInterval(20, 20)?.high).toBe(1)
  expect(wilsonInterval(20, 20)?.low).toBeCloseTo(1 - 0.1611, 4)
  expect(wilsonInterval(0, 0)).toBeUndefined()
})
