import { expect, test } from 'vitest'
import { staggerBends } from './stagger-bends.ts'

test('of lines that move to the right beside each other the rightmost bends first', () => {
  const bends = [
    { from: 0, to: 30_000 },
    { from: 5000, to: 35_000 },
    { from: 10_000, to: 40_000 },
  ]
  expect(staggerBends(bends).map(({ track }) => track)).toEqual([2, 1, 0])
})

test('of lines that move to the left beside each other the leftmost bends first', () => {
  const bends = [
    { from: 30_000, to: 0 },
    { from: 35_000, to: 5000 },
  ]
  expect(staggerBends(bends)).toEqual([
    { track: 0, last: 1 },
    { track: 1, last: 1 },
  ])
})

test('bundles apart from each other, and straight lines, have tracks of their own', () => {
  const bends = [
    { from: 0, to: 10_000 },
    { from: 20_000, to: 30_000 },
    { from: 40_000, to: 40_000 },
    { from: 60_000, to: 50_000 },
  ]
  expect(staggerBends(bends)).toEqual(bends.map(() => ({ track: 0, last: 0 })))
})
