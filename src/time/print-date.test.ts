import { expect, test } from 'vitest'
import { printDate } from './print-date.ts'

test('a date is printed in words of the language', () => {
  expect(printDate('2026-01-31', 'id')).toBe('31 Januari 2026')
  expect(printDate('2026-08-05', 'en')).toBe('5 August 2026')
})

test.each(['', 'awal 2025', '2026-13-01', '2026-02-30', '31-01-2026'])(
  "'%s' is no ISO date and stays as it is",
  (text) => {
    expect(printDate(text, 'id')).toBe(text)
  },
)
