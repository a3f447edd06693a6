import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strongestWays, type Arrow } from './strongest-ways.ts'

test('a detour over stronger arrows is preferred to a weak direct one', () => {
  //  0 ─5→ 1 ─4→ 2,  0 ─3→ 2
  const arrows = [
    { from: 0, to: 2, weight: 3 },
    { from: 0, to: 1, weight: 5 },
    { from: 1, to: 2, weight: 4 },
  ]
  expect(strongestWays(arrows, 0)).toEqual([arrows[1], arrows[2]])
})

const anyArrows = fc.array(
  fc.record({ from: fc.nat({ max: 6 }), to: fc.nat({ max: 6 }), weight: fc.nat({ max: 20 }) }),
  { maxLength: 25 },
)

test('no way has a stronger weakest arrow', () => {
  fc.assert(
    fc.property(anyArrows, (arrows) => {
      const found = new Map([[0, Infinity]])
      for (const { from, to, weight } of strongestWays(arrows, 0)) {
        found.set(to, Math.min(found.get(from) ?? 0, weight))
      }
      expect(found).toEqual(widest(arrows))
    }),
    { seed: 1, numRuns: 1000 },
  )
})

/** Weakest arrow of the best way to each node, improved until nothing changes (Bellman 1958). */
function widest(arrows: readonly Arrow[]): Map<number, number> {
  const best = new Map([[0, Infinity]])
  for (let round = 0; round < 8; round += 1) {
    for (const { from, to, weight } of arrows) {
      const way = Math.min(best.get(from) ?? -1, weight)
      if (way > (best.get(to) ?? -1)) best.set(to, way)
    }
  }
  return best
}
