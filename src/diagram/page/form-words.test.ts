import { expect, test } from 'vitest'
import { longDate } from './form-words.ts'

test('an ISO date is printed in Indonesian, without a leading zero', () => {
  expect(longDate('2026-01-31')).toBe('31 Januari 2026')
  expect(longDate('2025-08-07')).toBe('7 Agustus 2025')
})

test('no date is printed as a dash, and what is no date as it is', () => {
  expect(longDate('')).toBe('-')
  expect(longDate('awal 2025')).toBe('awal 2025')
  expect(longDate('2025-13-01')).toBe('2025-13-01')
})
