import { expect, test } from 'vitest'
import { GroupedValues } from './grouped-values.ts'

test('the median of an even number is the mean of both in the middle', () => {
  const values = new GroupedValues()
  for (const value of [7, 1, 4, 4]) values.add(2, value)
  for (const value of [3, -5, 10]) values.add(0, value)
  // group 2: 1 4 4 7; group 0: -5 3 10; group 1 has none
  expect(values.figures(3)).toEqual({
    sum: Float64Array.of(8, NaN, 16),
    median: Float64Array.of(3, NaN, 4),
  })
})

test('more can be added after the figures were asked for', () => {
  const values = new GroupedValues()
  values.add(0, 1)
  expect(values.figures(1).median[0]).toBe(1)
  values.add(0, 5)
  values.add(0, 5)
  expect(values.figures(1)).toEqual({ sum: Float64Array.of(11), median: Float64Array.of(5) })
})

test('three million numbers give the medians that sorting gives', () => {
  const values = new GroupedValues()
  const groups: number[][] = [[], [], []]
  for (let at = 0; at < 3_000_000; at += 1) {
    const group = at % 3
    // distinct ones in group 0, a hundred in group 1, one in group 2
    const value = [(at * 7919) % 3_000_017, (at * 31) % 100, 5][group] ?? 0
    values.add(group, value)
    groups[group]?.push(value)
  }
  const { sum, median } = values.figures(3)
  for (const [group, list] of groups.entries()) {
    const sorted = Float64Array.from(list).sort()
    expect(median[group]).toBe(((sorted[499_999] ?? 0) + (sorted[500_000] ?? 0)) / 2)
    expect(sum[group]).toBe(list.reduce((total, value) => total + value, 0))
  }
})
