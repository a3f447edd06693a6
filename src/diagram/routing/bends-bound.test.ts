import { expect, test } from 'vitest'
import { bendsBound } from './bends-bound.ts'
import { buildGrid } from './grid.ts'
import { planProblem } from './plan.ts'
import type { PlacedSymbol, RoutingProblem } from './problem.ts'

type Cell = readonly [key: string, row: number, column: number]

function bound(cells: readonly Cell[], from: string, to: string): number {
  const symbols = cells.map(([key, row, column]): PlacedSymbol => ({
    key,
    shape: 'process',
    row,
    width: 9_000,
    height: 6_000,
    place: { kind: 'fixed', fromColumn: column, toColumn: column },
    copies: [],
  }))
  const problem: RoutingProblem = {
    columnEdges: [0, 15_000, 30_000, 45_000],
    rowEdges: [0, 11_000, 22_000, 33_000],
    symbols,
    arrows: [{ flow: 'f', from, to, nature: 'plain' }],
  }
  const grid = buildGrid(problem)
  return bendsBound(grid, planProblem(problem, grid))
}

test('straight below: no bend', () => {
  expect(
    bound(
      [
        ['a', 0, 0],
        ['b', 2, 0],
      ],
      'a',
      'b',
    ),
  ).toBe(0)
})

test('another column: one bend', () => {
  expect(
    bound(
      [
        ['a', 0, 0],
        ['b', 1, 2],
      ],
      'a',
      'b',
    ),
  ).toBe(1)
})

//  [a]        the symbol between makes it leave the column and come back
//  [x]
//  [b]
test('a symbol between: two bends', () => {
  expect(
    bound(
      [
        ['a', 0, 0],
        ['x', 1, 0],
        ['b', 2, 0],
      ],
      'a',
      'b',
    ),
  ).toBe(2)
})

//  [a][x]     both L-shapes end in a symbol, a channel goes between
//  [y][b]
test('both corners taken: two bends', () => {
  expect(
    bound(
      [
        ['a', 0, 0],
        ['x', 0, 1],
        ['y', 1, 0],
        ['b', 1, 1],
      ],
      'a',
      'b',
    ),
  ).toBe(2)
})

test('a loop to itself: three bends', () => {
  expect(bound([['a', 1, 1]], 'a', 'a')).toBe(3)
})
