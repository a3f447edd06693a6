import { expect, test } from 'vitest'
import { builtInFormat, formatValue } from './format-value.ts'

test.each([
  [5, 'General', '5'],
  [0.1 + 0.2, 'General', '0,3'],
  [1234.5, 'General', '1234,5'],
  [1234.5, '#,##0', '1.235'],
  [1234567, '#,##0.00', '1.234.567,00'],
  [2.5, '0.0#', '2,5'],
  [0.25, '0%', '25%'],
  [7, '00', '07'],
  [30, '0 "menit"', '30 menit'],
  [3, '0\\ \\h\\a\\r\\i', '3 hari'],
  [50000, '[$Rp-421]#,##0', 'Rp50.000'],
  [50000, '_("Rp"* #,##0_)', 'Rp50.000'],
  [-5, '0;(0)', '(5)'],
  [-5, '0', '-5'],
  [0, '0;-0;"nihil"', 'nihil'],
  [1, '0;-0;;@', '1'],
  [0, '0;-0;;@', ''],
  [12, '@', '12'],
  [3, '"tetap"', 'tetap'],
  [2, '[Red]0.0', '2,0'],
  [1e20, 'General', '100000000000000000000'],
])('%s in the format %s shows %s', (value, code, text) => {
  expect(formatValue(value, code, false)).toBe(text)
})

// 2026-01-31 is day 46,053: 126 years of 365 days, 31 leap days and the one that never was, 31 days.
test.each([
  [46_053, 'dd/mm/yyyy', '2026-01-31'],
  [46_053, '[$-421]dd mmmm yyyy;@', '2026-01-31'],
  [46_053.354_166_7, 'dd/mm/yyyy h:mm', '2026-01-31 08:30'],
  [0.354_166_7, 'h:mm', '08:30'],
  [46_053, 'mmm-yy', '2026-01-31'],
  [1.5, '[h]:mm', '36:00'],
  [1, 'd-mmm', '1900-01-01'],
  [61, 'd-mmm', '1900-03-01'],
  [-1, 'dd/mm/yyyy', '-1'],
  [9e9, 'dd/mm/yyyy', '9000000000'],
])('day %s in the format %s is %s', (value, code, text) => {
  expect(formatValue(value, code, false)).toBe(text)
})

test('days may count from 1904', () => {
  expect(formatValue(46_053 - 1_462, 'dd/mm/yyyy', true)).toBe('2026-01-31')
})

test('a format has a code by its number', () => {
  expect([14, 0, 163].map(builtInFormat)).toEqual(['dd/mm/yyyy', 'General', 'General'])
})
