import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleBlocks } from './settle-blocks.ts'

test('a block stands above the one that it is joined to, as far as its neighbours let it', () => {
  // 0 and 1 in one layer, 2 and 3 in the next: 0 comes to stand above 2, 1 no nearer to it than 10
  const apart = [
    { from: 0, to: 1, least: 10, weight: 0 },
    { from: 2, to: 3, least: 20, weight: 0 },
  ]
  const bends = [0, 1].map((one) => ({ one, other: 2, shift: 0, weight: 1 }))
  expect([...settleBlocks(4, apart, bends)]).toEqual([0, 10, 0, 20])
})

test('blocks keep their distances', () => {
  const block = fc.integer({ min: 0, max: 11 })
  const spring = fc.record({
    from: block,
    to: block,
    least: fc.integer({ min: 1, max: 50 }),
    weight: fc.constant(0),
  })
  const bend = fc.record({
    one: block,
    other: block,
    shift: fc.integer({ min: -40, max: 40 }),
    weight: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(spring), fc.array(bend), (springs, bends) => {
      const apart = springs.filter(({ from, to }) => from < to)
      const places = settleBlocks(12, apart, bends)
      for (const { from, to, least } of apart) {
        expect((places[to] ?? 0) - (places[from] ?? 0)).toBeGreaterThanOrEqual(least)
      }
    }),
    { seed: 4 },
  )
})
