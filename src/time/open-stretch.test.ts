import { expect, test } from 'vitest'
import { openCalendar } from './open-calendar.ts'
import { openStretch } from './open-stretch.ts'

// 08.00 to 12.00 and 13.00 to 16.00 in UTC+7, Monday to Friday; 2026-11-25 is a Wednesday
const day = [
  { from: 480, to: 720 },
  { from: 780, to: 960 },
]
const calendar = openCalendar({
  zoneMinutes: 420,
  week: [day, day, day, day, day, [], []],
  holidays: new Set(['2026-11-27']),
})
const morning = { from: Date.UTC(2026, 10, 25, 1), to: Date.UTC(2026, 10, 25, 5) }

test('an instant in open hours lies in their stretch, its first instant too', () => {
  expect(openStretch(calendar, Date.UTC(2026, 10, 25, 3))).toEqual(morning)
  expect(openStretch(calendar, morning.from)).toEqual(morning)
})

test('at night, at noon and at closing time the next stretch is given', () => {
  const afternoon = { from: Date.UTC(2026, 10, 25, 6), to: Date.UTC(2026, 10, 25, 9) }
  expect(openStretch(calendar, Date.UTC(2026, 10, 24, 20))).toEqual(morning)
  expect(openStretch(calendar, morning.to)).toEqual(afternoon)
})

test('a holiday and a weekend are passed over', () => {
  const monday = { from: Date.UTC(2026, 10, 30, 1), to: Date.UTC(2026, 10, 30, 5) }
  expect(openStretch(calendar, Date.UTC(2026, 10, 26, 9))).toEqual(monday)
})

test('an office that never opens has no stretch', () => {
  const never = openCalendar({
    zoneMinutes: 0,
    week: [[], [], [], [], [], [], []],
    holidays: new Set(),
  })
  expect(openStretch(never, 0)).toBeUndefined()
})
