import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VariantTable } from './variants.ts'

test('cases of one sequence are one variant, in the order met', () => {
  const traces = fc.array(fc.array(fc.nat(2), { maxLength: 4 }), { maxLength: 200 })
  fc.assert(
    fc.property(traces, (list) => {
      const table = new VariantTable()
      const places = list.map((trace) =>
        table.add({ activity: Int32Array.of(...trace, 9, 9), length: trace.length }),
      )
      const distinct = [...new Set(list.map(String))]
      expect(places).toEqual(list.map((trace) => distinct.indexOf(String(trace))))
      const { first, activity, counts } = table.variants()
      const told = Array.from(counts, (_, at) => activity.slice(first[at], first[at + 1]).join())
      expect(told).toEqual(distinct)
      const cases = distinct.map((one) => list.filter((trace) => String(trace) === one).length)
      expect([...counts]).toEqual(cases)
    }),
    { seed: 4 },
  )
})

test('no case is no variant', () => {
  expect(new VariantTable().variants()).toEqual({
    first: Uint32Array.of(0),
    activity: new Int32Array(0),
    counts: new Uint32Array(0),
  })
})

test('a hundred thousand variants of a million activities are kept apart', () => {
  const table = new VariantTable()
  const traces = Array.from({ length: 100_000 }, (_, at) =>
    Int32Array.from({ length: 10 }, (_, event) => 10 * at + event),
  )
  for (const activity of [...traces, ...traces]) table.add({ activity, length: 10 })
  expect(table.size).toBe(100_000)
  expect(table.variants().counts.every((count) => count === 2)).toBe(true)
})
