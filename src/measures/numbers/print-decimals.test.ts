import { expect, test } from 'vitest'
import { printDecimals } from './print-decimals.ts'

test('figures are rounded half up as people see them, and printed in the way of the language', () => {
  expect(printDecimals(88.305, 2, 'id')).toBe('88,31')
  expect(printDecimals(88.304, 2, 'en')).toBe('88.30')
  expect(printDecimals(1250.5, 1, 'id')).toBe('1.250,5')
  expect(printDecimals(3, 0, 'en')).toBe('3')
})

test('a minus stands before what is less than nought when rounded', () => {
  expect(printDecimals(-0.256, 2, 'id')).toBe('−0,26')
  expect(printDecimals(-0.001, 2, 'id')).toBe('0,00')
})
