import { expect, test } from 'vitest'
import { printDay } from './print-day.ts'

test('a day is printed with its weekday in words of the language', () => {
  expect(printDay('2026-01-31', 'id')).toBe('Sabtu, 31 Januari 2026')
  expect(printDay('2026-11-26', 'en')).toBe('Thursday, 26 November 2026')
})

test('what is no date stays as it is', () => {
  expect(printDay('besok', 'id')).toBe('besok')
})
