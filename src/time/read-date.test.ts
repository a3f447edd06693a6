import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

test.each([
  ['17 Januari 2025', '2025-01-17'],
  ['1 Nopember 2024', '2024-11-01'],
  ['17-01-2025', '2025-01-17'],
  ['7/1/2025', '2025-01-07'],
  [' 2024-02-29 ', '2024-02-29'],
  ['29 Februari 2025', undefined],
  ['31 April 2025', undefined],
  ['29 Februari 1900', undefined],
  ['2025-13-01', undefined],
  ['17 Janvier 2025', undefined],
  ['-', undefined],
  ['', undefined],
])('reads the date "%s" as %s', (text, expected) => {
  expect(readDate(text)).toBe(expected)
})
