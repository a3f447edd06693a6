import { expect, test } from 'vitest'
import { gradeOf, gradeScaleOf, roundTo } from './grade-scale.ts'

/** PermenPANRB 14/2017: A 88.31–100, B 76.61–88.30, C 65.00–76.60, D 25.00–64.99. */
test.each([
  [100, 'A'],
  [88.31, 'A'],
  [88.305, 'A'],
  [88.3049, 'B'],
  [76.61, 'B'],
  [76.604, 'C'],
  [65, 'C'],
  [64.995, 'C'],
  [64.9949, 'D'],
  [25, 'D'],
])('the index %d, rounded to two decimals, has the grade %s', (index, letter) => {
  const scale = gradeScaleOf('2026-01-01')
  expect(scale && gradeOf(index, scale).letter).toBe(letter)
})

test('before the regulation there is no scale, without a date the newest', () => {
  expect(gradeScaleOf('2016-12-31')).toBeUndefined()
  expect(gradeScaleOf()?.source).toBe('PermenPANRB 14/2017')
})

test('half is rounded up by the digits that people see', () => {
  expect([roundTo(1.005, 2), roundTo(91.475, 2), roundTo(1 / 9, 3)]).toEqual([1.01, 91.48, 0.111])
})
