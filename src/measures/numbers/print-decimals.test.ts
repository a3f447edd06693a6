import { expect, test } from 'vitest'
import { printDecimals } from './print-decimals.ts'

test.each([
  [88.305, 2, 'id', '88,31'],
  [88.304, 2, 'en', '88.30'],
  [1250.5, 1, 'id', '1.250,5'],
  [-0.256, 2, 'id', '−0,26'],
  [-0.001, 2, 'id', '0,00'],
  [3, 0, 'en', '3'],
] as const)('%d with %d decimals in %s is %s', (value, decimals, ...[language, printed]) => {
  expect(printDecimals(value, decimals, language)).toBe(printed)
})
