import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakPages, pageCostOf, possiblePages, type BreakProblem } from './break-pages.ts'

/** Rows of 10 mm on pages of 50 mm (the first 40 mm), strips of 10 mm with two connectors. */
function problem(heights: readonly number[], arrows: readonly (readonly [number, number])[] = []) {
  const links = heights.map((_, row) =>
    arrows.flatMap(([from, to]) => {
      if (from === to) return []
      return [...(from === row ? [to] : []), ...(to === row ? [from] : [])]
    }),
  )
  return {
    heights,
    links,
    tiedToAbove: heights.map(() => false),
    capacity: { firstPage: 40, otherPages: 50 },
    strip: { height: 10, connectors: 2 },
  } satisfies BreakProblem
}

function pagesOf(given: BreakProblem): number[][] {
  const ends = breakPages(given)
  const pages: number[][] = []
  for (let start = 0; start < given.heights.length; start = ends[start] ?? Infinity) {
    pages.push([start, ends[start] ?? 0])
  }
  return pages
}

function costOf(given: BreakProblem, pages: readonly (readonly number[])[]): number {
  return pages.reduce((sum, [start = 0, end = 0]) => {
    const fill = possiblePages(given, start).find((page) => page.end === end)
    return sum + (fill === undefined ? Infinity : pageCostOf(given, fill))
  }, 0)
}

/** Every division of the rows into pages. */
function divisions(start: number, rows: number): number[][][] {
  if (start === rows) return [[]]
  return Array.from({ length: rows - start }, (_, index) => start + index + 1).flatMap((end) =>
    divisions(end, rows).map((rest) => [[start, end], ...rest]),
  )
}

const anyProblem = fc
  .record({
    heights: fc.array(fc.integer({ min: 5, max: 45 }), { minLength: 1, maxLength: 9 }),
    arrows: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 8 }),
  })
  .map(({ heights, arrows }) =>
    problem(
      heights,
      arrows.filter(([from, to]) => from < heights.length && to < heights.length),
    ),
  )

describe('breakPages', () => {
  test('keeps on one page what fits on one', () => {
    expect(pagesOf(problem([10, 10, 10, 10]))).toEqual([[0, 4]])
  })

  test('leaves three rows at least to the last page', () => {
    expect(pagesOf(problem([10, 10, 10, 10, 10]))).toEqual([
      [0, 2],
      [2, 5],
    ])
  })

  test('breaks where fewest arrows are cut', () => {
    // a break before row 4 would cut two arrows, one before row 3 only the arrow to the next row
    const arrows = [0, 1, 2, 3, 4].map((row) => [row, row + 1] as const)
    const given = problem([8, 8, 8, 8, 8, 8], [...arrows, [3, 4]])
    expect(pagesOf(given)).toEqual([
      [0, 3],
      [3, 6],
    ])
  })

  test('keeps room for the strips: three rows and a strip fill the first page', () => {
    const arrows = [0, 1, 2, 3, 4, 5].map((row) => [row, row + 1] as const)
    expect(pagesOf(problem([10, 10, 10, 10, 10, 10, 10], arrows))).toEqual([
      [0, 3],
      [3, 7],
    ])
  })

  test('avoids to cut a merged cell', () => {
    const given = problem([10, 10, 10, 10, 10, 10])
    const tied = { ...given, tiedToAbove: [false, false, false, true, false, false] }
    expect(pagesOf(given)[0]).toEqual([0, 3])
    expect(pagesOf(tied)[0]).toEqual([0, 2])
  })

  test('gives a row that fits on no page a page of its own', () => {
    expect(pagesOf(problem([10, 99, 10, 10, 10]))).toEqual([
      [0, 1],
      [1, 2],
      [2, 5],
    ])
  })

  test('costs no more than any other division, tried one by one', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const least = Math.min(...divisions(0, given.heights.length).map((d) => costOf(given, d)))
        expect(costOf(given, pagesOf(given))).toBeCloseTo(least, 6)
      }),
      { numRuns: 300 },
    )
  })

  test('counts at the edges of a page exactly the arrows that leave it', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        for (const { start, end, cutAbove, cutBelow } of possiblePages(given, 0).concat(
          possiblePages(given, given.heights.length >> 1),
        )) {
          const ends = given.links.slice(start, end).flat()
          expect(cutAbove).toBe(ends.filter((row) => row < start).length)
          expect(cutBelow).toBe(ends.filter((row) => row >= end).length)
        }
      }),
    )
  })
})
