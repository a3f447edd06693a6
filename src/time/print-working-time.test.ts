import { expect, test } from 'vitest'
import { printClockTime, printWorkingTime } from './print-working-time.ts'

const minute = 60_000
const day = 450 * minute

test.each([
  [0, 'kurang dari 1 menit kerja', 'less than 1 minute of working time'],
  [minute, '1 menit kerja', '1 minute of working time'],
  [90 * minute, '1 jam 30 menit kerja', '1 hour 30 minutes of working time'],
  [day, '1 hari kerja', '1 day of working time'],
  [day + 180 * minute, '1 hari 3 jam kerja', '1 day 3 hours of working time'],
  [2 * day + 65 * minute, '2 hari 1 jam kerja', '2 days 1 hour of working time'],
  // of days no minutes
  [2 * day + 51 * minute, '2 hari kerja', '2 days of working time'],
  [1234 * day, '1.234 hari kerja', '1,234 days of working time'],
  // rounded to a whole day, not to a day less a minute and 60 minutes
  [day - 1, '1 hari kerja', '1 day of working time'],
])('%d ms are "%s", "%s"', (ms, id, en) => {
  expect(printWorkingTime(ms, day, 'id')).toBe(id)
  expect(printWorkingTime(ms, day, 'en')).toBe(en)
})

test('an office without a day of work counts in hours', () => {
  expect(printWorkingTime(26 * 60 * minute, 0, 'id')).toBe('26 jam kerja')
})

test('time on the wall has days of 24 hours', () => {
  expect(printClockTime(27 * 60 * minute, 'id')).toBe('1 hari 3 jam')
  expect(printClockTime(27 * 60 * minute, 'en')).toBe('1 day 3 hours')
})
