import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairTable } from './pair-table.ts'

test('each pair has one place, in the order met, however many there are', () => {
  const pair = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 800 }), (pairs) => {
      const table = new PairTable()
      const distinct = [...new Set(pairs.map(String))]
      const places = pairs.map(([from, to]) => table.place(from, to))
      expect(places).toEqual(pairs.map((one) => distinct.indexOf(String(one))))
      expect(table.size).toBe(distinct.length)
      const told = distinct.map((_, place) => `${table.from(place)},${table.to(place)}`)
      expect(told).toEqual(distinct)
    }),
    { seed: 1, numRuns: 100 },
  )
})
