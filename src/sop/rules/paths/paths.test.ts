import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reach, turnRound, type Arrows } from './arrows.ts'
import { findComponents } from './components.ts'
import { longestPath } from './longest-path.ts'
import { findMeetings } from './post-dominators.ts'

const graphs = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc
      .array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size })
      .map((to): Arrows => ({ to })),
  )

/** Straight: 0 → 1 → … */
function chain(length: number): Arrows {
  return { to: Array.from({ length }, (_, at) => (at + 1 < length ? [at + 1] : [])) }
}

describe('components', () => {
  test('hold together exactly what reaches each other', () => {
    fc.assert(
      fc.property(graphs, (arrows) => {
        const { of } = findComponents(arrows)
        const reached = arrows.to.map((_, at) => reach(arrows, [at]))
        arrows.to.forEach((_, a) =>
          arrows.to.forEach((_, b) => {
            const mutual = reached[a]?.[b] === true && reached[b]?.[a] === true
            expect(of[a] === of[b]).toBe(mutual)
          }),
        )
      }),
      { seed: 7 },
    )
  })

  test('are numbered against the arrows', () => {
    fc.assert(
      fc.property(graphs, (arrows) => {
        const { of } = findComponents(arrows)
        arrows.to.forEach((targets, from) => {
          for (const to of targets) expect(of[from] ?? 0).toBeGreaterThanOrEqual(of[to] ?? 0)
        })
      }),
      { seed: 8 },
    )
  })

  test('of 100,000 symbols in a row do not exhaust the stack', () => {
    expect(findComponents(chain(100_000)).count).toBe(100_000)
  })
})

describe('the longest path', () => {
  test('adds the heavier branch', () => {
    //      1 (5)
    //   0 <      > 3 (1)     2 + 7 + 1
    //      2 (7)
    const diamond = { to: [[1, 2], [3], [3], []] }
    expect(longestPath(diamond, [0], [2, 5, 7, 1])).toBe(10)
  })

  test('goes through a loop once', () => {
    // 0 → 1 → 2 → 3, and 2 back to 1
    const loop = { to: [[1], [2], [3, 1], []] }
    expect(longestPath(loop, [0], [1, 10, 100, 1000])).toBe(1111)
  })

  test('leaves out what no start leads to', () => {
    expect(longestPath({ to: [[], [0]] }, [0], [1, 50])).toBe(1)
    expect(longestPath({ to: [] }, [], [])).toBe(0)
  })

  test('is at least as heavy as any simple path, and no heavier than everything reached', () => {
    fc.assert(
      fc.property(graphs, (arrows) => {
        const weights = arrows.to.map((_, at) => 2 ** at)
        const found = longestPath(arrows, [0], weights)
        const reached = reach(arrows, [0])
        const everything = weights.filter((_, at) => reached[at]).reduce((a, b) => a + b, 0)
        expect(found).toBeGreaterThanOrEqual(heaviestSimplePath(arrows, 0, weights, new Set()))
        expect(found).toBeLessThanOrEqual(everything)
      }),
      { seed: 9 },
    )
  })
})

/** Tries every path without repeats. */
function heaviestSimplePath(
  ...[arrows, at, weights, seen]: [Arrows, number, number[], ReadonlySet<number>]
): number {
  if (seen.has(at)) return 0
  const on = (arrows.to[at] ?? []).map((next) =>
    heaviestSimplePath(arrows, next, weights, new Set([...seen, at])),
  )
  return (weights[at] ?? 0) + Math.max(0, ...on)
}

describe('the meeting of ways', () => {
  test('of a split is where both branches come together', () => {
    expect(findMeetings({ to: [[1, 2], [3], [3], [4], []] })).toEqual([3, 3, 3, 4, undefined])
  })

  test('is none where the branches end apart', () => {
    expect(findMeetings({ to: [[1, 2], [], []] })).toEqual([undefined, undefined, undefined])
  })

  test('lies on every way to the end', () => {
    fc.assert(
      fc.property(graphs, (arrows) => {
        const ends = arrows.to.flatMap((targets, at) => (targets.length === 0 ? [at] : []))
        const finishes = reach(turnRound(arrows), ends)
        findMeetings(arrows).forEach((meeting, at) => {
          if (meeting === undefined || finishes[at] !== true) return
          expect(meeting).not.toBe(at)
          const without = {
            to: arrows.to.map((targets, from) => (from === meeting ? [] : targets)),
          }
          const reached = reach(without, [at])
          expect(ends.filter((end) => end !== meeting && reached[end] === true)).toEqual([])
        })
      }),
      { seed: 10 },
    )
  })
})
