import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkSimplex, type Spring } from './network-simplex.ts'

const points = 5

const springs = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: points - 1 }),
      to: fc.integer({ min: 0, max: points - 1 }),
      least: fc.integer({ min: 1, max: 2 }),
      weight: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 9 },
  )
  .map((all) => all.filter(({ from, to }) => from < to))

function costOf(places: ArrayLike<number>, all: readonly Spring[]): number {
  return all.reduce(
    (sum, { from, to, weight }) => sum + weight * ((places[to] ?? 0) - (places[from] ?? 0)),
    0,
  )
}

function keeps(places: ArrayLike<number>, all: readonly Spring[]): boolean {
  return all.every(({ from, to, least }) => (places[to] ?? 0) - (places[from] ?? 0) >= least)
}

/** Tries all places 0 … 8: no chain of five points needs more. */
function tryAll(all: readonly Spring[]): number {
  let best = Infinity
  for (let code = 0; code < 9 ** points; code += 1) {
    const places = Array.from({ length: points }, (_, point) => Math.floor(code / 9 ** point) % 9)
    if (keeps(places, all)) best = Math.min(best, costOf(places, all))
  }
  return best
}

describe('networkSimplex', () => {
  test('a light spring is stretched so that a heavy one is short', () => {
    // 0 → 1 → 2 and 0 → 3 → 2 with 3 tied to 2 more heavily than to 0
    const all = [
      { from: 0, to: 1, least: 1, weight: 1 },
      { from: 1, to: 2, least: 2, weight: 1 },
      { from: 0, to: 3, least: 1, weight: 1 },
      { from: 3, to: 2, least: 1, weight: 5 },
    ]
    expect([...networkSimplex(4, all, 100)]).toEqual([0, 1, 3, 2])
  })

  test('no places cost less than those it gives', () => {
    fc.assert(
      fc.property(springs, (all) => {
        const places = networkSimplex(points, all, 1000)
        expect(keeps(places, all)).toBe(true)
        expect(costOf(places, all)).toBe(tryAll(all))
      }),
      { seed: 4, numRuns: 40 },
    )
  })

  test('without a pivot all least distances are kept', () => {
    fc.assert(
      fc.property(springs, (all) => {
        expect(keeps(networkSimplex(points, all, 0), all)).toBe(true)
      }),
      { seed: 4 },
    )
  })

  test('springs in a cycle are a bug', () => {
    const cycle = [
      { from: 0, to: 1, least: 1, weight: 1 },
      { from: 1, to: 0, least: 1, weight: 1 },
    ]
    expect(() => networkSimplex(2, cycle, 10)).toThrow('cycle')
  })
})
