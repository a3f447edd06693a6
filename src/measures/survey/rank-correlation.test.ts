import { expect, test } from 'vitest'
import { tallyOf } from '../testing/survey-answers.ts'
import { placeInQuadrants } from './quadrants.ts'
import { rankCorrelation } from './rank-correlation.ts'
import { scoreOfParts } from './survey-tally.ts'

const jointOfFirst = (rows: readonly (readonly number[])[]) => {
  const [first] = tallyOf(rows).elements.values()
  return first?.joint ?? new Map<number, number>()
}

/**
 * By hand: scores 1, 2, 2, 3 have the ranks 1, 2.5, 2.5, 4; indices 25, 37.5, 50, 75 the ranks 1 to 4;
 * 4.5/√(4.5 · 5) = 0.948683.
 */
test('tied scores share their middle rank', () => {
  const rows = [
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 3],
  ]
  expect(rankCorrelation(jointOfFirst(rows))).toBeCloseTo(0.948683, 6)
})

test('two answers, or scores that never vary, have no correlation', () => {
  expect(rankCorrelation(jointOfFirst([[1], [2]]))).toBeUndefined()
  expect(
    rankCorrelation(
      jointOfFirst([
        [3, 1],
        [3, 2],
        [3, 4],
      ]),
    ),
  ).toBeUndefined()
})

test('what lies on a line belongs to the quadrant of the lower number', () => {
  const placed = placeInQuadrants([
    { key: 'time', performance: 3, importance: 3 },
    { key: 'cost', performance: 4, importance: 3 },
    { key: 'product', performance: 2, importance: 3 },
  ])
  expect([...(placed?.of ?? [])]).toEqual([
    ['time', 'I'],
    ['cost', 'II'],
    ['product', 'I'],
  ])
  expect(placeInQuadrants([{ key: 'time', performance: 3, importance: 3 }])).toBeUndefined()
})

test('the score of an element is the mean of the parts that were answered', () => {
  expect(scoreOfParts([4, 0, 3])).toBe(3.5)
  expect(scoreOfParts([0, 0])).toBe(0)
})
