import { assert, integer, property, record, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { growRows } from './growth.ts'
import { checkRoutedPage } from './invariants.ts'
import type { RoutedPage, RoutingProblem } from './problem.ts'
import { randomPages, usualShape, type RandomShape } from './random-problem.ts'
import { routePage } from './route-page.ts'

/** Pages that vary process, paper, symbol and row sizes. A single column is never narrow. */
const shapes: Arbitrary<RandomShape> = record({
  steps: integer({ min: 1, max: 30 }),
  columns: integer({ min: 1, max: 12 }),
  rowsPerPage: integer({ min: 3, max: 15 }),
  columnWidth: integer({ min: 12_000, max: 22_000 }),
  rowHeight: integer({ min: 10_000, max: 15_000 }),
  symbolWidth: integer({ min: 6_000, max: 7_500 }),
  symbolHeight: integer({ min: 5_400, max: 6_100 }),
  decisions: integer({ min: 0, max: 35 }),
  ahead: integer({ min: 0, max: 40 }),
  stretched: integer({ min: 0, max: 12 }),
  copied: integer({ min: 0, max: 10 }),
  double: integer({ min: 0, max: 20 }),
}).map((shape) =>
  shape.columns > 1 ? shape : { ...shape, columnWidth: shape.columnWidth + 10_000 },
)

const seeds = integer({ min: 0, max: 1_000_000 })
const steady = { seed: 35, numRuns: 80 }

type Outcome = {
  readonly problem: RoutingProblem
  readonly page: Extract<RoutedPage, { kind: 'routed' }>
}

/** Routes a page as the composer does: once more with higher rows where they are wanted. */
function routeAsComposed(problem: RoutingProblem): Outcome {
  const page = routePage(problem)
  if (page.kind === 'routed') return { problem, page }
  const grown = { ...problem, rowEdges: growRows(problem.rowEdges, page.rowGrowth) }
  const again = routePage(grown, { topology: page.topology })
  if (again.kind !== 'routed') throw new Error('still narrow after growing')
  return { problem: grown, page: again }
}

test('L1–L6, L9, L10 and L13 hold on random pages of any measure', () => {
  assert(
    property(shapes, seeds, (shape, seed) => {
      for (const problem of randomPages(shape, seed)) {
        const { problem: grown, page } = routeAsComposed(problem)
        expect(checkRoutedPage(grown, page)).toEqual([])
      }
    }),
    steady,
  )
})

test('the same page is routed the same way twice', () => {
  assert(
    property(shapes, seeds, (shape, seed) => {
      const [problem] = randomPages(shape, seed)
      if (problem !== undefined) expect(routePage(problem)).toEqual(routePage(problem))
    }),
    { ...steady, numRuns: 15 },
  )
})

test('quick routing never costs less than repaired, repaired never less than the bound', () => {
  assert(
    property(seeds, (seed) => {
      for (const problem of randomPages(usualShape, seed)) {
        const full = routePage(problem)
        const quick = routePage(problem, { effort: 'quick' })
        if (full.kind !== 'routed' || quick.kind !== 'routed') continue
        expect(full.quality.cost).toBeGreaterThanOrEqual(full.quality.costBound)
        const repaired = full.arrows.every(({ labelAt }) => labelAt === undefined)
        if (repaired) expect(quick.quality.cost).toBeGreaterThanOrEqual(full.quality.cost)
      }
    }),
    { ...steady, numRuns: 15 },
  )
})

test('all lengths are whole micrometres', () => {
  assert(
    property(shapes, seeds, (shape, seed) => {
      for (const problem of randomPages(shape, seed)) {
        const { page } = routeAsComposed(problem)
        for (const { points, labelAt } of page.arrows) {
          for (const { x, y } of [...points, ...(labelAt === undefined ? [] : [labelAt])]) {
            expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true)
          }
        }
      }
    }),
    { ...steady, numRuns: 20 },
  )
})

/** The same page seen in a mirror. */
function mirrored(problem: RoutingProblem): RoutingProblem {
  const width = problem.columnEdges.at(-1) ?? 0
  const columns = problem.columnEdges.length - 1
  const flip = (values: readonly number[]) => values.map((x) => width - x).reverse()
  return {
    ...problem,
    columnEdges: flip(problem.columnEdges),
    ...(problem.columnCentres === undefined ? {} : { columnCentres: flip(problem.columnCentres) }),
    symbols: problem.symbols.map((symbol) => {
      const { place } = symbol
      const turn = (column: number) => columns - 1 - column
      const copies = symbol.copies.map(turn)
      if (place.kind === 'free') return { ...symbol, copies }
      const { fromColumn, toColumn } = place
      return {
        ...symbol,
        copies,
        place: { kind: 'fixed', fromColumn: turn(toColumn), toColumn: turn(fromColumn) } as const,
      }
    }),
  }
}

test('L12: mirrored pages cost the same within 2 % in all', () => {
  let cost = 0
  let mirror = 0
  for (let seed = 0; seed < 20; seed++) {
    for (const problem of randomPages(usualShape, seed)) {
      const page = routePage(problem)
      const turned = routePage(mirrored(problem))
      if (page.kind !== 'routed' || turned.kind !== 'routed') continue
      expect(turned.quality.costBound).toBe(page.quality.costBound)
      cost += page.quality.cost
      mirror += turned.quality.cost
    }
  }
  expect(Math.abs(mirror / cost - 1)).toBeLessThan(0.02)
})

test('L12: a performer without symbols changes no bend and no crossing', () => {
  for (let seed = 0; seed < 20; seed++) {
    const [problem] = randomPages({ ...usualShape, steps: 10 }, seed)
    if (problem === undefined) continue
    const right = problem.columnEdges.at(-1) ?? 0
    const wider = {
      ...problem,
      columnEdges: [...problem.columnEdges, right + 14_600],
      columnCentres: [...(problem.columnCentres ?? []), right + 7_300],
    }
    const page = routePage(problem)
    const wide = routePage(wider)
    if (page.kind !== 'routed' || wide.kind !== 'routed') continue
    expect(wide.quality.bendsBound).toBeLessThanOrEqual(page.quality.bendsBound)
    expect(wide.quality.cost).toBeLessThanOrEqual(page.quality.cost * 1.02)
  }
})
