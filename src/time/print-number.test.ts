import { expect, test } from 'vitest'
import { printNumber } from './print-number.ts'

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1434, '1.434', '1,434'],
  [1_202_267, '1.202.267', '1,202,267'],
  [1250.5, '1.250,5', '1,250.5'],
  [-1434.1234, '-1.434,1234', '-1,434.1234'],
])('%d is written by its language', (number, id, en) => {
  expect(printNumber(number, 'id')).toBe(id)
  expect(printNumber(number, 'en')).toBe(en)
})
