import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { selectRank } from './select-rank.ts'

test('the number of each rank is the one that sorting puts there', () => {
  const lists = array(integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 })
  assert(
    property(lists, integer({ min: 0, max: 39 }), (list, at) => {
      const rank = at % list.length
      const values = Float64Array.from(list)
      const expected = values.toSorted()
      expect(selectRank(values, rank)).toBe(expected[rank])
      expect(values.toSorted()).toEqual(expected)
      expect(Math.max(...values.subarray(0, rank + 1))).toBe(expected[rank])
    }),
    { seed: 20_261_125, numRuns: 1000 },
  )
})

test.each([
  ['equal', () => 7],
  ['ascending', (at: number) => at],
  ['descending', (at: number) => -at],
])('100,000 %s numbers take no time that grows with their square', (_, value) => {
  const values = Float64Array.from({ length: 100_000 }, (__, at) => value(at))
  const expected = values.toSorted()[50_000]
  expect(selectRank(values, 50_000)).toBe(expected)
})
